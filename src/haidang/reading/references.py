"""Documents that a text cites: kind, number and symbol, date, issuer."""

from __future__ import annotations

from datetime import date

from haidang.forms.kinds import kind_named, kind_of_symbol
from haidang.quantities.numerals import numbers_of
from haidang.reading.reference_dates import date_before, date_behind
from haidang.reading.reference_numbers import Number, find_numbers, find_short, looks_official
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace


@frozen
class Reference:
    """A cited document: `[start, end)` in the flow, from the kind word to the number or to the date behind it."""

    start: int
    end: int
    text: str
    kind: str
    """`Nghị quyết`; an official letter without a kind word is a `Công văn`."""
    number: str
    """Number and symbol as cited, without spaces: `48/NQ-HĐND`; of a short citation the number alone."""
    date: date | None
    issuer: str
    """Who issued it, where "của ..." says so directly behind."""


@frozen
class _Introduced:
    """A number with what stands before it: where the citation begins, its kind, its fellows in a list of numbers."""

    number: Number
    start: int
    kind: str
    listed: tuple[tuple[int, int, str], ...] = ()


_SO = regex(r"(?:[Ss]ố|SỐ)(?:[ ](?:ký )?hiệu)?[ ]?:?[ ]?\n?$")
# "Nghị quyết số 10, 11 và 12/NQ-HĐND": numbers that share the last one's symbol.
_LISTED = regex(r"(?:\d{1,5}[a-zđ]?(?:,[ ]?|;[ ]?|[ ]và[ ]|,[ ]và[ ]))+$")
_LIST_NUMBER = regex(r"\d{1,5}[a-zđ]?")
_BREAKS = (".", ";", ":", ",", "(", ")", "\n", "|", "”", '"', "“")
# Programmes bear numbers as names ("Đề án 06/CP", "Chương trình 135"): only their own symbol makes them documents.
_PROGRAMMES = frozenset({"Đề án", "Chương trình", "Dự án", "Phương án", "Hợp đồng"})
_LAWS = regex(
    r"\b(Bộ luật|Luật|Pháp lệnh|Nghị quyết)\b(?!.*\b(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\b)[^.;:()\n]{0,110}$"
)
# "số 417/UBND", "số 2216/UBND.KT": an official letter's symbol, behind "số" alone.
_LETTERS = regex(r"[A-ZĐƯ]{3,}|[A-ZĐƯ]{2,}[-.&]")
# "Mẫu số 03/TNMT" numbers a form.
_FORM = regex(r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Tt]ổ|[Nn]hà|[Ll]ô|[Tt]hửa|[Ww]ebsite)(?: đất| mẫu)?[ ]?$")
_LONGEST_FORM = 16
"""Characters of the longest name of a form before its number: no more need be looked at."""
_HEAD = 3000
"""How far into a text a letterhead can reach, in characters."""
_OWN = regex(r"(?:^|\n|\|[ ]?)[ ]*(?:[Ss]ố|SỐ)[ ]?:?[ ]?\n?$")
_ATTACHED = regex(r"(?:[Kk]èm theo|[Bb]an hành kèm|KÈM THEO)[^\n]{0,60}$")
# "của Ủy ban nhân dân tỉnh về ...": the issuer ends where the subject begins.
_ISSUER = regex(
    r",?[ ](?:của|do)[ ]([^.,;:()\n|]{2,90}?)(?=[ ](?:về|quy định|ban hành|phê duyệt|hướng dẫn|triển khai|"
    r"thực hiện|sửa đổi|công bố|giao|ngày|năm|tại|là|đã|được|và (?:Nghị|Quyết|Kế|Công|Chỉ|Thông|Văn|Báo|Tờ|các|số|"
    r"của))\b|[.,;:()\n|]|$)"
)


