"""Whatever is done to a file, reading it gives a source or says `UnreadableFile`, soon."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
    tbl,
    tc,
    tr,
    zip_parts,
)
from tests.library.files.test_docx import check_whole

from haidang.errors import UnreadableFile
from haidang.files.docx import read_docx

PARTS = make_parts(
    p("Một", num="1", style="A")
    + p(r("hai", "b") + field("REF x", r("3")) + refer(1), mark="<w:del/>")
    + p(r("ba") + box(p("hộp") + tbl(tr("x", "y"))))
    + tbl(
        tr(tc("a", 'vMerge w:val="restart"'), tc("b", 'gridSpan w:val="2"'), properties=["tblHeader"]),
        tr(tc("", "vMerge"), "c", tc(tbl(tr("d")))),
    ),
    styles=style("A", default=True, ppr='<w:outlineLvl w:val="1"/>', rpr='<w:rFonts w:ascii=".VnTime"/>'),
    numbering=lists({"1": ["decimal %1.", "lowerLetter %2)"]}, {"1": "1"}, {"1": restart(0, 3)}),
    footnotes=note(1, p("ghi")),
    headers={"default": p(field("PAGE", r("1"))) + p("đầu trang")},
)
NAMES = sorted(PARTS)
WORD_PARTS = [name for name in NAMES if name.startswith("word/") and name.endswith("l")]
WHOLE = zip_parts(PARTS).getvalue()

# What could stand where it should not: tags of every construct, values that are no numbers.
SCRAPS = st.sampled_from(
    [
        *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>"),
        *("<w:txbxContent>", "</w:txbxContent>", "<mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>"),
        *("<w:p/>", "<w:tc/>", "<w:tr/>", "<w:tbl/>", "<w:r/>", "<w:t>x</w:t>", "<w:del/>", "<w:vMerge/>", "<w:tab/>"),
        *('<w:fldChar w:fldCharType="end"/>', '<w:fldChar w:fldCharType="begin"/>', '<w:br w:type="page"/>'),
        *('<w:gridSpan w:val="99999999"/>', '<w:gridSpan w:val="-3"/>', '<w:numId w:val="1"/>', "<w:sectPr/>"),
        *('<w:ilvl w:val="x"/>', '<w:ilvl w:val="-1"/>', '<w:sym w:char="110000000" w:font="Symbol"/>'),
        *('<w:start w:val="x"/>', '<w:lvl w:ilvl="77"/>', "<w:lvlOverride/>", "<w:footnote/>", "<w:vanish/>"),
        *("&#xD800;", "&#13;", "<!---->", "<![CDATA[x]]>", "\u0301", "", '"', "<", ">", "&amp;"),
    ]
)


def survive(stream: BytesIO) -> None:
    with suppress(UnreadableFile):
        check_whole(read_docx(stream, "x.docx"))


def test_the_file_that_is_mutated_is_read_as_it_stands() -> None:
    assert read_docx(BytesIO(WHOLE), "x.docx").text == (
        "đầu trang\n3. Một\nhai3[1]ba\nhộp\n| x | y |\n| a | b |  |\n|  | c | d |\n[1] ghi\n"
    )


@pytest.mark.fuzz
@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_changed_bytes_of_the_zip(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    survive(BytesIO(bytes(data)))


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=30), st.integers(0, 40))
def test_cut_out_and_pasted_bytes_of_the_zip(at: int, pasted: bytes, cut: int) -> None:
    survive(BytesIO(WHOLE[:at] + pasted + WHOLE[at + cut :]))


@pytest.mark.fuzz
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), st.lists(st.tuples(st.floats(0, 1), SCRAPS, st.integers(0, 12)), min_size=1, max_size=4))
def test_scraps_of_xml_where_they_do_not_belong(name: str, changes: list[tuple[float, str, int]]) -> None:
    text = PARTS[name]
    for share, scrap, cut in changes:
        at = int(share * len(text))
        text = text[:at] + scrap + text[at + cut :]
    survive(zip_parts(PARTS | {name: text}))


@pytest.mark.fuzz
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(WORD_PARTS), st.data())
def test_tags_moved_to_where_the_xml_stays_well_formed(name: str, data: st.DataObject) -> None:
    """Elements that have no business where they stand, in XML that expat takes."""
    text = PARTS[name]
    for _ in range(3):
        ends = [at + 1 for at, letter in enumerate(text) if letter == ">"]
        at = data.draw(st.sampled_from(ends))
        scrap = data.draw(SCRAPS.filter(lambda each: each.startswith("<w:") and each.endswith("/>")))
        text = text[:at] + scrap + text[at:]
    survive(zip_parts(PARTS | {name: text}))


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.just(p("a")),
        lambda inner: st.lists(inner, min_size=1, max_size=3).map(
            lambda contents: tbl(tr(*(tc(each + p("b")) for each in contents)))
        ),
        max_leaves=12,
    )
)
def test_tables_in_tables(body: str) -> None:
    survive(make_docx(body))


@pytest.mark.parametrize("depth", [10, 30, 60, 390])
def test_tables_too_deep_in_one_another_are_refused_and_others_read(depth: int) -> None:
    body = "<w:tbl><w:tr><w:tc>" * depth + p("a") + "</w:tc></w:tr></w:tbl>" * depth
    if depth < 40:
        assert read_docx(make_docx(p("x") + body), "x.docx").text == "x\n| a |\n"
    else:
        with pytest.raises(UnreadableFile):
            read_docx(make_docx(body), "x.docx")
