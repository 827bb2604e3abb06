from __future__ import annotations

import xml.etree.ElementTree as ET
from io import BytesIO

import pytest
from tests.library.annotating.annotated import COMMENTS, MAIN, WHEN, annotated, changed, members, w
from tests.library.files.making_docx import (
    STRICT_W,
    W,
    box,
    field,
    lists,
    make_docx,
    make_parts,
    note,
    p,
    r,
    refer,
    t,
    tbl,
    tr,
    zip_parts,
)

from haidang.annotating import Remark, annotate
from haidang.errors import NotAnnotated, UnreadableFile
from haidang.files.docx import read_docx
from haidang.text.source import Source, Span

BODY = p("Tổng số 12 nhiệm vụ, gồm: 9 đã hoàn thành, 4 đang thực hiện.")


def docx(body: str, **more: object) -> bytes:
    return make_docx(body, **more).getvalue()


# On its words.


def test_a_remark_covers_its_words_and_no_others() -> None:
    assert annotated(docx(BODY), "12 nhiệm vụ").said == {"về 12 nhiệm vụ": "12 nhiệm vụ"}


def test_a_remark_reaches_over_runs_and_splits_the_outer_ones() -> None:
    body = p(r("Tổng số ") + r("676.373", "b") + r(" triệu đồng", "i"))
    assert annotated(docx(body), "373 triệu").said == {"về 373 triệu": "373 triệu"}


def test_several_remarks_on_one_sentence() -> None:
    done = annotated(docx(BODY), "12", "12 nhiệm vụ", "9 đã", "4")
    assert done.said == {"về 12 nhiệm vụ": "12 nhiệm vụ", "về 12": "12", "về 9 đã": "9 đã", "về 4": "4"}


def test_of_two_that_overlap_the_first_grows() -> None:
    done = annotated(docx(BODY), "số 12 nhiệm", "nhiệm vụ")
    assert done.said == {"về số 12 nhiệm": "số 12 nhiệm vụ", "về nhiệm vụ": "nhiệm vụ"}


def test_remarks_on_the_same_words_share_their_range() -> None:
    done = annotated(docx(BODY), "12", "12")
    assert list(done.ranges.values()) == ["12", "12"]


@pytest.mark.parametrize(
    ("body", "words", "covered"),
    [
        (p(r("A & B < C")), "& B <", "& B <"),
        (p("<w:r><w:t>không giữ dấu cách</w:t></w:r>"), "giữ dấu", "giữ dấu"),
        (p(f"<w:r>{t('trước ')}<w:tab/>{t('sau đó')}</w:r>"), "sau", "sau"),
        (p(f'<w:hyperlink w:anchor="x">{r("một liên kết dài")}</w:hyperlink>' + r(" rồi hết")), "liên kết", "liên kết"),
        (p(f'<w:ins w:id="9" w:author="A">{r("phần chèn thêm")}</w:ins>'), "chèn", "chèn"),
        (p(f'<w:smartTag w:element="x">{r("xã Vĩnh Lộc")}</w:smartTag>'), "Vĩnh", "Vĩnh"),
        (p(r("xem ") + field("REF a", r("mục lớn")) + r(" nhé")), "lớn", "lớn"),
        (p(f"<w:r>{t('năm')}<w:noBreakHyphen/>{t('mười')}</w:r>"), "mười", "mười"),
    ],
    ids=["entities", "spaces", "tab", "link", "insertion", "smart-tag", "field", "hyphen"],
)
def test_words_are_found_in_whatever_holds_them(body: str, words: str, covered: str) -> None:
    assert annotated(docx(body), words).said == {f"về {words}": covered}


@pytest.mark.parametrize(
    "body",
    [
        p(r("trước ") + f"<w:sdt><w:sdtContent>{r('ô nhập liệu')}</w:sdtContent></w:sdt>" + r(" sau")),
        p(r("trước ") + f"<w:fldSimple w:instr='DATE'>{r('ô nhập liệu')}</w:fldSimple>" + r(" sau")),
        p(r("trước ") + "<w:r><w:t> ô nhập liệu </w:t></w:r>" + r(" sau")),
    ],
    ids=["content-control", "simple-field", "spaces-that-do-not-count"],
)
def test_what_must_not_be_split_is_taken_whole(body: str) -> None:
    assert [words.strip() for words in annotated(docx(body), "nhập").said.values()] == ["ô nhập liệu"]