def find_references(
    text: str, *, own: str | None = None, numbers: list[tuple[int, int]] | None = None
) -> list[Reference]:
    """Every document that `text` (a flow's) cites by kind and number, in order.

    `own` is the document's own number and symbol; without it the letterhead's "Số: ..." is taken. A citation of
    it by "(Kèm theo ...)" or above the letterhead is left out, as are laws cited by name alone and names of programmes.
    `numbers` are what `numerals.numbers_of` found in `text`, where that is known.
    """
    cited, letterhead = _told_apart(text, numbers_of(text) if numbers is None else numbers)
    own = own or (letterhead.text if letterhead else None)
    head = letterhead.start if letterhead else 0
    found: list[Reference] = []
    for index, item in enumerate(cited):
        limit = cited[index + 1].start if index + 1 < len(cited) else len(text)
        if item.number.text == own and _is_own(text, item, head):
            continue
        found.extend(_references(text, item, limit, found[-1] if found else None))
    return found


def _is_own(text: str, item: _Introduced, head: int) -> bool:
    """A register's page shows the number above the letterhead too; an appendix says "(Kèm theo ...)"."""
    return item.start < head or bool(_ATTACHED.search(text, max(0, item.start - 80), item.start))


def _told_apart(text: str, numbers: list[tuple[int, int]]) -> tuple[list[_Introduced], Number | None]:
    """The citations of `text` in order, and the letterhead's own number."""
    own = None
    items: list[_Introduced] = []
    for number in find_numbers(text):
        if _is_letterhead(text, number):
            own = own or number
            continue
        item = _introduced(text, number, items[-1] if items else None)
        if item is not None:
            items.append(item)
    taken = {offset for item in items for offset in (item.start, *(start for start, _, _ in item.listed))}
    spans = [(item.start, item.number.end) for item in items]
    shorts = [short for short in find_short(text, numbers) if short.start not in taken and short.digits not in taken]
    items += [_Introduced(short, short.start, _spoken(short.kind)) for short in shorts if not _inside(short, spans)]
    items.sort(key=lambda item: item.number.digits)
    return items, own


def _inside(short: Number, spans: list[tuple[int, int]]) -> bool:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= short.start:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] < short.end


def _spoken(word: str) -> str:
    kind = kind_named(word)
    return kind.name if kind else word


def _is_letterhead(text: str, number: Number) -> bool:
    """ "Số: 35/KH-UBND" that opens a paragraph or a cell near the head is the document's own."""
    before = text[max(0, number.start - 12) : number.start]
    if not _OWN.search(before):
        return number.start < _HEAD // 4 and before.rstrip().endswith("Số:")
    return ":" in before or number.start < _HEAD


def _introduced(text: str, number: Number, last: _Introduced | None) -> _Introduced | None:
    """What stands before a number: "Kế hoạch số", "các Kế hoạch: số", "số", or nothing but its own look."""
    low = max(last.number.end if last else 0, number.start - 130)
    listed, before = _split_list(text[low : number.start], low)
    words = _before_so(before)
    so = len(words) < len(before)
    if so and _FORM.search(words, max(0, len(words) - _LONGEST_FORM)):
        return None
    if listed and not so and not _kind_ending(words.rstrip()):
        listed = ()
    cited = _kind_before(words, number)
    if cited is not None:
        kind = _kind_of(cited[1], number)
        return _Introduced(number, low + cited[0], kind, listed) if kind else None
    by_symbol = kind_of_symbol(number.symbol)
    if not looks_official(number) and not (so and (by_symbol or _LETTERS.match(number.symbol))):
        return None
    start = low + len(words) if so else number.start
    kind = _inherited(text, number, words, last, by_symbol.name if by_symbol else None)
    return _Introduced(number, start, kind, listed if so else ())


def _before_so(before: str) -> str:
    """The words before "số": "Kế hoạch số: " and "Kế hoạch " both give "Kế hoạch"."""
    found = _SO.search(before, max(0, len(before) - 16))
    return before[: found.start()] if found else before


def _kind_of(word: str, number: Number) -> str:
    """The kind that a citation's word and symbol make together; "" where they make the name of a programme."""
    by_symbol = kind_of_symbol(number.symbol)
    if word in _PROGRAMMES and (by_symbol is None or by_symbol.name not in (word, "Chỉ thị")):
        return ""
    return by_symbol.name if word == "Văn bản" and by_symbol else word


