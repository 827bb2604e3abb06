from __future__ import annotations

import tracemalloc
import unicodedata
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from tests.library.files.making_docx import (
    box,
    field,
    lists,
    make_docx,
    make_parts,
    note,
    p,
    r,
    refer,
    restart,
    style,
    t,
    tbl,
    tc,
    tr,
    zip_parts,
)

from haidang.errors import UnreadableFile
from haidang.files.docx import read_docx
from haidang.text.source import Cell, Line, Place, Source


def read(body: str, **more: object) -> Source:
    source = read_docx(make_docx(body, **more), "thu.docx")
    check_whole(source)
    return source


def text(body: str, **more: object) -> str:
    return read(body, **more).text.rstrip("\n")


def line(body: str, **more: object) -> Line:
    return read(body, **more).lines[0]


def check_whole(source: Source) -> None:
    """What holds for every source: NFC, lines in order that cover all words, cells within their rows."""
    assert unicodedata.is_normalized("NFC", source.text)
    assert [source.text[each.start : each.end] for each in source.lines] == source.text.rstrip("\n").split("\n")
    for each in source.lines:
        assert source.text[each.start : each.end].startswith(each.label)
    for table in source.tables:
        rows = source.text[table.start : table.end].split("\n")
        assert len(rows) >= table.row_count
        for cell in table.cells:
            words = source.text[cell.start : cell.end]
            assert words == words.strip() and words in rows[cell.row]
    for place in source.tables:
        assert all(row is not None for row in place.grid())


# Paragraphs and runs


def test_paragraphs_are_lines_and_those_without_words_are_left_out() -> None:
    assert text(p("Một") + p() + p("  ") + p("Hai")) == "Một\nHai"


def test_runs_make_one_line_in_composed_letters() -> None:
    source = read(p(r("Kê\u0301 hoa") + r("\u0323ch")))
    assert source.text == "Kế hoạch\n"
    assert source.lines == (Line(0, 8),)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb"),
        ('<w:r><w:t>dự</w:t><w:br w:type="page"/><w:t>án</w:t></w:r>', "dự án"),
        ("<w:r><w:t>dự á</w:t><w:lastRenderedPageBreak/><w:t>n</w:t></w:r>", "dự án"),
        ("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>", "2021-2025"),
        ("<w:r><w:t>kế</w:t><w:softHyphen/><w:t>t</w:t></w:r>", "kết"),
        ('<w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>', "a≥5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>xong</w:t></w:r>', "✓xong"),
        ("<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>", "ab"),
        (r("a ") + r("b"), "a b"),
        (r("a") + r("ẩn", "vanish") + r("b"), "ab"),
        (r("a") + r("hiện", 'vanish w:val="0"'), "ahiện"),
        ('<w:hyperlink r:id="x">' + r("đường dẫn") + "</w:hyperlink>", "đường dẫn"),
        ("<w:smartTag>" + r("Hà Nội") + "</w:smartTag>", "Hà Nội"),
        (
            "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>" + r("ô") + "</w:sdtContent></w:sdt>",
            "ô",
        ),
        (r("a") + "<m:oMath><m:r><m:t>+b</m:t></m:r></m:oMath>", "a+b"),
        ("<w:ruby><w:rt>" + r("pinyin") + "</w:rt><w:rubyBase>" + r("chữ") + "</w:rubyBase></w:ruby>", "chữ"),
        ("<w:r><w:t>một\nhai</w:t></w:r>", "một hai"),
    ],
)
def test_what_a_run_shows(content: str, shown: str) -> None:
    assert text(p(content)) == shown


