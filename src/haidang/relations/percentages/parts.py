"""Whether a figure before another surely is the whole that a percentage makes it a part of."""

from __future__ import annotations

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, same_noun
from haidang.relations.percentages.percentages import Stated
from haidang.relations.percentages.slipped import is_mistyped
from haidang.text.patterns import regex

# "54.318 ha đất, trong đó đất lúa 46.205 ha, chiếm 85,1%".
_WITHIN = regex(r"trong đó|trong số (?:đó|này)|\bgồm\b|bao gồm|cụ thể|chia ra")
# "tiếp nhận 12.874 hồ sơ, đã giải quyết 12.790 hồ sơ, đạt 99,3%", "31.207 hộ, còn 6.490 hộ nghèo (20,8%)".
_OF_THEM = regex(
    r"\b(?:đã|giải quyết|phát hiện|còn|xử lý|đúng hạn|trước hạn|quá hạn|có kết quả|dự thi|tham dự|chỉ có)\b"
)
# "Trong 60 nhiệm vụ có 42 nhiệm vụ hoàn thành, đạt 70%".
_DEED = regex(r", (?:đến nay |nay )?(?:đã|mới|chỉ|thực|hiện đã)(?: [^\W\d_]+){1,5} ")
_REACH = 90
_AMONG = regex(
    r"\b(?:trong (?:tổng )?(?:số )?|(?:kiểm tra|rà soát|khảo sát|điều tra|thanh tra|thẩm định|đánh giá|xác minh) )$"
)
_HAVE = regex(r"[^,;.\d]{0,30}(?:,? (?:đã |thì |hiện )?có|, đã[^,;.\d]{0,30})\s*")
_OTHER = regex(
    r"kế hoạch|dự toán|chỉ tiêu|so với|\bso\b|mục tiêu|cùng kỳ|nghị quyết|năm|toàn|dân số|tổng|của|\bkh\b|\bsố\b"
)
# Between two figures: another time, or a plan, of which the percentage may be.
_ELSE = regex(r"kế hoạch|dự toán|chỉ tiêu|so với|mục tiêu|cùng kỳ|nghị quyết|\bnăm\b|\bkh\b|tăng|giảm")
_PARTED = regex(r";(?! (?:trong|đã |còn |số ))")
# "Tổng số trẻ trong độ tuổi là 2.450 cháu, huy động ra lớp 2.205 cháu, đạt 90%".
_ALL = regex(r"^\W*(?:\w+ ){0,3}?tổng số [^,;:.()\d]{0,60}$")
_ANY = frozenset("tổng số của toàn về".split())


def is_surely_whole(page: Page, stated: Stated, index: int, before: int) -> bool:
    """Whether the percentage makes the figure at `before` a part of the one at `index`, the nearest before it.

    Where a percentage of a plan stands behind the whole, a bare one behind a part may be of a plan too.
    """
    whole, part = page.quantities[index], page.quantities[before]
    if (
        (_OTHER.search(stated.follow) and not _names(stated.follow, whole))
        or stated.value.value > 100
        or is_change(page, before)
    ):
        return False
    if page.text.endswith("+ ", 0, whole.start):
        return False
    if whole.value < part.value and not is_mistyped(stated, part, whole):
        return False
    if whole.start < page.sentence_start(stated.value.start) or _PARTED.search(page.text, whole.end, part.start):
        return False
    if page.quantities[index + 1].unit == "%" and stated.word != "chiếm":
        return False
    between = page.between(index, before)
    if _WITHIN.search(_behind(page, index)):
        return stated.word not in ("đạt", "bằng", "hoàn thành") or part.is_count
    if stated.word == "chiếm" and before == index + 1 and _opens_among(page, index):
        return True
    if before == index + 1 and stated.clean and not stated.follow.strip() and _DEED.fullmatch(between):
        return same_noun(part.noun, whole.noun)
    if not (part.is_count and same_noun(part.noun, whole.noun)) or not _is_next(page, index, before):
        return False
    if before != index + 1 and not _names(stated.follow, whole):
        return False  # "thụ lý 1.302 vụ - 2.286 bị cáo, giải quyết 1.153 vụ - 2.046 bị cáo, đạt 88,55%": of the cases
    plain = not stated.follow.strip() or _names(stated.follow, whole)
    if plain and _ALL.search(page.text[max(page.sentence_start(whole.start), whole.start - 70) : whole.start].lower()):
        return True
    return (_opens_among(page, index) and _HAVE.fullmatch(between) is not None) or _OF_THEM.search(between) is not None


