"""How many items a list within a sentence holds: the fewest and the most, where a comma may part one item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.relations.counts.certain import are_those_counted, names_several
from haidang.relations.counts.item_heads import (
    Span,
    composed,
    first_word,
    headed,
    items_of_their_own,
    named,
    said_more,
    spans_of,
)
from haidang.relations.counts.list_places import ListPlace, begins_with
from haidang.relations.counts.listed_nouns import ABSTRACT, MATTERS, PAPERS, PLACES, among, joined
from haidang.relations.counts.matters import matters
from haidang.relations.counts.numbered_items import numbered_items
from haidang.relations.counts.place_items import all_headed, before_others, of_any_kind, places_of, told_of_each
from haidang.relations.counts.series import ONE_EACH, is_spot, series
from haidang.relations.counts.tallies import Tally
from haidang.relations.page.connectives import ATTRIBUTE, ENDS, leaves_open
from haidang.text.patterns import regex
from haidang.text.values import replace

_DIGIT = regex(r"\d")
# "04 văn bản, gồm: quy chế kiến trúc; kế hoạch phát triển nhà ở năm 2020": a paper, and no plan for the others.
_PAPER = regex(r"(?i:kế hoạch|quy định|quy chế|chỉ thị|đề án|phương án|hướng dẫn|chương trình|quyết định|thông báo) ")
_AND_NAME = regex(r" và [A-ZÀ-ỸĐ]")
# "và các xã khác", "; số còn lại"; "giá trị còn lại" is a matter like others.
_THE_REST = regex(r"(?:[,;(]|(?<!\w)và|^)\s*(?:(?:số|phần|các \w+|những \w+) )?(?:còn lại|khác|nguồn khác)(?!\w)")
# "5 kết luận: số 11/KL-TTT, số 15/KL-TTT".
_SERIAL = regex(r"(?:số )?\d{1,5}(?:/\d{4})?/[A-ZĐ]")
_TELLS = regex(r"(?<!\w)(?:chưa|đã|không|đang|sẽ|được|phải|còn|nay)(?!\w)")
_TOLD = regex(r"\d|(?<!\w)(?:chưa|đã|không|đang|sẽ|được|phải|này)(?!\w)")
_SHORT, _MANY, _THREE = 4, 4, 3
# "...; hoàn thành trước ngày 30/6", "...; cộng lại chiếm 74,3%": behind the list.
_NEXT_MATTER = regex(
    r"(?:hoàn thành|thời gian|kinh phí|tổng|đồng thời|trong đó|nay|cộng|chiếm|các \w+ này|những \w+ này|qua đó"
    r"|góp phần|riêng|trị giá)(?!\w)"
)
_NAMED_DEED = regex(r" [^\W\d_]+(?: [^\W\d_]+){0,3} (?:vượt|đạt|tăng|giảm|bằng) ")
# "chính quyền số, kinh tế số và xã hội số, với các chỉ tiêu": told of the list, and none of its items.
_TOLD_OF_ALL = regex(r"(?:với|nhằm|để|góp phần|qua đó|từ đó|theo đó|trong đó|đáp ứng|phục vụ|dự kiến)(?!\w)")
# Deeds that may as well be items where deeds are listed: "4 mục tiêu: giảm tai nạn; nâng cao ý thức".
_NEXT_DEED = regex(
    r"(?:đã|chưa|đang|sẽ|để|phấn đấu|tiếp tục|nâng|đưa|giao|yêu cầu|đề nghị|với|được|bảo đảm|đảm bảo)(?!\w)"
)


def tally(text: str, noun: str, place: ListPlace) -> Tally | None:
    """The items of the list at `place` for things called `noun`, in lower case; None where they cannot be counted."""
    numbered = numbered_items(text, place.start, _paragraph_end(text, place.start))
    if numbered:
        return Tally(len(numbered), len(numbered), tuple(numbered), sure=among(noun, ABSTRACT))
    if place.how == "sentences":
        return None
    if noun in PLACES:
        place = replace(place, end=before_others(text, place.start, place.end))
        places = (
            places_of(text, noun, place.start, place.end)
            or of_any_kind(text, place.between, place.start, place.end)
            or all_headed(text, noun, place.start, place.end)
            or told_of_each(text, noun, place.start, place.end)
        )
        return None if not places or _open(text, place) else _of(places)
    if _open(text, place):
        return None
    spans = list(_until_the_end(text, noun, spans_of(text, place.start, place.end)))
    if len(spans) < 2:
        return None
    if all(_SERIAL.match(text, span.low) for span in spans):
        return _of([(span.low, span.high) for span in spans])
    spans = list(_before_another_matter(text, noun, spans))
    parted = _semicolons(text, noun, spans)
    found = parted if parted is not None else _commas(text, noun, place, spans)
    if found is None:
        return None
    found = _without_last(text, found)
    fit = are_those_counted(text, noun, found.spans)
    whole = found.whole and not names_several(text, found.spans)
    return replace(found, whole=whole, sure=found.sure and fit, fit=fit)


def _before_another_matter(text: str, noun: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The stretches before the only semicolon, where only what follows it tells of figures or of deeds.

    "04 sản phẩm: gạo, tương, mật ong; hợp tác xã có 215 thành viên", "gồm hộ A, hộ B; các hộ này đề nghị".
    """
    parted = [index for index, span in enumerate(spans) if span.before == ";"]
    if len(parted) != 1 or parted[0] < 2 or begins_with(text, spans[parted[0]].low, noun):
        return spans
    before, behind = spans[: parted[0]], spans[parted[0] :]
    told = _TOLD.search(text, behind[0].low, behind[-1].high)
    return before if told and not _TOLD.search(text, before[0].low, before[-1].high) else spans