def test_words_in_stacked_marks_are_taken_word_by_word() -> None:
    body = p(r("Ủy ban nhân dân xã".replace("Ủ", "U\u0309").replace("â", "a\u0302")))
    assert annotated(docx(body), "nhân dân").said == {"về nhân dân": "nha\u0302n da\u0302n"}


def test_words_in_an_old_font() -> None:
    body = p(r("Uû ban nh©n d©n", '<w:rFonts w:ascii="&#46;VnTime" w:hAnsi=".VnTime"/>') + r(" rồi"))
    assert annotated(docx(body), "nhân dân").said == {"về nhân dân": "nh©n d©n"}


def test_capitals_made_by_word() -> None:
    assert annotated(docx(p(r("Kế hoạch năm", "caps"))), "HOẠCH").said == {"về HOẠCH": "hoạch"}


def test_a_list_number_is_its_first_word() -> None:
    body = p("Mở đầu") + p("Nhiệm vụ", num=("1", 0))
    assert annotated(docx(body, numbering=lists({"1": ["decimal %1."]})), "1.").said == {"về 1.": "Nhiệm"}


def test_table_cells() -> None:
    done = annotated(docx(p("Bảng") + tbl(tr("TT", "", "Số hộ"), tr("1", "", "12 hộ"))), "12", "TT")
    assert done.said == {"về 12": "12", "về TT": "TT"}


def test_a_remark_over_several_cells_stays_in_the_first() -> None:
    done = annotated(docx(tbl(tr("xã An", "12 hộ"))), "An | 12")
    assert done.said == {"về An | 12": "An"}


def test_a_remark_over_several_paragraphs() -> None:
    done = annotated(docx(p("gồm ba việc:") + p("việc một")), "ba việc:\nviệc")
    assert list(done.ranges.values()) == ["ba việc:¶việc"]


def test_the_same_words_elsewhere_are_left_alone() -> None:
    deleted = f'<w:del w:id="1" w:author="A"><w:r><w:delText>12 hộ</w:delText></w:r></w:del>{r("12 hộ", "vanish")}'
    done = annotated(docx(p(deleted + r("còn 12 hộ"))), "12 hộ")
    assert done.said == {"về 12 hộ": "12 hộ"}
    assert members(done.after)[MAIN].index(b"commentRangeStart") > members(done.after)[MAIN].index("còn".encode())


# Outside the body.


def test_a_footnote_is_spoken_of_where_it_is_referred_to() -> None:
    done = annotated(docx(p(r("Có 12 hộ") + refer(2)), footnotes=note(2, p("theo số liệu cũ"))), "số liệu")
    assert done.said == {"(Ở chú thích: “số liệu”) về số liệu": "*"}


def test_a_header_is_spoken_of_in_the_first_paragraph_and_a_footer_in_the_last() -> None:
    data = docx(p("Đầu") + p("Cuối"), headers={"default": p("Xã An Bình")}, footers={"default": p("Lưu tại xã")})
    assert annotated(data, "An Bình", "Lưu").said == {
        "(Ở đầu trang: “An Bình”) về An Bình": "Đầu",
        "(Ở cuối trang: “Lưu”) về Lưu": "Cuối",
    }


def test_a_text_box_is_spoken_of_in_its_paragraph() -> None:
    done = annotated(docx(p(r("Thân bài ") + box(p("trong khung"))) + p("Sau")), "khung")
    (said, words), *others = done.said.items()
    assert said == "(Ở khung chữ: “khung”) về khung" and words.startswith("Thân bài") and not others
    assert b"comment" not in members(done.after)[MAIN].partition(b"txbxContent>")[2].partition(b"txbxContent>")[0]


# What stays.


def test_comments_that_are_there_stay() -> None:
    old = f'<w:comment w:id="41" w:author="A"><w:p>{r("cũ")}</w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="41"/>', '<w:commentRangeEnd w:id="41"/>'
    body = p(r("Có ") + marks[0] + r("12 hộ") + marks[1] + '<w:r><w:commentReference w:id="41"/></w:r>')
    parts = make_parts(body)
    arrow = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
        'Target="comments.xml"/></Relationships>',
    )
    data = changed(
        body, {COMMENTS: f'<w:comments xmlns:w="{W}">{old}</w:comments>', "word/_rels/document.xml.rels": arrow}
    )
    done = annotated(data, "12")
    assert done.comments == {41: "cũ", 42: "về 12"} and done.ranges == {41: "12 hộ", 42: "12"}
    assert members(done.after)["word/_rels/document.xml.rels"].decode() == arrow