def is_likely_whole(page: Page, stated: Stated, index: int, before: int) -> bool:
    """Whether the figures before are two alone, one of the other: "Có 12.480 hộ. Số hộ khá là 9.105 hộ, chiếm 73%"."""
    whole, part = page.quantities[index], page.quantities[before]
    alone = stated.clean and not stated.follow.strip() and stated.value.value < 100
    if not alone or before != index + 1 or whole.value <= part.value:
        return False
    if is_change(page, before) or not same_noun(part.noun, whole.noun) or _PARTED.search(page.between(index, before)):
        return False
    first = not index or page.quantities[index - 1].start < page.sentence_start(whole.start)
    return first and not _ELSE.search(page.between(index, before))


def _is_next(page: Page, index: int, before: int) -> bool:
    """Whether no figure between two has their noun: "thụ lý 386 vụ với 650 bị cáo; đã giải quyết 384 vụ"."""
    noun = page.quantities[before].noun
    between = page.quantities[index + 1 : before]
    return all(each.is_count and not same_noun(each.noun, noun) for each in between[:3]) and len(between) < 3


_RATE = regex(r"(?: [^,;.()\d\n]{1,40})?, (?:đạt )?t[ỷỉ] lệ (?P<name>[^,;.()\d\n]{2,30}?)(?: đạt| là| bằng| chiếm)? ")
_MOST = 12


def is_whole_of_rate(page: Page, stated: Stated, index: int, before: int) -> bool:
    """Whether the share is called by what the figure before it is, and no other figure is of their unit.

    "Rác phát sinh 214,5 tấn/ngày ... Lượng thu gom được 197,3 tấn/ngày, tỷ lệ thu gom đạt 92,0%".
    """
    whole, part = page.quantities[index], page.quantities[before]
    found = _RATE.fullmatch(page.text, part.end, stated.value.start)
    if found is None or stated.follow.strip() or not part.value < whole.value or part.noun != whole.noun:
        return False
    sentence, low = page.sentence_start(part.start), page.paragraph_start(part.start)
    own = page.text[max(sentence, part.start - _REACH) : stated.value.start - len(found[0])].lower()
    near = page.quantities[max(0, before - _MOST) : before]
    alike = [each for each in near if each.start >= low and each.unit == part.unit and each.noun == part.noun]
    return alike == [whole] and found["name"] in own and not _ELSE.search(page.between(index, before))


def _names(follow: str, whole: Quantity) -> bool:
    """Whether the words behind the percentage name no more than what the whole counts: "18% số hộ" of 3.450 hộ."""
    words = [word for word in follow.split() if word not in _ANY]
    return bool(words) and whole.noun.lower().split()[: len(words)] == words


def _opens_among(page: Page, index: int) -> bool:
    start = page.quantities[index].start
    return _AMONG.search(page.text[max(0, start - 20) : start].lower()) is not None


def _behind(page: Page, index: int) -> str:
    """The words behind the figure at `index`, its own percentages and changes passed over."""
    following = index + 1
    while following + 1 < len(page.quantities) and _is_told_of(page, following):
        following += 1
    return page.text[page.quantities[index].end : page.quantities[following].start].lower()


def _is_told_of(page: Page, index: int) -> bool:
    """Whether the figure only says how the one before it compares."""
    quantity = page.quantities[index]
    return quantity.unit == "%" or is_change(page, index) or page.text[quantity.start - 1] in "+-"