def test_a_paragraph_with_a_line_break_is_two_lines_with_one_label() -> None:
    source = read(p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", num="1"), numbering=lists({"1": ["decimal %1."]}))
    assert [(each.label, each.level) for each in source.lines] == [("1.", 0), ("", 0)]


# Tracked changes


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (r("a") + "<w:ins>" + r("b") + "</w:ins>", "ab"),
        (r("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (r("a") + "<w:del>" + r("b") + refer(7) + "</w:del>", "a"),
        (r("a") + "<w:moveFrom>" + r("b") + "</w:moveFrom><w:moveTo>" + r("c") + "</w:moveTo>", "ac"),
    ],
)
def test_changes_are_read_as_accepted(content: str, shown: str) -> None:
    assert text(p(content)) == shown


def test_a_deleted_mark_joins_paragraphs_and_the_later_properties_hold() -> None:
    body = p("Một ", num="1", mark="<w:del/>") + p("hai", num="1") + p("ba", num="1")
    assert text(body, numbering=lists({"1": ["decimal %1."]})) == "1. Một hai\n2. ba"


def test_many_deleted_marks_join_many_paragraphs() -> None:
    body = "".join(p(f"{number} ", mark="<w:del/>") for number in range(2000))
    assert text(body + p("hết", 'jc w:val="center"')) == " ".join(map(str, range(2000))) + " hết"


def test_a_style_separator_joins_paragraphs_and_the_first_properties_hold() -> None:
    styles = style("Mục", ppr='<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    body = p("Mục đích. ", style="Mục", mark="<w:vanish/><w:specVanish/>") + p("Nhằm", num="1") + p("sau")
    source = read(body, styles=styles, numbering=lists({"1": ["decimal %1."]}))
    assert source.text == "1. Mục đích. Nhằm\nsau\n"
    assert source.lines[0].heading == 1


def test_deleted_rows_and_the_last_deleted_mark_of_a_cell() -> None:
    body = tbl(tr("a", "b"), tr("c", "d", properties=["del"]), tr(tc(p("x", mark="<w:del/>")), "y"))
    assert text(body) == "| a | b |\n| x | y |"


def test_properties_before_a_change_of_format_do_not_count() -> None:
    assert not line(p(r("a", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"))).bold


# Fields


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    assert text(p(r("ngày ") + field("DATE", r("21/3/2024")))) == "ngày 21/3/2024"
    assert text(p('<w:fldSimple w:instr="SEQ Bang">' + r("3") + "</w:fldSimple>")) == "3"


def test_a_field_within_an_instruction_is_not_shown() -> None:
    inner = field("MERGEFIELD x", r("ẩn"))
    body = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + inner + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert text(p(body + r("hiện") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == "hiện"


def test_a_field_may_run_over_paragraphs() -> None:
    first, last = field("TOC", "|").split("|")
    assert text(p(first + r("Mục 1")) + p(r("Mục 2") + last) + p("Sau")) == "Mục 1\nMục 2\nSau"


# Layout facts


def test_bold_and_italic_are_those_of_all_words() -> None:
    assert line(p(r("a", "b") + r(" ") + r("c", "b", "i"))).bold
    mixed = line(p(r("a", "b") + r("c")))
    assert (mixed.bold, mixed.italic) == (False, False)


def test_facts_come_through_the_chain_of_styles() -> None:
    styles = (
        style("Gốc", default=True, rpr="<w:b/>", ppr='<w:jc w:val="center"/>')
        + style("Mục", based_on="Gốc", ppr='<w:outlineLvl w:val="1"/>')
        + style("Nhấn", kind="character", rpr="<w:b/><w:i/>")
    )
    usual, heading, emphasised = read(
        p("a") + p("b", style="Mục") + p(r("c", 'rStyle w:val="Nhấn"')), styles=styles
    ).lines
    assert (usual.bold, usual.centred, usual.heading) == (True, True, None)
    assert (heading.bold, heading.centred, heading.heading) == (True, True, 2)
    # Bold of a character style turns over that of the paragraph's.
    assert (emphasised.bold, emphasised.italic) == (False, True)


def test_letters_shown_as_capitals_are_capitals() -> None:
    styles = style("Tên", rpr="<w:caps/>")
    assert text(p(r("Kế hoạch ") + r("số 1", 'caps w:val="0"'), style="Tên"), styles=styles) == "KẾ HOẠCH số 1"
    old = r("uû", "caps", '<w:rFonts w:hAnsi=".VnTime"/>')
    assert text(p(old + r(" ban", "caps"))) == "UỶ BAN"


def test_a_paragraph_says_more_than_its_style() -> None:
    styles = style("Mục", ppr='<w:outlineLvl w:val="1"/><w:jc w:val="center"/>', rpr="<w:b/>")
    facts = line(p(r("a", 'b w:val="0"'), 'outlineLvl w:val="9"', 'jc w:val="left"', style="Mục"), styles=styles)
    assert (facts.heading, facts.centred, facts.bold) == (None, False, False)


def test_words_own_headings_have_a_level_even_where_the_file_says_none() -> None:
    assert line(p("a", style="heading 3"), styles=style("heading 3")).heading == 3


def test_styles_that_rest_on_each_other_in_a_circle_are_survived() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A", rpr="<w:b/>")
    assert line(p("a", style="A"), styles=styles).bold


# List numbers through paragraphs and styles


def test_a_number_stands_before_its_paragraph_and_is_its_label() -> None:
    source = read(
        p("Một", num="1") + p("Hai", num=("1", 1)), numbering=lists({"1": ["decimal %1.", "lowerLetter %2)"]})
    )
    assert source.text == "1. Một\na) Hai\n"
    assert [(each.label, each.level) for each in source.lines] == [("1.", 0), ("a)", 1)]


def test_a_style_gives_list_and_level() -> None:
    styles = (
        style("H1", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("H2", based_on="H1", ppr='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + style("H3", based_on="H2")
        + style("H4", based_on="H1", ppr='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    body = (
        p("a", style="H1") + p("b", style="H2") + p("c", style="H3") + p("d", style="H4") + p("e", num="0", style="H1")
    )
    numbering = lists({"1": ["upperRoman %1.", "decimal %2."]})
    assert text(body, styles=styles, numbering=numbering) == "I. a\n1. b\n2. c\nd\ne"


def test_the_level_that_names_a_style_is_the_level_of_that_style() -> None:
    styles = style("Điểm", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>') + style("Con", based_on="Điểm")
    numbering = lists({"1": ["decimal %1.", {"format": "lowerLetter", "text": "%2)", "style": "Điểm"}]})
    assert text(p("a", style="Điểm") + p("b", style="Con"), styles=styles, numbering=numbering) == "a) a\nb) b"


def test_a_list_may_take_its_levels_from_a_numbering_style() -> None:
    numbering = lists({"1": ["upperRoman %1."]}) + (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Kiểu"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    styles = style("Kiểu", kind="numbering", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert text(p("a", num="2") + p("b", num="2"), styles=styles, numbering=numbering) == "I. a\nII. b"


def test_restarts_are_read_from_the_file() -> None:
    numbering = lists({"1": ["decimal %1."]}, {"1": "1", "2": "1"}, {"2": restart(0, 1)})
    assert text(p("a", num="1") + p("b", num="1") + p("c", num="2"), numbering=numbering) == "1. a\n2. b\n1. c"


def test_an_overriding_level_looks_different() -> None:
    level = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/>'
    level += '<w:lvlText w:val="%1/"/></w:lvl></w:lvlOverride>'
    assert text(p("a", num="1"), numbering=lists({"1": ["decimal %1."]}, {"1": "1"}, {"1": level})) == "C/ a"


def test_the_older_format_beside_a_custom_one_is_not_taken() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    numbering = lists({"1": ["decimal %1"]}).replace('<w:numFmt w:val="decimal"/>', choice)
    assert text(p("a", num="1"), numbering=numbering) == "001 a"


def test_empty_items_count_but_are_not_printed_outside_tables() -> None:
    numbering = lists({"1": ["decimal %1."]})
    assert text(p("a", num="1") + p(num="1") + p("c", num="1"), numbering=numbering) == "1. a\n3. c"


def test_row_numbers_that_word_makes_are_words_of_their_cells() -> None:
    rows = [tr(tc(p(num="1")), name) for name in ("Sở Y tế", "Sở Nội vụ")]
    assert text(tbl(*rows), numbering=lists({"1": ["decimal %1"]})) == "| 1 | Sở Y tế |\n| 2 | Sở Nội vụ |"


# Tables


def test_a_table_is_rows_of_cells_with_their_places() -> None:
    source = read(p("Trước") + tbl(tr("a", "bc"), tr("", "d")) + p("Sau"))
    assert source.text == "Trước\n| a | bc |\n|  | d |\nSau\n"
    (table,) = source.tables
    assert source.text[table.start : table.end] == "| a | bc |\n|  | d |"
    assert [source.text[cell.start : cell.end] for cell in table.cells] == ["a", "bc", "", "d"]
    assert [each.place for each in source.lines] == [Place.BODY, Place.TABLE, Place.TABLE, Place.BODY]


def test_merged_cells_say_their_words_once() -> None:
    body = tbl(
        tr(tc("TT", 'vMerge w:val="restart"'), tc("Kết quả", 'gridSpan w:val="2"')),
        tr(tc("", "vMerge"), "Số", "Tỷ lệ"),
        tr("1", "20", "50%"),
    )
    source = read(body)
    assert source.text == "| TT | Kết quả |  |\n|  | Số | Tỷ lệ |\n| 1 | 20 | 50% |\n"
    first, second = source.tables[0].cells[:2]
    assert (first.row_span, first.column_span) == (2, 1)
    assert (second.row_span, second.column_span) == (1, 2)
    assert len(source.tables[0].cells) == 7
    assert all(cell is not None for row in source.tables[0].grid() for cell in row)


def test_a_merge_that_began_nowhere_keeps_its_words() -> None:
    assert text(tbl(tr(tc("a", "vMerge"), "b"))) == "| a | b |"


def test_old_merges_and_free_columns_and_short_rows() -> None:
    body = tbl(
        tr(tc("a", 'hMerge w:val="restart"'), tc("", "hMerge"), "b"),
        tr("c", "d", properties=['gridBefore w:val="1"']),
        tr("e"),
    )
    assert text(body) == "| a |  | b |\n|  | c | d |\n| e |  |  |"


def test_lines_of_the_grid_at_which_no_cell_begins_make_no_column() -> None:
    wide = 'gridSpan w:val="3"'
    assert text(tbl(tr(tc("a", wide), tc("b", wide)), tr(tc("c", wide), tc("d", wide)))) == "| a | b |\n| c | d |"


def test_header_rows_are_those_marked_at_the_top() -> None:
    rows = tr("a", properties=["tblHeader"]), tr("b", properties=["tblHeader"]), tr("c")
    assert read(tbl(*rows)).tables[0].header_rows == 2


def test_paragraphs_and_tables_in_a_cell_are_one_line() -> None:
    inner = tbl(tr("x", "y"), tr("z", "t"))
    assert text(tbl(tr(tc(p("a") + p("b")), tc(p("c") + inner + p())))) == "| a b | c x y z t |"


def test_a_box_drawn_around_paragraphs_is_no_table() -> None:
    source = read(tbl(tr(tc(p("Một") + p("Hai")))))
    assert (source.text, source.tables) == ("Một\nHai\n", ())


def test_a_table_without_words_is_left_out() -> None:
    assert read(p("a") + tbl(tr("", ""))).tables == ()


def test_rows_in_content_controls_are_rows() -> None:
    assert text(tbl("<w:sdt><w:sdtContent>" + tr("a", "b") + "</w:sdtContent></w:sdt>")) == "| a | b |"


# Headers, footers, notes, text boxes


def places(source: Source) -> list[tuple[str, str]]:
    return [(source.text[each.start : each.end], each.place.value) for each in source.lines]


def test_headers_come_before_and_footers_after_the_body() -> None:
    page = p(field("PAGE", r("3")))
    source = read(
        p("Thân") + tbl(tr("a", "b")),
        headers={"default": page + p("Dự thảo lần 2"), "first": p("Mật")},
        footers={"default": p(r("Trang ") + field("PAGE", r("1")) + r("/") + field("NUMPAGES", r("9")))},
        section="<w:titlePg/>",
    )
    assert places(source) == [
        ("Mật", "header"),
        ("Dự thảo lần 2", "header"),
        ("Thân", "body"),
        ("| a | b |", "table"),
    ]
    assert [source.text[cell.start : cell.end] for cell in source.tables[0].cells] == ["a", "b"]


def test_headers_that_no_page_shows_are_left_out_and_equal_ones_come_once() -> None:
    source = read(p("Thân"), headers={"first": p("Ẩn"), "even": p("Ẩn")}, footers={"default": p("Chân") + p("Chân")})
    assert places(source) == [("Thân", "body"), ("Chân", "footer")]


def test_even_pages_have_their_own_header_where_the_settings_say_so() -> None:
    source = read(p("Thân"), headers={"even": p("Chẵn")}, settings="<w:evenAndOddHeaders/>")
    assert places(source)[0] == ("Chẵn", "header")


def test_notes_are_marked_where_referred_to_and_follow_the_body_in_that_order() -> None:
    source = read(
        p(r("a") + refer(5)) + p(r("b") + refer(2)),
        footnotes=note(2, p("hai") + p("ba")) + note(5, p("năm")) + note(9, p("không ai nhắc")),
        footers={"default": p("Chân")},
    )
    assert places(source) == [
        ("a[1]", "body"),
        ("b[2]", "body"),
        ("[1] năm", "footnote"),
        ("[2] hai", "footnote"),
        ("ba", "footnote"),
        ("Chân", "footer"),
    ]


def test_a_note_referred_to_twice_is_printed_once() -> None:
    assert text(p(r("a") + refer(1) + r("b") + refer(1)), footnotes=note(1, p("x"))) == "a[1]b[1]\n[1] x"


def test_endnotes_have_roman_marks_and_typed_marks_stay() -> None:
    body = p(r("a") + '<w:r><w:endnoteReference w:id="1"/></w:r>')
    body += p('<w:r><w:endnoteReference w:customMarkFollows="1" w:id="2"/>' + t("*") + "</w:r>")
    notes = '<w:endnote w:id="1">' + p("một") + '</w:endnote><w:endnote w:id="2">' + p("* hai") + "</w:endnote>"
    assert text(body, endnotes=notes) == "a[i]\n*\n[i] một\n* hai"


def test_text_boxes_follow_their_paragraph_once() -> None:
    source = read(p(r("Trước ") + box(p("Hộp") + p("thư")) + r("sau")) + p("Cuối"))
    assert places(source) == [("Trước sau", "body"), ("Hộp", "text box"), ("thư", "text box"), ("Cuối", "body")]


def test_a_text_box_in_a_cell_belongs_to_the_cell_and_a_paragraph_goes_on_after_a_table_in_a_box() -> None:
    assert text(tbl(tr(tc(p(r("a") + box(p("b")))), "c"))) == "| a b | c |"
    assert text(p(r("x") + box(tbl(tr("1", "2"))) + r("y"))) == "xy\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("element", "word"),
    [
        ('<w:altChunk r:id="x"/>', "tệp khác"),
        (p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'), "nhúng"),
        (p("<w:r><w:drawing><c:chart/></w:drawing></w:r>") * 2, "biểu đồ"),
        (p("<w:r><w:drawing><dgm:relIds/></w:drawing></w:r>"), "SmartArt"),
    ],
)
def test_words_that_are_not_in_the_document_itself_are_said_to_be_missing(element: str, word: str) -> None:
    (said,) = read(p("a") + element).notes
    assert word in said and "không đọc được" in said


def test_formulas_of_old_are_not_spoken_of() -> None:
    assert read(p("a") + p('<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>')).notes == ()


def test_a_field_that_never_ends_is_spoken_of() -> None:
    (said,) = read(p("a") + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("b"))).notes
    assert "có thể thiếu" in said


# Kinds of package


def test_strict_files_and_other_names_of_the_main_part_are_read() -> None:
    body = p("a", num="1") + tbl(tr("b", "c"))
    numbering = lists({"1": ["upperRoman %1."]})
    assert text(body, numbering=numbering, strict=True) == "I. a\n| b | c |"
    assert text(body, numbering=numbering, main="word/document2.xml") == "I. a\n| b | c |"


def test_files_with_macros_are_read() -> None:
    assert text(p("a"), main_type="application/vnd.ms-word.document.macroEnabled.main+xml") == "a"


def test_a_file_of_python_docx_is_read_like_python_docx_reads_it(tmp_path: Path) -> None:
    document = python_docx.Document()
    document.add_heading("Kế hoạch", 1)
    document.add_paragraph("Một").add_run(" hai").bold = True
    document.add_paragraph("Gạch", style="List Bullet")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "gộp"
    table.cell(1, 1).text = "ô"
    path = tmp_path / "kế hoạch.docx"
    document.save(str(path))
    source = read_docx(path, "kế hoạch.docx")
    assert source.text == "Kế hoạch\nMột hai\n• Gạch\n| gộp |  |\n|  | ô |\n"
    assert source.lines[0].heading == 1
    assert source.tables[0].cells[0] == Cell(26, 29, 0, 0, 1, 2)


# Old encodings


def test_runs_of_old_fonts_are_converted_with_the_letters_that_runs_cut_apart() -> None:
    font = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    old = style("Cũ", rpr='<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    assert text(p(r("nha", font) + r("ø nöôùc", font) + r(" và ủy ban"))) == "nhà nước và ủy ban"
    assert text(p("nhµ n­íc", style="Cũ") + p(r("nhà nước", '<w:rFonts w:ascii="Arial"/>'), style="Cũ"), styles=old) == (
        "nhà nước\nnhà nước"
    )


# Large documents


def test_memory_for_a_long_document_is_a_small_part_of_its_xml() -> None:
    paragraph = p(r("Ủy ban nhân dân các xã, phường, đặc khu ", "b", 'sz w:val="28"') + r("báo cáo", 'sz w:val="28"'))
    stream = make_docx(paragraph * 4000, headers={"default": p("Dự thảo")})
    tracemalloc.start()
    source = read_docx(stream, "x.docx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(source.lines) == 4001
    assert peak < 12 * len(source.text)


# What cannot be read


def refusal(stream: BytesIO | Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_docx(stream, "x.docx")
    assert str(caught.value).endswith(".") and ";" in str(caught.value)
    return caught.value.reason


def test_files_that_are_not_there_or_not_files(tmp_path: Path) -> None:
    assert refusal(tmp_path / "không có.docx") == "missing"
    assert refusal(tmp_path) == "folder"


def test_a_document_without_words_is_no_text() -> None:
    assert refusal(make_docx(p())) == "no-text"


def test_tables_that_no_office_makes_are_refused() -> None:
    assert refusal(make_docx(tbl(tr(*["a"] * 1001)))) == "damaged"
    assert refusal(make_docx(tbl(tr(*["a"] * 1000), "<w:tr/>" * 5001))) == "too-large"


def test_numbers_that_make_a_short_file_endless_are_refused() -> None:
    numbering = lists({"1": ["decimal %1" + "dài " * 10_000]})
    assert refusal(make_docx(p("a", num="1") * 1000, numbering=numbering)) == "too-large"


def test_a_missing_part_is_damage_and_not_a_shorter_document() -> None:
    parts = make_parts(p("a") + p(refer(1)), footnotes=note(1, p("b")))
    del parts["word/footnotes.xml"]
    assert refusal(zip_parts(parts)) == "damaged"


def test_a_broken_part_is_damage() -> None:
    parts = make_parts(p("a"))
    parts["word/document.xml"] = parts["word/document.xml"][:-30]
    assert refusal(zip_parts(parts)) == "damaged"