def test_without_remarks_the_file_comes_back_as_it_was() -> None:
    file = docx(BODY)  # made once: an archive bears the time at which it was made
    assert annotated(file).after == file


def test_the_comment_says_who_when_and_what() -> None:
    comment = annotated(docx(BODY), "12").part(COMMENTS)[0]
    assert [comment.get(w(name)) for name in ("author", "initials", "date")] == [
        "Hải Đăng", "HĐ", "2024-03-21T08:30:00Z",
    ]  # fmt: skip


def test_the_package_leads_to_the_comments() -> None:
    after = members(annotated(docx(BODY), "12").after)
    arrows = [each.attrib for each in ET.fromstring(after["word/_rels/document.xml.rels"])]
    assert [each["Target"] for each in arrows if each["Type"].endswith("/comments")] == ["comments.xml"]
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]


def test_same_remarks_same_bytes() -> None:
    assert annotated(docx(BODY), "12", "4").after == annotated(docx(BODY), "12", "4").after


# Other spellings of the same file.


def test_a_strict_file() -> None:
    data = docx(BODY, strict=True)
    source = read_docx(BytesIO(data), "thu.docx")
    after = members(annotate(data, source, [Remark(Span(8, 10), "về 12")], WHEN))
    assert STRICT_W.encode() in after[COMMENTS] and W.encode() not in after[COMMENTS] + after[MAIN]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]


def test_another_prefix_for_the_namespace_of_word() -> None:
    main = make_parts(BODY)[MAIN].replace("<w:", "<v0:").replace("</w:", "</v0:").replace("xmlns:w=", "xmlns:v0=")
    assert annotated(changed(BODY, {MAIN: main.replace("w:val", "v0:val")}), "12").said == {"về 12": "12"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_main_part_in_another_encoding(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    main = f'<?xml version="1.0" encoding="{name}"?>' + make_parts(BODY)[MAIN]
    assert annotated(changed(BODY, {MAIN: main.encode(encoding)}), "nhiệm").said == {"về nhiệm": "nhiệm"}


def test_lists_of_the_package_may_be_empty_or_missing() -> None:
    parts = make_parts(BODY)
    del parts["word/_rels/document.xml.rels"]
    assert annotated(zip_parts(parts).getvalue(), "12").said
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    assert annotated(changed(BODY, {"word/_rels/document.xml.rels": empty}), "12").said


# What is refused.


@pytest.mark.parametrize("data", [b"", b"xin chao", b"%PDF-1.7", zip_parts({"a.txt": "a"}).getvalue()])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises((NotAnnotated, UnreadableFile)):
        annotate(data, Source("a", "a\n", ()), [], WHEN)


@pytest.mark.parametrize(
    "parts",
    [
        {"_xmlsignatures/sig1.xml": "<Signature/>"},
        {
            "_rels/.rels": make_parts(BODY)["_rels/.rels"].replace(
                "</Relationships>",
                '<Relationship Id="s" Target="x/origin.sigs" Type="http://schemas.openxmlformats.org/package/2006/'
                'relationships/digital-signature/origin"/></Relationships>',
            )
        },
    ],
    ids=["member", "origin"],
)
def test_a_signed_file_is_refused_in_one_sentence(parts: dict[str, str]) -> None:
    with pytest.raises(NotAnnotated, match=r"^Tệp đã ký số[^.]*\.$"):
        annotated(changed(BODY, parts), "12")


def test_a_file_that_changed_since_it_was_read_is_refused() -> None:
    source = read_docx(BytesIO(docx(BODY)), "thu.docx")
    with pytest.raises(NotAnnotated, match="đã thay đổi"):
        annotate(docx(BODY + BODY), source, [], WHEN)


def test_a_body_without_words_has_no_place_for_a_comment() -> None:
    with pytest.raises(NotAnnotated, match="không có chữ nào"):
        annotated(docx(p(), headers={"default": p("Xã An Bình")}), "An")
