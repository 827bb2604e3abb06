"""Handlers of runs: their words, breaks, symbols, fields and notes, and what hides or slants them."""

from __future__ import annotations

from haidang.ooxml.names import Attributes, attribute, is_on, val
from haidang.ooxml.notes import NoteKind
from haidang.ooxml.properties import font_of
from haidang.ooxml.story import Story
from haidang.ooxml.symbols import shown
from haidang.ooxml.writing import Run

_space = attribute("xml:space")
_type = attribute("w:type")
_field_type = attribute("w:fldCharType")
_instruction = attribute("w:instr")
_font = attribute("w:font")
_char = attribute("w:char")
_id = attribute("w:id")
_typed_mark = attribute("w:customMarkFollows")


def start_run(story: Story, attributes: Attributes) -> None:
    """`w:r`."""
    story.run = Run()


def end_run(story: Story) -> None:
    """`/w:r`."""
    story.run = None


def start_style(story: Story, attributes: Attributes) -> None:
    """`w:rStyle`."""
    if story.run is not None:
        story.run.style = val(attributes)


def start_fonts(story: Story, attributes: Attributes) -> None:
    """`w:rFonts`, of a run or of a paragraph's mark."""
    if story.run is not None:
        story.run.font = font_of(attributes)
    elif story.in_properties and story.paragraph is not None:
        story.paragraph.mark.font = font_of(attributes)


def start_bold(story: Story, attributes: Attributes) -> None:
    """`w:b`."""
    if story.run is not None:
        story.run.bold = is_on(attributes)


def start_italic(story: Story, attributes: Attributes) -> None:
    """`w:i`."""
    if story.run is not None:
        story.run.italic = is_on(attributes)


def start_hidden(story: Story, attributes: Attributes) -> None:
    """`w:vanish`, of a run or of a paragraph's mark."""
    if story.run is not None:
        story.run.hidden = is_on(attributes)
    elif story.in_properties and story.paragraph is not None:
        story.paragraph.mark.hidden = is_on(attributes)


def start_capitals(story: Story, attributes: Attributes) -> None:
    """`w:caps`: shown as capitals, so read as capitals, as in a PDF of the same document."""
    if story.run is not None:
        story.run.capitals = is_on(attributes)


def start_style_separator(story: Story, attributes: Attributes) -> None:
    """`w:specVanish`: the paragraph goes on in the next one, in another style."""
    if story.in_properties and story.paragraph is not None:
        story.paragraph.mark.separates_styles = is_on(attributes)


def start_text(story: Story, attributes: Attributes) -> None:
    """`w:t`."""
    story.heard.clear()
    story.listening = True
    story.preserve = _space(attributes) == "preserve"


def end_text(story: Story) -> None:
    """`/w:t`: spaces at its ends count only where the file says so."""
    text = "".join(story.heard)
    story.listening = False
    if not story.preserve:
        text = text.strip(" \t\r\n")
    if "\n" in text or "\r" in text:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    if text:
        story.write(text)


def end_instruction(story: Story) -> None:
    """`/w:instrText`."""
    story.listening = False
    story.fields.instruct("".join(story.heard))


def start_field_mark(story: Story, attributes: Attributes) -> None:
    """`w:fldChar`."""
    kind = _field_type(attributes)
    if kind == "begin":
        story.fields.begin()
    elif kind == "separate":
        story.fields.show_result()
    elif kind == "end":
        story.fields.end()


def start_simple_field(story: Story, attributes: Attributes) -> None:
    """`w:fldSimple`."""
    story.fields.begin()
    story.fields.instruct(_instruction(attributes))
    story.fields.show_result()


def end_simple_field(story: Story) -> None:
    """`/w:fldSimple`."""
    story.fields.end()


def start_tab(story: Story, attributes: Attributes) -> None:
    """`w:tab`, which is also the name of a tab stop in the properties of a paragraph."""
    if not story.in_properties:
        story.write("\t")


def start_break(story: Story, attributes: Attributes) -> None:
    """`w:br`: a new line, but a page or column break leaves the paragraph whole."""
    if _type(attributes) not in ("page", "column"):
        story.write("\n")
    elif story.paragraph is not None and not story.paragraph.ends_with_space():
        story.write(" ")


def start_return(story: Story, attributes: Attributes) -> None:
    """`w:cr`."""
    story.write("\n")


def start_no_break_hyphen(story: Story, attributes: Attributes) -> None:
    """`w:noBreakHyphen`."""
    story.write("-")


def start_symbol(story: Story, attributes: Attributes) -> None:
    """`w:sym`."""
    code = _char(attributes)
    try:
        character = shown(int(code, 16), _font(attributes))
    except ValueError:
        return
    if character:
        story.write(character)


def start_footnote_reference(story: Story, attributes: Attributes) -> None:
    """`w:footnoteReference`."""
    _refer(story, NoteKind.FOOTNOTE, attributes)


def start_endnote_reference(story: Story, attributes: Attributes) -> None:
    """`w:endnoteReference`."""
    _refer(story, NoteKind.ENDNOTE, attributes)


def _refer(story: Story, kind: NoteKind, attributes: Attributes) -> None:
    if story.fields.silent or (story.run is not None and story.run.hidden):
        return
    typed = _typed_mark(attributes) in ("1", "true", "on")
    mark = story.shared.notes.refer(kind, _id(attributes), typed)
    if mark:
        story.write(mark)
