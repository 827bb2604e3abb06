"""Handlers of tracked changes: read as if all were accepted."""

from __future__ import annotations

from haidang.ooxml.names import Attributes
from haidang.ooxml.story import Story


def start_deletion(story: Story, attributes: Attributes) -> bool:
    """`w:del` and `w:moveFrom`: around runs, or as a property of a paragraph's mark or of a row."""
    if story.paragraph is not None:
        if story.in_properties:
            story.paragraph.mark.deleted = True
    elif story.row is not None and story.cell is None:
        story.row.deleted = True
    return True


def leave_out(story: Story, attributes: Attributes) -> bool:
    """What was before a change of format, and other things that are not shown."""
    return True
