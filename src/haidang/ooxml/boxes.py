"""Handlers of text boxes and of alternatives, of which one is shown."""

from __future__ import annotations

from haidang.ooxml.fields import Fields
from haidang.ooxml.names import Attributes
from haidang.ooxml.paragraphs import end_paragraph
from haidang.ooxml.story import Story


def start_box(story: Story, attributes: Attributes) -> None:
    """`w:txbxContent`: its blocks hang on the paragraph that it is anchored in."""
    host = story.paragraph
    drop_page_numbers = story.fields.drop_page_numbers
    story.push()
    story.boxed = True
    story.fields = Fields(drop_page_numbers)
    if host is not None:
        story.sink = host.boxes.append


def end_box(story: Story) -> None:
    """`/w:txbxContent`."""
    if story.paragraph is not None:
        end_paragraph(story)
    story.flush()
    story.pop()


def start_alternatives(story: Story, attributes: Attributes) -> None:
    """`mc:AlternateContent`."""
    story.choices.append(False)


def end_alternatives(story: Story) -> None:
    """`/mc:AlternateContent`."""
    story.choices.pop()


def start_alternative(story: Story, attributes: Attributes) -> bool:
    """`mc:Choice` and `mc:Fallback`: the first is shown, the others are left out."""
    if not story.choices:
        return False
    chosen, story.choices[-1] = story.choices[-1], True
    return chosen
