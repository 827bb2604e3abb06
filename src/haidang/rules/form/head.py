"""What the rules on form share: whether a text is a whole document, a draft, an attachment, and where its head is."""

from __future__ import annotations

from haidang.rules.subject import Document
from haidang.text.patterns import regex

_HEAD = 1500
_DRAFT = regex(r"DỰ THẢO|Dự thảo(?: lần)?[ ]?\d?[ ]?(?:\n|$)")
_ATTACHED = regex(r"\((?:Kèm theo|Ban hành kèm theo|kèm theo)|[Bb]an hành kèm theo")


def is_draft(document: Document) -> bool:
    """Whether the head says that it is a draft."""
    return _DRAFT.search(document.text, 0, _HEAD) is not None


def attached(document: Document) -> bool:
    """Whether it is what another document issues: "(Ban hành kèm theo Quyết định số ...)" stands below its title."""
    title = document.reading.components.title
    low = title.end if title is not None else 0
    return _ATTACHED.search(document.text, low, low + 200) is not None


def head_line(document: Document) -> tuple[int, int]:
    """The first line of the text."""
    end = document.text.find("\n")
    return 0, end if end > 0 else len(document.text)