def _without_last(text: str, found: Tally) -> Tally:
    """The tally, one fewer where only the last item tells no figure: "...; nhóm giáo dục không biến động giá"."""
    told = [_DIGIT.search(text, low, high) is not None for low, high in found.spans]
    if len(told) < _THREE or told[-1] or not all(told[:-1]):
        return found
    return replace(found, fewest=min(found.fewest, len(told) - 1))


def _of(spans: Sequence[tuple[int, int]] | None) -> Tally | None:
    return Tally(len(spans), len(spans), tuple(spans), sure=True) if spans else None


def _open(text: str, place: ListPlace) -> bool:
    end = min(place.end + 3, len(text))
    return leaves_open(text, place.start, end) or _THE_REST.search(text, place.start, end) is not None


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + 2500)
    return end if end >= 0 else min(len(text), start + 2500)


def _until_the_end(text: str, noun: str, spans: Iterator[Span]) -> Iterator[Span]:
    """The stretches up to what tells more of the whole list: ", đạt 100% kế hoạch", "; đồng thời"."""
    deeds = among(noun, ABSTRACT) and not among(noun, MATTERS)
    names, counted = True, False
    for index, span in enumerate(spans):
        counted = counted or (not index and text[span.low].isdigit())
        if index > 1 and not counted and span.before == ";" and text[span.low].isdigit():
            return  # "02 cơn bão là bão số 2 và bão số 3; 12 đợt mưa lớn"
        if index > 1 and names and span.before == ";" and text[span.low].islower():
            return  # "05 đập: Huổi Co, Nậm Pọng, Tà Xa; làm mới 7,3 km kênh"
        names = names and text[span.low].isupper() and (not index or span.before != ";")
        papers = noun.split()[0] in PAPERS and _PAPER.match(text, span.low)
        if index and ((_behind_the_list(text, span) and not papers) or (not deeds and _next(_NEXT_DEED, text, span))):
            return
        yield span


def _next(pattern: re.Pattern[str], text: str, span: Span) -> bool:
    return span.before == ";" and pattern.match(text, span.low) is not None


def _behind_the_list(text: str, span: Span) -> bool:
    if ENDS.match(text, span.low) or _next(_NEXT_MATTER, text, span) or _TOLD_OF_ALL.match(text, span.low):
        return True
    told = text[span.low].islower() and ATTRIBUTE.match(text, span.low)
    if not told or _DIGIT.search(text, span.low, span.high) is None:
        return False
    # "thu ngân sách vượt 12%; giảm nghèo vượt 0,3%": named by a deed, and an item like the one before.
    named = span.before == ";" and _NAMED_DEED.match(text, told.end(), span.high) is not None
    return not (named and _DIGIT.search(text, text.rfind(";", 0, span.low - 2) + 1, span.low - 1))