def _split_list(before: str, low: int) -> tuple[tuple[tuple[int, int, str], ...], str]:
    found = _LISTED.search(before) if before[-5:].endswith((", ", "; ", "và ", ",")) else None
    if found is None or before[found.start() - 1 : found.start()] not in ("", " ", ":"):
        return (), before
    places = _LIST_NUMBER.finditer(before, found.start())
    return tuple((low + one.start(), low + one.end(), one[0]) for one in places), before[: found.start()]


def _kind_before(words: str, number: Number) -> tuple[int, str] | None:
    """Where the kind word begins in `words` and which it is; words may stand between it and the number."""
    clause = words[max(words.rfind(mark) for mark in _BREAKS) + 1 :]
    shift = len(words) - len(clause)
    stripped = clause.rstrip()
    direct = _kind_ending(stripped)
    if direct is not None:
        return shift + direct[0], direct[1]
    if "QH" in number.symbol:
        law = _LAWS.search(words)
        if law:
            return law.start(), law[1]
    return _kind_at_distance(stripped, shift, number)


def _kind_at_distance(clause: str, shift: int, number: Number) -> tuple[int, str] | None:
    """ "Chương trình hành động số", "Quyết định phê duyệt số", "Nghị quyết của HĐND tỉnh số"."""
    symbol = kind_of_symbol(number.symbol)
    parts = clause.split(" ")
    for words in range(1, min(len(parts), 9)):
        head = " ".join(parts[:-words])
        found = _kind_ending(head)
        if found is None or head[found[0]].islower():
            continue
        gap = parts[-words:]
        same = symbol is not None and symbol.name == found[1]
        if (
            gap[0] == "của"
            and (same or symbol is None)
            or (words <= 4 and same)
            or (words <= 2 and " ".join(gap).islower() and symbol is None)
        ):
            return shift + found[0], found[1]
        return None
    return None


def _kind_ending(words: str) -> tuple[int, str] | None:
    """The kind whose name ends `words`: the longest of its last four words."""
    parts = words[-40:].split(" ")
    for count in (4, 3, 2, 1):
        if count > len(parts):
            continue
        tail = " ".join(parts[-count:])
        name = tail.lstrip("([“\"'-*+•")
        kind = kind_named(name) if count > 1 or name[:1].isupper() else None
        if kind is not None and (count > 1 or name.isupper() or name in ("Luật", "Lệnh") or not name.islower()):
            return len(words) - len(name), kind.name
    return None


def _inherited(text: str, number: Number, words: str, last: _Introduced | None, by_symbol: str | None) -> str:
    """The kind of an item in a list: "các Kế hoạch: số 36/KH-UBND ...; số 51/KH-UBND"."""
    head = words.rstrip()
    if head.endswith(":"):
        announced = _kind_ending(head[:-1].rstrip())
        if announced and announced[1] != "Văn bản":
            return announced[1]
    if last is not None and number.start - last.number.end < 400 and "\n" not in text[last.number.end : number.start]:
        same = last.number.symbol.split("/")[-1].split("-")[0] == number.symbol.split("/")[-1].split("-")[0]
        if same or (by_symbol is None and last.kind != "Công văn" and kind_of_symbol(last.number.symbol) is None):
            return last.kind
    return by_symbol or "Công văn"


def _references(text: str, item: _Introduced, limit: int, last: Reference | None) -> list[Reference]:
    """The citation of `item` with its date, after those that share its symbol."""
    number = item.number
    dated = date_behind(text, number.end, limit)
    end = dated.date.end if dated and dated.direct else number.end
    day = dated.date.value if dated else None
    if dated is None:
        earlier = date_before(text, item.start, last.end if last else 0)
        day = earlier.value if earlier else None
    issuer = _ISSUER.match(text, end)
    whole = Reference(item.start, end, text[item.start : end], item.kind, number.text, day, issuer[1] if issuer else "")
    if not item.listed:
        return [whole]
    first = [
        Reference(
            item.start if index == 0 else start,
            stop,
            text[item.start if index == 0 else start : stop],
            item.kind,
            _LIST_NUMBER.sub(name, number.text, count=1),
            day,
            whole.issuer,
        )
        for index, (start, stop, name) in enumerate(item.listed)
    ]
    return [*first, replace(whole, start=number.start, text=text[number.start : end])]
