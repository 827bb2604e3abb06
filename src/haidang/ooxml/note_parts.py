"""Reads `footnotes.xml` and `endnotes.xml`: the blocks of each note, by its key."""

from __future__ import annotations

from collections.abc import Iterable

from haidang.ooxml.content import Block
from haidang.ooxml.handlers import STARTS, read_story
from haidang.ooxml.names import Attributes, attribute, spelled_out
from haidang.ooxml.story import Shared, Story

_id = attribute("w:id")
_type = attribute("w:type")


class _NoteStory(Story):
    """The notes of a document, told apart by their keys."""

    def __init__(self, shared: Shared) -> None:
        self.notes: dict[str, list[Block]] = {}
        stray: list[Block] = []
        super().__init__(shared, stray.append)


def read_notes(chunks: Iterable[bytes], shared: Shared) -> dict[str, list[Block]]:
    """The blocks of the notes in a part, lines that only part them from the text left out."""
    story = _NoteStory(shared)
    read_story(chunks, story, _STARTS)
    return story.notes


def _start_note(story: Story, attributes: Attributes) -> bool:
    if not isinstance(story, _NoteStory) or _type(attributes) not in ("", "normal"):
        return True
    story.flush()
    story.sink = story.notes.setdefault(_id(attributes), []).append
    return False


_STARTS = STARTS | spelled_out({"w:footnote": _start_note, "w:endnote": _start_note})
