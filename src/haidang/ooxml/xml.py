"""Expat made safe: no document type, no entities, bounds on depth, names and the length of one token."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar
from xml.parsers import expat

from haidang.errors import UnreadableFile
from haidang.ooxml.names import Attributes

State = TypeVar("State")
Start = Callable[[State, Attributes], bool | None]
"""Called where an element begins; a true answer leaves out all that is inside it, and its end."""
End = Callable[[State], None]

_DEPTH_LIMIT = 400
# A table of 2,000 pages has six million.
_ELEMENTS_LIMIT = 25_000_000
# Expat keeps every name it meets for as long as it lives: real files know a few hundred.
_NAMES_LIMIT = 20_000
# Expat 2.5 reads an unfinished token again with each chunk. Text does not count, it comes in pieces.
_TOKEN_LIMIT = 4_000_000
# What expat decodes by itself; Python's own decoders are slower and refuse in ways of their own.
_ENCODINGS = frozenset({"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1"})


def damaged(vi: str, en: str) -> UnreadableFile:
    """The error for a file that is not what its format promises."""
    return UnreadableFile(
        "damaged",
        f"Tệp bị hỏng ({vi}); hãy mở bằng Word và lưu lại, hoặc xin lại bản khác, rồi thử lại.",
        f"The file is damaged ({en}); open it in Word and save it, or ask for another copy, and try again.",
    )


def bomb(vi: str, en: str) -> UnreadableFile:
    """The error for a file made to exhaust whoever opens it."""
    return UnreadableFile(
        "bomb",
        f"Tệp không an toàn nên không được mở ({vi}); hãy kiểm tra nguồn gửi và xin lại bản gốc.",
        f"The file is not safe and was not opened ({en}); check who sent it and ask for the original.",
    )


def read_xml(
    chunks: Iterable[bytes],
    state: State,
    starts: Mapping[str, Start[State]],
    ends: Mapping[str, End[State]],
    text: Callable[[str], None] | None = None,
    after_chunk: Callable[[], None] | None = None,
    begin: Callable[[Callable[[], int]], None] | None = None,
) -> None:
    """Call the handlers for what `chunks` hold; names are as `names.spelled_out` gives them.

    `begin` is handed, before anything is read, a function that says at which byte the reader stands.
    """
    known: dict[str, str] = {}
    parser = expat.ParserCreate(None, " ", known)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = _handlers(state, starts, ends)
    parser.XmlDeclHandler = _check_declaration
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if text is not None:
        parser.CharacterDataHandler = text
    if begin is not None:
        begin(lambda: parser.CurrentByteIndex)
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > _TOKEN_LIMIT or len(known) > _NAMES_LIMIT:
                raise bomb("XML quá lớn", "its XML is too large")
            if after_chunk is not None:
                after_chunk()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged(f"XML sai ở dòng {error.lineno}", f"its XML is wrong at line {error.lineno}") from error


def _handlers(
    state: State, starts: Mapping[str, Start[State]], ends: Mapping[str, End[State]]
) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    find_start, find_end = starts.get, ends.get
    depth = skipping = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, skipping, count
        depth += 1
        count += 1
        if depth > _DEPTH_LIMIT or count > _ELEMENTS_LIMIT:
            raise bomb("XML quá sâu hoặc quá nhiều phần tử", "its XML is too deep, or has too many elements")
        if skipping:
            return
        handler = find_start(name)
        if handler is not None and handler(state, attributes):
            skipping = depth

    def end(name: str) -> None:
        nonlocal depth, skipping
        depth -= 1
        if skipping:
            if depth < skipping:
                skipping = 0
            return
        handler = find_end(name)
        if handler is not None:
            handler(state)

    return start, end


def _check_declaration(version: str, encoding: str | None, standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise damaged("bảng mã lạ", "an unknown encoding")


def _refuse_doctype(name: str, system_id: str | None, public_id: str | None, has_internal: bool) -> None:
    if has_internal:
        raise bomb("XML tự định nghĩa thực thể", "its XML defines entities of its own")
    raise damaged("XML có khai báo DOCTYPE", "its XML has a DOCTYPE")
