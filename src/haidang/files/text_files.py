""".txt and .md: the file itself, whatever encoding it was saved in."""

from __future__ import annotations

import codecs

from haidang.errors import UnreadableFile
from haidang.files import problems
from haidang.files.pipe_tables import find_tables
from haidang.text.characters import to_nfc
from haidang.text.legacy import convert, detect, vietnamese_share
from haidang.text.patterns import regex
from haidang.text.source import Source

CONVERTED = "Văn bản dùng bảng mã cũ ({name}), đã chuyển sang Unicode."
SOME_LOST = "Một số ký tự trong tệp bị hỏng và được thay bằng dấu �."

# What no text file holds: control characters other than tab, line ends, form feed and the end mark of DOS.
_CONTROL = regex("[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")
_STRAY = 4
"""Control characters that a short text may hold by mishap."""
_OLD_NAMES = {"tcvn3": "TCVN3", "vni": "VNI"}


def read_text(data: bytes, name: str) -> Source:
    """The `Source` of a text or Markdown file's bytes; raises `UnreadableFile` for what is not text."""
    text, notes = decode(data, name)
    text = to_nfc(text)
    if not text.strip():
        raise problems.empty(name)
    lines, tables = find_tables(text)
    return Source(name, text, lines, tables, markdown=True, notes=tuple(notes))


def decode(data: bytes, name: str) -> tuple[str, list[str]]:
    """The characters of `data`, and what its reader must be told of how they were found."""
    text, notes = _characters(data, name)
    if len(_CONTROL.findall(text[:100_000])) > max(_STRAY, min(len(text), 100_000) / 200):
        raise problems.not_a_document(name)
    # A text of an old encoding may have been saved as UTF-8 by a program that took its bytes for Latin-1.
    encoding = detect(text)
    if encoding is None:
        return text, notes
    return convert(text, encoding), [*notes, CONVERTED.format(name=_OLD_NAMES[encoding])]


def is_text(data: bytes) -> bool:
    """Whether `data` can be read as text at all."""
    try:
        decode(data[:100_000], "")
    except UnreadableFile:
        return False
    return True


def _characters(data: bytes, name: str) -> tuple[str, list[str]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, "utf-16", name)
    if data[:200].count(0) * 4 > len(data[:200]):
        return _utf16(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be", name)
    if b"\0" in data:
        raise problems.not_a_document(name)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _eight_bits(data)


def _utf16(data: bytes, encoding: str, name: str) -> tuple[str, list[str]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        raise problems.not_a_document(name) from error


def _eight_bits(data: bytes) -> tuple[str, list[str]]:
    """Bytes that are not UTF-8: a damaged UTF-8 file, an old encoding, or windows-1258, by which reads best."""
    mended = data.decode("utf-8", errors="replace")
    lost = mended.count("\ufffd")
    if lost * 20 < sum(1 for character in mended[:200_000] if character > "\x7f"):
        return mended, [SOME_LOST]
    # TCVN3 and VNI are told by `detect` from their bytes taken for Latin-1.
    latin = data.decode("cp1252", errors="replace")
    if detect(latin) is not None:
        return latin, []
    vietnamese = to_nfc(data.decode("cp1258", errors="replace"))
    return (vietnamese if vietnamese_share(vietnamese) >= vietnamese_share(latin) else latin), []
