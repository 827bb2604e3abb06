"""Where a list may stand behind the number that announces it: behind a colon, "gồm" or "là", in a bracket, at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.listed_nouns import GENERIC, KIND_HEAD, PLACES, among
from haidang.relations.page.clauses import REACH, closing
from haidang.relations.page.page import Page
from haidang.text.patterns import regex
from haidang.text.values import frozen

CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
KIND_OF_PLACE = rf"(?:{'|'.join(sorted(PLACES, key=len, reverse=True))})"

# What may stand between: "04 công trình (tổng vốn 12 tỷ đồng) khởi công mới, gồm".
_BETWEEN = r"(?:[^\n.;:()]|(?<=\d)\.(?=\d)|\([^()\n]{0,60}\)){0,90}?"
_TIE = regex(
    rf"(?P<between>{_BETWEEN})"
    r"(?P<tie>,? ?(?<!\w)(?:bao gồm|gồm có|gồm|cụ thể|lần lượt là|là|như sau|sau đây|sau)\s*:"
    r"|,? (?:bao gồm|gồm có|gồm|đó là|lần lượt là) |:)\s*"
)
_ASIDE = regex(r"\([^()]*\)")
# What no such tie is without, and how far off its last sign may stand where no bracket comes between.
_TYING = (":", "gồm ", "đó là ", "lượt là ")
_NEAR = 108
# "05 xã, phường chưa đạt là Bình Lộc, Tân Phước".
_IS = regex(rf"(?P<between>(?:, {KIND_OF_PLACE}){{0,3}}[^\n.,;:()]{{0,80}}?)(?P<tie> là )")
_IS_FAR = 84
_BRACKET = regex(r"(?P<between>[^\n.;()]{0,90})\(\s*(?:(?:gồm|là)(?: có)?:? )?(?=\S)")
_STRAIGHT = regex(rf" (?=[{CAPITAL}])")
# "Có 3 nguyên nhân. Thứ nhất, ...": what numbers itself may follow in sentences of its own.
_SENTENCES = regex(r"[^\n.;:()]{0,90}[.:] (?=Thứ nhất\b|Một là\b|\(1\)|1\) )")

# "do 02 Phó Chủ tịch làm trưởng đoàn: đoàn kiểm tra vỉa hè; ...": what follows is what they do.
_DOERS = regex(r"(?<!\w)(?:làm|phụ trách|chủ trì|thực hiện)(?!\w)(?! \w+ (?:là|gồm))")
# "8 dự án của các chủ đầu tư:", "lớp học tại các trường:", "3 xã đạt các tiêu chí:": a list of whose, where or what.
_WHOSE = regex(
    r"(?<!\w)(?:(?:các|những|một số|(?<!có )(?<!còn )nhiều|địa bàn) [^,]{2,60}"
    r"|(?:của|cho|do|thuộc|với|bởi|từ|giữa|về))$"
)
# "05 cơ sở vi phạm với các lỗi:", "3 xã thực hiện nội dung:", "04 hộ với lý do:".
_MATTER = regex(
    r"(?<!\w)(?:nội dung|kết quả|lý do|nguyên nhân|hình thức|biện pháp|giải pháp|mục tiêu|nhiệm vụ|lỗi|hành vi"
    r"|thành phần|thời gian|yêu cầu|điều kiện|lĩnh vực|tiêu chí|chỉ tiêu)(?: \w+){0,2}$"
)
# "12 công trình, trong đó có:", "5 xã, tiêu biểu là": no list of them all; "05 tập thể tiêu biểu, gồm:" is one.
_SOME = regex(
    r"[tknrmscv,.](?:(?<!\w.)(?:(?<=t)(?:rong đó|rong số|rừ|rước hết)|(?<=k)ể cả|(?<=n)(?:goại trừ|hư(?! sau))"
    r"|(?<=r)iêng|(?<=m)(?:ỗi \w+|ột số)|(?<=s)o với|(?<=c)hủ yếu|(?<=v)í dụ)(?!\w)"
    r"|(?<=,) (?:điển hình|tiêu biểu|nổi bật|nhất là|đặc biệt)(?!\w)|(?<=\.)\.\.)"
)


# "5 kết luận nội dung tố cáo: số 11/KL-TTT": numbers of documents are of nothing else.
_SERIAL = regex(r"số \d{1,5}/[A-ZĐ]")


@frozen
class ListPlace:
    """A stretch that may be the list a number announces. `how` is `naming` (gồm, là), `colon`, `is` (là without a

    colon), `bracket`, `straight` (names right behind the noun) or `sentences`; `between` the words up to the tie.
    """

    how: str
    tie: tuple[int, int]
    start: int
    end: int
    between: str = ""


def list_places(page: Page, count: Quantity) -> Iterator[ListPlace]:
    """Every stretch behind `count` in which its list may stand, the likeliest first."""
    text, end = page.text, page.sentence_end(count.end)
    yield from _tied(page, count, end)
    yield from _bracketed(page, count, end)
    straight = _STRAIGHT.match(text, count.end, end) if count.noun.casefold() in PLACES else None
    if straight:
        yield ListPlace("straight", (count.start, count.end), straight.end(), end)
    apart = _SENTENCES.match(text, count.end)
    if apart:
        yield ListPlace("sentences", (count.end, apart.end()), apart.end(), _paragraph_end(text, apart.end()))


def _tied(page: Page, count: Quantity, end: int) -> Iterator[ListPlace]:
    text = page.text
    for pattern in _ties(text, count.end, end):
        tied = pattern.match(text, count.end, end)
        if tied is None or not _is_of(page, count, tied):
            continue
        how = "is" if pattern is _IS else "naming" if "gồm" in tied["tie"] or "là" in tied["tie"] else "colon"
        yield ListPlace(how, (tied.start("tie"), tied.end("tie")), tied.end(), end, tied["between"])


def _ties(text: str, start: int, end: int) -> Iterator[re.Pattern[str]]:
    """The patterns of ties that may match at `start`, by what they are not without."""
    near = min(end, start + _NEAR)
    semicolon = text.find(";", start, near)
    last = end if text.find("(", start, near) >= 0 else near if semicolon < 0 else semicolon
    for word in _TYING:
        if text.find(word, start, last) >= 0:
            yield _TIE
            break
    if text.find(" là ", start, min(end, start + _IS_FAR)) >= 0:
        yield _IS


def _is_of(page: Page, count: Quantity, tied: re.Match[str]) -> bool:
    """Whether the words between do not hand the list to somebody or something else."""
    # "6 sản phẩm (mỗi xã một sản phẩm): ...": an aside in brackets says nothing of the list.
    between = _without_asides(tied["between"])
    if _SOME.search(between):
        return False
    if begins_with(page.text, tied.end(), count.noun) or _SERIAL.match(page.text, tied.end()):
        return True
    between = between.rstrip()
    if among(count.noun.casefold(), GENERIC) and KIND_HEAD.match(page.text, tied.end()):
        return not _WHOSE.search(between)
    return not (_WHOSE.search(between) or _MATTER.search(between) or _DOERS.search(page.text, count.end, tied.end()))


def _without_asides(between: str) -> str:
    return _ASIDE.sub("", between) if "(" in between else between


def handed_on(between: str) -> bool:
    """Whether the words up to a list say that it is one of whose, where or what: "đối với các nội dung"."""
    said = _without_asides(between).rstrip()
    return bool(_SOME.search(said) or _WHOSE.search(said) or _MATTER.search(said))


def begins_with(text: str, at: int, noun: str) -> bool:
    """Whether the words at `at` begin with the first word of a noun."""
    head = noun.casefold().split()[0] + " "
    return text[at : at + len(head)].casefold() == head


def _bracketed(page: Page, count: Quantity, end: int) -> Iterator[ListPlace]:
    text = page.text
    bracket = _BRACKET.match(text, count.end, end) if text.find("(", count.end, count.end + _NEAR) >= 0 else None
    if bracket and not _SOME.search(bracket["between"]):
        opened = bracket.end("between")
        closed = closing(text, opened, min(len(text), opened + REACH))
        yield ListPlace("bracket", (opened, opened + 1), bracket.end(), closed, bracket["between"])


def _paragraph_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + REACH)
    return end if end >= 0 else min(len(text), at + REACH)
