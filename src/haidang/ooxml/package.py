"""The parts of an Office Open XML package and how they point at one another."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from haidang.errors import UnreadableFile
from haidang.ooxml.archive import SMALL_PART_LIMIT, Archive
from haidang.ooxml.names import Attributes, spelled_out
from haidang.ooxml.xml import damaged, read_xml
from haidang.text.values import frozen

_TYPES_PART = "[Content_Types].xml"
_WORD_TYPES = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "ms-word.document.macroenabled.main+xml",
    "ms-word.template.macroenabledtemplate.main+xml",
)
_OTHER_TYPES = {
    "spreadsheetml": ("bảng tính Excel", "an Excel workbook"),
    "ms-excel": ("bảng tính Excel", "an Excel workbook"),
    "presentationml": ("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "ms-powerpoint": ("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "visio": ("bản vẽ Visio", "a Visio drawing"),
}


@frozen
class Relationship:
    """An arrow from one part to another: `kind` is the last word of its type, `part` the name of its target."""

    key: str
    kind: str
    part: str


@dataclass(slots=True)
class _Types:
    """Content types, by part and by ending."""

    parts: dict[str, str] = field(default_factory=dict)
    endings: dict[str, str] = field(default_factory=dict)

    def of(self, part: str) -> str:
        ending = part.rpartition(".")[2]
        return self.parts.get(part.lower()) or self.endings.get(ending.lower()) or ""


class Package:
    """A .docx opened: `main` is the name of the part that holds the document."""

    def __init__(self, stream: BinaryIO) -> None:
        self._archive = Archive(stream)
        if _TYPES_PART not in self._archive:
            raise UnreadableFile(
                "type",
                "Tệp nén này không phải văn bản Word (.docx); hãy giải nén hoặc chọn đúng tệp rồi thử lại.",
                "This packed file is no Word document (.docx); unpack it or choose the right file, and try again.",
            )
        self._types = _read_types(self.read_small(_TYPES_PART))
        self.main = self._main_part(self._types)

    def __contains__(self, part: str) -> bool:
        return part in self._archive

    @property
    def archive(self) -> Archive:
        """The zip that the parts lie in."""
        return self._archive

    def type_of(self, part: str) -> str:
        """The content type of a part; empty where the package states none."""
        return self._types.of(part)

    def read(self, part: str) -> Iterator[bytes]:
        """The bytes of a part that holds text, in chunks."""
        return self._archive.read(part)

    def read_small(self, part: str) -> Iterator[bytes]:
        """The bytes of a part that describes the document, in chunks."""
        return self._archive.read(part, SMALL_PART_LIMIT)

    def relationships(self, part: str) -> list[Relationship]:
        """Where `part` points at inside the package, in the order of the file."""
        folder = posixpath.dirname(part)
        listing = listing_of(part)
        if listing not in self._archive:
            return []
        found: list[Relationship] = []
        targets: list[Attributes] = []
        read_xml(self.read_small(listing), targets, _RELATIONSHIP_STARTS, {})
        for target in targets:
            if target.get("TargetMode") != "External" and target.get("Target"):
                found.append(_relationship(folder, target))
        return found

    def _main_part(self, types: _Types) -> str:
        pointed = [each.part for each in self.relationships("") if each.kind == "officeDocument"]
        listed = [part for part, kind in types.parts.items() if _is_word(kind)]
        for part in pointed + listed:
            if _is_word(types.of(part)):
                if part not in self._archive:
                    raise damaged(f"thiếu phần {part}", f"the part {part} is missing")
                return part
        raise _not_word([types.of(part) for part in pointed] + list(types.parts.values()))


def listing_of(part: str) -> str:
    """The part that lists where `part` points at.

    >>> listing_of("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def _relationship(folder: str, target: Attributes) -> Relationship:
    where = target["Target"].replace("\\", "/")
    path = posixpath.normpath(posixpath.join("/", folder, where)).lstrip("/")
    return Relationship(target.get("Id", ""), target.get("Type", "").rpartition("/")[2], path)


def _is_word(content_type: str) -> bool:
    return content_type.lower().endswith(_WORD_TYPES)


def _not_word(types: list[str]) -> UnreadableFile:
    for content_type in types:
        for mark, what in _OTHER_TYPES.items():
            if mark in content_type.lower():
                return UnreadableFile(
                    "type",
                    f"Tệp này là {what[0]}, không phải văn bản Word; hãy kiểm tra lại đuôi tệp.",
                    f"This file is {what[1]}, no Word document; check the end of its name.",
                )
    return UnreadableFile(
        "type",
        "Tệp nén này không phải văn bản Word (.docx); hãy chọn đúng tệp rồi thử lại.",
        "This packed file is no Word document (.docx); choose the right file and try again.",
    )


def _read_types(chunks: Iterator[bytes]) -> _Types:
    types = _Types()
    read_xml(chunks, types, _TYPE_STARTS, {})
    return types


def _start_override(types: _Types, attributes: Attributes) -> None:
    types.parts[attributes.get("PartName", "").lstrip("/").lower()] = attributes.get("ContentType", "")


def _start_default(types: _Types, attributes: Attributes) -> None:
    types.endings[attributes.get("Extension", "").lower()] = attributes.get("ContentType", "")


def _start_relationship(targets: list[Attributes], attributes: Attributes) -> None:
    targets.append(attributes)


_TYPE_STARTS = spelled_out({"ct:Override": _start_override, "ct:Default": _start_default})
_RELATIONSHIP_STARTS = spelled_out({"rel:Relationship": _start_relationship})
