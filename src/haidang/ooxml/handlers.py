"""Which handler reads which element of a story: the one list of what this reader knows."""

from __future__ import annotations

from collections.abc import Iterable

from haidang.ooxml import boxes, foreign, paragraphs, revisions, runs, tables
from haidang.ooxml.names import spelled_out
from haidang.ooxml.story import Story
from haidang.ooxml.xml import End, Start, read_xml

_STARTS: dict[str, Start[Story]] = {
    "w:p": paragraphs.start_paragraph,
    "w:pPr": paragraphs.start_properties,
    "w:pStyle": paragraphs.start_style,
    "w:numId": paragraphs.start_list,
    "w:ilvl": paragraphs.start_depth,
    "w:outlineLvl": paragraphs.start_outline,
    "w:jc": paragraphs.start_alignment,
    "w:sectPr": paragraphs.start_section,
    "w:headerReference": paragraphs.start_header,
    "w:footerReference": paragraphs.start_footer,
    "w:titlePg": paragraphs.start_first_page,
    "w:r": runs.start_run,
    "m:r": runs.start_run,
    "w:rStyle": runs.start_style,
    "w:rFonts": runs.start_fonts,
    "w:b": runs.start_bold,
    "w:i": runs.start_italic,
    "w:vanish": runs.start_hidden,
    "w:caps": runs.start_capitals,
    "w:specVanish": runs.start_style_separator,
    "w:t": runs.start_text,
    "m:t": runs.start_text,
    "w:instrText": runs.start_text,
    "w:fldChar": runs.start_field_mark,
    "w:fldSimple": runs.start_simple_field,
    "w:tab": runs.start_tab,
    "w:ptab": runs.start_tab,
    "w:br": runs.start_break,
    "w:cr": runs.start_return,
    "w:noBreakHyphen": runs.start_no_break_hyphen,
    "w:sym": runs.start_symbol,
    "w:footnoteReference": runs.start_footnote_reference,
    "w:endnoteReference": runs.start_endnote_reference,
    "w:tbl": tables.start_table,
    "w:tr": tables.start_row,
    "w:tc": tables.start_cell,
    "w:gridSpan": tables.start_column_span,
    "w:vMerge": tables.start_vertical_merge,
    "w:hMerge": tables.start_horizontal_merge,
    "w:gridBefore": tables.start_free_columns,
    "w:tblHeader": tables.start_header_row,
    "w:cellDel": tables.start_deleted_cell,
    "w:del": revisions.start_deletion,
    "w:moveFrom": revisions.start_deletion,
    "w:pPrChange": revisions.leave_out,
    "w:rPrChange": revisions.leave_out,
    "w:sectPrChange": revisions.leave_out,
    "w:tblPrChange": revisions.leave_out,
    "w:tblPr": revisions.leave_out,
    "w:tblPrEx": revisions.leave_out,
    "w:tblGrid": revisions.leave_out,
    "w:trPrChange": revisions.leave_out,
    "w:tcPrChange": revisions.leave_out,
    "w:sdtPr": revisions.leave_out,
    "w:sdtEndPr": revisions.leave_out,
    "w:rt": revisions.leave_out,
    "m:ctrlPr": revisions.leave_out,
    "w:txbxContent": boxes.start_box,
    "mc:AlternateContent": boxes.start_alternatives,
    "mc:Choice": boxes.start_alternative,
    "mc:Fallback": boxes.start_alternative,
    "w:altChunk": foreign.start_other_file,
    "w:subDoc": foreign.start_other_file,
    "o:OLEObject": foreign.start_object,
    "c:chart": foreign.start_chart,
    "dgm:relIds": foreign.start_diagram,
}

_ENDS: dict[str, End[Story]] = {
    "w:p": paragraphs.end_paragraph,
    "w:pPr": paragraphs.end_properties,
    "w:sectPr": paragraphs.end_section,
    "w:r": runs.end_run,
    "m:r": runs.end_run,
    "w:t": runs.end_text,
    "m:t": runs.end_text,
    "w:instrText": runs.end_instruction,
    "w:fldSimple": runs.end_simple_field,
    "w:tbl": tables.end_table,
    "w:tr": tables.end_row,
    "w:tc": tables.end_cell,
    "w:txbxContent": boxes.end_box,
    "mc:AlternateContent": boxes.end_alternatives,
}

STARTS = spelled_out(_STARTS)
ENDS = spelled_out(_ENDS)


def read_story(
    chunks: Iterable[bytes], story: Story, starts: dict[str, Start[Story]] = STARTS, *, traced: bool = False
) -> None:
    """Read a part into `story`, whose sink gets the blocks, with their pieces where `traced`."""
    begin = story.trace if traced else None
    read_xml(chunks, story, starts, ENDS, story.heard.append, story.tidy, begin)
    story.flush()
    if story.fields.open:
        story.shared.unread.append("Văn bản có một trường (field) không khép lại; chữ trong trường đó có thể thiếu.")
