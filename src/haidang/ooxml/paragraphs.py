"""Handlers of paragraphs: their properties, list numbers and marks."""

from __future__ import annotations

from haidang.ooxml.names import Attributes, attribute, val, whole
from haidang.ooxml.numbering import LEVELS
from haidang.ooxml.properties import is_centred
from haidang.ooxml.story import Section, Shared, Story
from haidang.ooxml.writing import Writing

_relationship = attribute("r:id")
_type = attribute("w:type")


def start_paragraph(story: Story, attributes: Attributes) -> None:
    """`w:p`. One inside another without a text box between is no valid file: the outer one ends."""
    if story.paragraph is not None:
        end_paragraph(story)
    story.paragraph = Writing(story.shared.styles.paragraph(""))
    story.run = None


def end_paragraph(story: Story) -> None:
    """`/w:p`."""
    paragraph, story.paragraph = story.paragraph, None
    if paragraph is None:
        return
    if paragraph.label is None:
        _number(story.shared, paragraph)
    before, story.pending = story.pending, None
    if before is not None:
        before.go_on_with(paragraph, story.shared.convert)
        paragraph = before
    if not (paragraph.mark.deleted or paragraph.mark.hidden):
        story.give(paragraph)
    elif not paragraph.is_empty():
        story.pending = paragraph


def start_properties(story: Story, attributes: Attributes) -> None:
    """`w:pPr`."""
    story.in_properties = True


def end_properties(story: Story) -> None:
    """`/w:pPr`: the number is counted here, before those in text boxes that hang on the paragraph."""
    story.in_properties = False
    if story.paragraph is not None:
        _number(story.shared, story.paragraph)


def start_style(story: Story, attributes: Attributes) -> None:
    """`w:pStyle`."""
    if story.paragraph is not None:
        story.paragraph.look = story.shared.styles.paragraph(val(attributes))


def start_list(story: Story, attributes: Attributes) -> None:
    """`w:numId`."""
    if story.paragraph is not None:
        story.paragraph.list_key = val(attributes)


def start_depth(story: Story, attributes: Attributes) -> None:
    """`w:ilvl`."""
    if story.paragraph is not None:
        story.paragraph.depth = whole(val(attributes))


def start_outline(story: Story, attributes: Attributes) -> None:
    """`w:outlineLvl`."""
    if story.paragraph is not None:
        story.paragraph.outline = whole(val(attributes))


def start_alignment(story: Story, attributes: Attributes) -> None:
    """`w:jc`, which tables have too."""
    if story.paragraph is not None:
        story.paragraph.centred = is_centred(attributes)


def start_section(story: Story, attributes: Attributes) -> None:
    """`w:sectPr`."""
    story.section = Section()
    story.shared.sections.append(story.section)


def end_section(story: Story) -> None:
    """`/w:sectPr`."""
    story.section = None


def start_header(story: Story, attributes: Attributes) -> None:
    """`w:headerReference`."""
    if story.section is not None:
        story.section.headers[_type(attributes)] = _relationship(attributes)


def start_footer(story: Story, attributes: Attributes) -> None:
    """`w:footerReference`."""
    if story.section is not None:
        story.section.footers[_type(attributes)] = _relationship(attributes)


def start_first_page(story: Story, attributes: Attributes) -> None:
    """`w:titlePg`."""
    if story.section is not None:
        story.section.own_first_page = val(attributes) not in ("0", "false", "off")


def _number(shared: Shared, paragraph: Writing) -> None:
    """Count the paragraph in its list, if it has one and is there to be counted."""
    mark, look = paragraph.mark, paragraph.look
    key = look.list_key if paragraph.list_key is None else paragraph.list_key
    if not key or mark.deleted or (mark.hidden and not mark.separates_styles):
        return
    numbered = shared.numbering.find(key)
    if numbered is None:
        return
    depth = paragraph.depth
    if depth is None and paragraph.list_key is None:
        depth = next((level for level in map(numbered.level_of_style, look.chain) if level is not None), None)
    if depth is None:
        depth = look.depth or 0
    font = mark.font or look.font
    paragraph.level = min(max(depth, 0), LEVELS - 1)
    paragraph.label = shared.numbering.next_label(numbered, depth, font)
