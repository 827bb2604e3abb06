"""A file as offices send it round: changes tracked, answers to comments, fields, boxes and tables within tables."""

from __future__ import annotations

import random
import xml.etree.ElementTree as ET
from collections import Counter
from io import BytesIO

import pytest
from tests.library.annotating.annotated import COMMENTS, MAIN, Annotated, changed, members, remarked, w
from tests.library.files.making_docx import W, box, field, make_parts, note, p, r, refer, tbl, tc, tr

from haidang.annotating import Remark
from haidang.files.docx import read_docx
from haidang.text.source import Span

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
WORD_2016 = "http://schemas.microsoft.com/office/word/2016/wordml/cid"

WHO = 'w:author="A" w:date="2024-01-02T03:04:05Z"'
MOVED = (
    f'<w:moveFromRangeStart w:id="90" w:name="m1" {WHO}/><w:moveFrom w:id="91" {WHO}>'
    f'<w:r><w:delText>chuyển đi</w:delText></w:r></w:moveFrom><w:moveFromRangeEnd w:id="90"/>'
    f'<w:moveToRangeStart w:id="92" w:name="m1" {WHO}/><w:moveTo w:id="93" {WHO}>{r("chuyển tới 7 hộ")}</w:moveTo>'
    '<w:moveToRangeEnd w:id="92"/>'
)
INSERTED = (
    f'<w:ins w:id="80" {WHO}>{r("thêm 15 hộ nghèo", "b")}</w:ins>'
    f'<w:del w:id="81" {WHO}><w:r><w:delText xml:space="preserve"> bớt 9 hộ</w:delText></w:r></w:del>'
    f'<w:r><w:rPr><w:i/><w:rPrChange w:id="82" {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>in nghiêng 3 xã</w:t></w:r>'
)
NESTED = tbl(tr(tc(p(r("Xã An Thọ")) + tbl(tr(p(r("12 hộ")), p(r("34 khẩu")))) + p(r("cuối ô"))), tc(p(r("56,7%")))))
ANSWERED = (
    '<w:commentRangeStart w:id="5"/><w:commentRangeStart w:id="6"/>'
    + r("Tổng số 41 hộ")
    + '<w:commentRangeEnd w:id="5"/>'
    '<w:r><w:commentReference w:id="5"/></w:r><w:commentRangeEnd w:id="6"/><w:r><w:commentReference w:id="6"/></w:r>'
)
LINK = f'<w:hyperlink w:anchor="a">{r("liên kết ", "u")}{r("tới 8 xã", "b")}</w:hyperlink>'
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ô chọn 2024')}</w:sdtContent></w:sdt>"
BODY = "".join(
    [
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        p(r("Báo cáo ", "b") + r("quý I", "i") + refer(2)),
        p(INSERTED),
        p(r("Đoạn có ") + MOVED + r(" và nữa")),
        '<w:bookmarkEnd w:id="1"/>',
        p(ANSWERED + r(", trong đó 12 hộ")),
        p(
            r("Trang ")
            + field("PAGE", r("17"))
            + r(" của ")
            + f'<w:fldSimple w:instr="NUMPAGES">{r("23")}</w:fldSimple>'
        ),
        p(LINK + CONTROL + box(p(r("Hộp chữ 99 hộ")) + p(r("dòng hai")))),
        NESTED,
        f"<w:sdt><w:sdtContent>{p(r('Đoạn trong khối 61 xã'))}</w:sdtContent></w:sdt>",
        p(
            '<w:proofErr w:type="spellStart"/>'
            + r("sai chính tả")
            + '<w:proofErr w:type="spellEnd"/><w:r><w:tab/></w:r>'
        ),
    ]
)
ANSWERS = {
    COMMENTS: f'<w:comments xmlns:w="{W}" xmlns:w14="{WORD_2010}">'
    + "".join(
        f'<w:comment w:id="{key}" {WHO} w:initials="A"><w:p w14:paraId="0000000{key}">{r(f"ý {key}")}</w:p></w:comment>'
        for key in (5, 6)
    )
    + "</w:comments>",
    "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{WORD_2012}"><w15:commentEx w15:paraId="00000005" '
    'w15:done="0"/><w15:commentEx w15:paraId="00000006" w15:paraIdParent="00000005" w15:done="1"/></w15:commentsEx>',
    "word/commentsIds.xml": f'<w16cid:commentsIds xmlns:w16cid="{WORD_2016}">'
    '<w16cid:commentId w16cid:paraId="00000005" w16cid:durableId="2A0B1C05"/></w16cid:commentsIds>',
    "word/people.xml": f'<w15:people xmlns:w15="{WORD_2012}"><w15:person w15:author="A"/></w15:people>',
}
KINDS = {"comments": OFFICE, "commentsExtended": "http://schemas.microsoft.com/office/2011/relationships"}

