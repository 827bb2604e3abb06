"""A Word document opened: its body block by block, then its headers, footers and notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from haidang.ooxml.content import Paragraph, paragraphs_of
from haidang.ooxml.handlers import read_story
from haidang.ooxml.margins import margin_paragraphs, shown_parts
from haidang.ooxml.note_parts import read_notes
from haidang.ooxml.notes import NoteKind
from haidang.ooxml.numbering import Convert, NumberedList, Numbering
from haidang.ooxml.numbering_part import read_numbering
from haidang.ooxml.package import Package
from haidang.ooxml.settings import uses_even_pages
from haidang.ooxml.story import Shared, Sink, Story
from haidang.ooxml.styles import Styles
from haidang.ooxml.styles_part import read_styles
from haidang.ooxml.xml import damaged

_NOTE_PARTS = {NoteKind.FOOTNOTE: "footnotes", NoteKind.ENDNOTE: "endnotes"}


class Document:
    """A .docx whose parts are known; read the body first: headers and notes are those that it names."""

    def __init__(self, stream: BinaryIO, convert: Convert) -> None:
        self._package = Package(stream)
        arrows = self._package.relationships(self._package.main)
        self._by_key = {arrow.key: arrow.part for arrow in arrows}
        self._by_kind = {arrow.kind: arrow.part for arrow in reversed(arrows)}
        styles = self._styles()
        self._shared = Shared(styles, Numbering(self._lists(styles), convert), convert)

    @property
    def unread(self) -> list[str]:
        """What could not be read along, in Vietnamese."""
        return list(dict.fromkeys(self._shared.unread))

    def read_body(self, sink: Sink, *, traced: bool = False) -> None:
        """Give the body's paragraphs and tables to `sink`, one after another, with their pieces where `traced`."""
        read_story(self._package.read(self._package.main), Story(self._shared, sink), traced=traced)

    def margins(self) -> tuple[list[Paragraph], list[Paragraph]]:
        """The paragraphs of the headers and of the footers that say more than a page number."""
        sections = self._shared.sections
        even = any("even" in section.headers or "even" in section.footers for section in sections)
        headers, footers = shown_parts(sections, even and self._uses_even_pages())
        return self._margin(headers), self._margin(footers)

    def notes(self) -> Iterator[tuple[str, list[Paragraph]]]:
        """Marks and paragraphs of the notes that the body refers to: footnotes, then endnotes."""
        for kind, referred in self._shared.notes.referred.items():
            if not referred:
                continue
            part = self._by_kind.get(_NOTE_PARTS[kind])
            if part is None:
                raise damaged("thiếu phần chú thích", "its notes are missing")
            notes = read_notes(self._package.read(part), self._shared)
            for note in referred.values():
                yield note.mark, list(paragraphs_of(notes.get(note.key, [])))

    def _styles(self) -> Styles:
        part = self._by_kind.get("styles")
        return read_styles(self._package.read_small(part)) if part else Styles()

    def _lists(self, styles: Styles) -> list[NumberedList]:
        part = self._by_kind.get("numbering")
        return read_numbering(self._package.read_small(part), styles.list_of) if part else []

    def _uses_even_pages(self) -> bool:
        part = self._by_kind.get("settings")
        return part is not None and uses_even_pages(self._package.read_small(part))

    def _margin(self, keys: list[str]) -> list[Paragraph]:
        parts = [self._by_key[key] for key in keys if key in self._by_key]
        return list(margin_paragraphs((self._package.read(part) for part in parts), self._shared))
