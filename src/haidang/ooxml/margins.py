"""Headers and footers: which of them a document shows, and which of their paragraphs say something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from haidang.ooxml.content import Block, Paragraph, paragraphs_of
from haidang.ooxml.handlers import read_story
from haidang.ooxml.story import Section, Shared, Story
from haidang.text.patterns import regex

# "Trang 3/10", "- 3 -", "Page 3 of 10": nothing but where one is.
_PAGE_WORDS = regex(r"\b(?:trang|tờ|số|page|of|trên|tổng)\b|[\W\d_]+", re.IGNORECASE)


def shown_parts(sections: Iterable[Section], even_pages: bool) -> tuple[list[str], list[str]]:
    """The relationships of the headers and of the footers that some page shows: first page, others, even pages."""
    headers: dict[str, None] = {}
    footers: dict[str, None] = {}
    for section in sections:
        kinds = ["first"] * section.own_first_page + ["default", ""] + ["even"] * even_pages
        headers |= dict.fromkeys(section.headers[kind] for kind in kinds if kind in section.headers)
        footers |= dict.fromkeys(section.footers[kind] for kind in kinds if kind in section.footers)
    return list(headers), list(footers)


def margin_paragraphs(parts: Iterable[Iterable[bytes]], shared: Shared) -> Iterator[Paragraph]:
    """The paragraphs of headers or footers that say more than a page number, each distinct one once."""
    seen: set[str] = set()
    for chunks in parts:
        blocks: list[Block] = []
        read_story(chunks, Story(shared, blocks.append, drop_page_numbers=True))
        for paragraph in paragraphs_of(blocks):
            if _PAGE_WORDS.sub("", paragraph.text) and paragraph.shown not in seen:
                seen.add(paragraph.shown)
                yield paragraph