# What may hold a mark of a comment, and what must not: words that are deleted, moved away, or a field's instruction.
_HOLDERS = {w(name) for name in ("p", "ins", "moveTo", "hyperlink", "fldSimple", "sdtContent", "smartTag")}


def rich(*, answered: bool) -> bytes:
    notes = {"footnotes": note(2, p(r("Chú thích 45 hộ")))}
    parts = make_parts(BODY, **notes)
    if not answered:
        plain = BODY.replace(ANSWERED, r("Tổng số 41 hộ"))
        return changed(plain, {}, **notes)
    more = "".join(
        f'<Relationship Id="rId{40 + at}" Type="{kind}/{name}" Target="{name}.xml"/>'
        for at, (name, kind) in enumerate(KINDS.items())
    )
    listing = "word/_rels/document.xml.rels"
    return changed(
        BODY, {**ANSWERS, listing: parts[listing].replace("</Relationships>", f"{more}</Relationships>")}, **notes
    )


def scattered(data: bytes, count: int) -> list[Remark]:
    """Remarks all over the text, on top of each other, one word long or several lines."""
    length = len(read_docx(BytesIO(data), "thu.docx").text)
    chance = random.Random(7)
    starts = [chance.randrange(length) for _ in range(count)]
    spans = [Span(start, min(length, start + chance.randrange(1, 60))) for start in starts]
    return [Remark(span, f"lời {number} <&> \u0001") for number, span in enumerate(spans)]


def check_for_word(done: Annotated) -> None:
    """What Word asks of comments beyond well-formed parts, else it offers to repair the file."""
    comments = list(done.part(COMMENTS).iter(w("comment")))
    assert max(Counter(each.get(w("id")) for each in comments).values()) == 1
    for each in comments:
        assert all(each.get(w(name)) for name in ("author", "date", "initials"))
        assert [child.tag for child in each] == [w("p")]
    for holder in done.part().iter():
        marks = [each for each in holder if each.tag in (w("commentRangeStart"), w("commentRangeEnd"))]
        assert not marks or holder.tag in _HOLDERS
        runs = [each for each in holder if each.find(w("commentReference")) is not None]
        assert not runs or holder.tag in _HOLDERS
    _check_leads(done)


def _check_leads(done: Annotated) -> None:
    after = members(done.after)
    arrows = list(ET.fromstring(after["word/_rels/document.xml.rels"]))
    assert [each.get("Target") for each in arrows if each.get("Type", "").endswith("/comments")] == ["comments.xml"]
    assert max(Counter(each.get("Id") for each in arrows).values()) == 1
    types = [
        each.get("ContentType", "")
        for each in ET.fromstring(after["[Content_Types].xml"])
        if each.get("PartName") == "/word/comments.xml"
    ]
    assert len(types) == 1 and types[0].endswith("wordprocessingml.comments+xml")


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("count", [1, 40, 500])
def test_a_rich_file_keeps_all_and_shows_all(answered: bool, count: int) -> None:
    data = rich(answered=answered)
    done = remarked(data, scattered(data, count))
    check_for_word(done)
    assert len(done.comments) == count + 2 * answered


def test_answers_to_comments_stay_answers() -> None:
    data = rich(answered=True)
    done = remarked(data, scattered(data, 20))
    assert {name: members(done.after)[name] for name in ANSWERS if name != COMMENTS} == {
        name: text.encode() for name, text in ANSWERS.items() if name != COMMENTS
    }
    assert members(done.after)[COMMENTS].startswith(ANSWERS[COMMENTS].removesuffix("</w:comments>").encode())
    assert {done.comments[key] for key in (5, 6)} == {"ý 5", "ý 6"}


def test_changes_stay_tracked() -> None:
    data = rich(answered=True)
    done = remarked(data, scattered(data, 200))
    for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "delText", "instrText", "bookmarkStart", "proofErr"):
        before = [each.attrib for each in ET.fromstring(members(data)[MAIN]).iter(w(name))]
        after = [each.attrib for each in done.part().iter(w(name))]
        assert [each for at, each in enumerate(after) if at == 0 or each != after[at - 1]] == [
            each for at, each in enumerate(before) if at == 0 or each != before[at - 1]
        ]


def test_one_copy_marked_again_keeps_the_first_comments() -> None:
    data = rich(answered=False)
    once = remarked(data, scattered(data, 30))
    twice = remarked(once.after, scattered(once.after, 30))
    check_for_word(twice)
    assert twice.comments.items() >= once.comments.items() and len(twice.comments) == 60