def _semicolons(text: str, noun: str, spans: Sequence[Span]) -> Tally | None:
    """Items between semicolons; where commas stand as well, each item may hold several things."""
    groups = [index for index, span in enumerate(spans) if index == 0 or span.before == ";"]
    if len(groups) < 2:
        return None
    firsts = [spans[index] for index in groups]
    own = headed(text, noun, firsts)
    alike = len({first_word(text, span) for span in firsts}) == 1
    if len(groups) == 2 and not alike and not (own and all(own)):
        # One semicolon may as well begin another matter.
        return Tally(2, len(spans), tuple(_stretches(spans, groups)), False) if len(spans) > 2 else None
    if any(":" in text[span.low : span.high] for span in spans) and not (own and all(own)):
        return None
    if composed(noun) and not alike and not (own and all(own)):
        return None
    most = max(len(groups), sum(headed(text, noun, spans) or [])) if len(groups) < len(spans) else len(groups)
    most = max(most, len(groups) + _joined_names(text, spans, groups))
    sure = most == len(groups) and (bool(own and all(own)) or (len(groups) == len(spans) > 2))
    return Tally(len(groups), most, tuple(_stretches(spans, groups)), sure=sure)


def _joined_names(text: str, spans: Sequence[Span], groups: Sequence[int]) -> int:
    """Whether "và" and no semicolon parts the last two of several names: "A Sơn; B Sơn; Lý Sơn và Trà Bồng"."""
    last = spans[groups[-1]]
    joined_to = spans[groups[-1] + 1 :]
    alone = len(joined_to) == 1 and joined_to[0].before == "và" and len(spans) == len(groups) + 1
    if not alone:
        return int(len(spans) == len(groups) and _AND_NAME.search(text, last.low, last.high) is not None)
    return int(text[joined_to[0].low].isupper())


def _stretches(spans: Sequence[Span], groups: Sequence[int]) -> Iterator[tuple[int, int]]:
    for index, until in zip(groups, [*groups[1:], len(spans)], strict=True):
        yield spans[index].low, spans[until - 1].high


def _commas(text: str, noun: str, place: ListPlace, spans: Sequence[Span]) -> Tally | None:
    if place.how == "straight":
        return None
    bounds = tuple((span.low, span.high) for span in spans)
    own = items_of_their_own(text, noun, spans)
    if own is not None:
        if place.how == "bracket" and not _told_in_bracket(text, noun, place, spans):
            return None
        if place.how == "is" and not any(named(text, span) for span in spans):
            return None
        most = len(own) - _one_body(text, spans, own) + said_more(text, spans)
        return Tally(sum(own), most, bounds, sure=sum(own) == most)
    if any(_DIGIT.match(text, span.low) for span in spans):
        return None
    each = series(text, noun, place.how, place.between, spans)
    firm = each is not None and (among(noun, ONE_EACH) or is_spot(f"{noun}{place.between} "))
    listed = not firm and (place.how != "bracket" or _short(text, noun, spans))
    told = matters(text, noun, place, spans) if listed else None
    return told or (Tally(*each, bounds, sure=each[0] == each[1]) if each is not None else None)


def _one_body(text: str, spans: Sequence[Span], own: Sequence[bool]) -> int:
    """How many stretches go on with the name before them: "Phòng Tài nguyên và Môi trường"."""
    words = [text[span.low : span.high].casefold() for span in spans]
    return sum(not own[index] and joined(words[index - 1], words[index]) for index in range(1, len(spans)))


def _short(text: str, noun: str, spans: Sequence[Span]) -> bool:
    """Whether a bracket lists many names of matters: "9 sản phẩm (mật ong, chè Shan, măng khô, ...)"."""
    lengths = [len(text[span.low : span.high].split()) for span in spans]
    alike = all(1 < length <= _SHORT for length in lengths) and len(spans) >= _MANY
    return alike and among(noun, MATTERS) and _TELLS.search(text, spans[0].low, spans[-1].high) is None


def _told_in_bracket(text: str, noun: str, place: ListPlace, spans: Sequence[Span]) -> bool:
    """Whether a bracket names things; "02 Phó Trưởng phòng (Phòng Y tế chưa có nguồn)" tells of others."""
    if not begins_with(text, spans[0].low, noun) and composed(noun):
        return False
    return _TELLS.search(text, spans[0].low, spans[-1].high) is None
