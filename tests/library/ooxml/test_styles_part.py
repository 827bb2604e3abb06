from __future__ import annotations

import pytest
from tests.library.files.making_docx import NAMESPACES, style

from haidang.ooxml.styles import ParagraphLook, RunLook, Styles
from haidang.ooxml.styles_part import read_styles, without_table_styles


def styles(inner: str) -> Styles:
    return read_styles([f"<w:styles {NAMESPACES}>{inner}</w:styles>".encode()])


FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'


def test_what_a_style_does_not_say_is_said_by_what_it_rests_on_and_by_the_defaults() -> None:
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT.format('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>"
    read = styles(defaults + style("A", rpr="<w:b/>") + style("B", based_on="A", rpr='<w:i/><w:b w:val="0"/>'))
    assert read.paragraph("B") == ParagraphLook("B", ("B", "A"), font=".VnTime", bold=False, italic=True)
    assert read.paragraph("không có") == ParagraphLook(font=".VnTime")


def test_paragraphs_without_a_style_are_of_the_usual_one() -> None:
    assert styles(style("A", default=True, rpr="<w:b/>")).paragraph("").bold


@pytest.mark.parametrize(
    ("fonts", "font"),
    [
        ('w:ascii="A" w:hAnsi="B"', "B"),
        ('w:ascii="A"', "A"),
        ('w:eastAsia="C"', None),
        ('w:hAnsi="B" w:asciiTheme="minorHAnsi"', "+"),
    ],
)
def test_the_font_is_that_of_vietnamese_letters(fonts: str, font: str | None) -> None:
    assert styles(style("A", kind="character", rpr=f"<w:rFonts {fonts}/>")).run("A") == RunLook(font)


def test_a_long_chain_is_cut_and_a_circle_ends() -> None:
    chain = "".join(style(f"s{number}", based_on=f"s{number + 1}") for number in range(500))
    assert len(styles(chain).paragraph("s0").chain) == 50
    assert styles(style("A", based_on="A")).paragraph("A").chain == ("A",)


TABLE = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/></w:style>'


@pytest.mark.parametrize(
    ("inner", "left"),
    [
        (TABLE + "<w:style/>" + TABLE, "<w:style/>"),
        ('<w:style w:type="table"/><w:style></w:style>', None),
        (TABLE + '<w:style w:type="table">', None),
        (TABLE + "<!-- </w:style> -->", None),
    ],
)
def test_styles_of_tables_are_cut_out_whole_or_not_at_all(inner: str, left: str | None) -> None:
    assert without_table_styles(inner.encode()).decode() == (inner if left is None else left)


def test_styles_of_tables_say_nothing_of_paragraphs() -> None:
    written_otherwise = TABLE.replace('w:type="table" w:styleId="T"', 'w:styleId="T" w:type="table"')
    assert styles(written_otherwise + TABLE + style("A")).styles.keys() == {"A"}
