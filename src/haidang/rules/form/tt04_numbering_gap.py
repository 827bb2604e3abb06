"""Numbers of headings and items that skip, repeat or go back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.outline import Item
from haidang.rules.form.rows import OddRow, odd_rows
from haidang.rules.subject import Document
from haidang.text.markers import LETTERS, Marker, MarkerKind

_SERIES = frozenset(
    {
        MarkerKind.PART,
        MarkerKind.CHAPTER,
        MarkerKind.SECTION,
        MarkerKind.ARTICLE,
        MarkerKind.LETTER_UPPER,
        MarkerKind.ROMAN,
        MarkerKind.NUMBER,
        MarkerKind.LETTER_LOWER,
    }
)
# Articles run on from chapter to chapter, and some number their sections so: "A ... I, II; B ... III, IV".
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_Style = tuple[MarkerKind, int, str]


@rule(
    "TT04",
    "numbering-gap",
    Severity.WARNING,
    messages={
        "default": Message(
            "Đánh số nhảy từ {before} sang {here}, thiếu {missing}. Có thể một mục bị bỏ sót, hoặc đánh nhầm số.",
            "The numbering goes from {before} to {here}; {missing} is missing. "
            "An item may be left out, or the number may be wrong.",
        ),
        "repeat": Message(
            "Số {here} lặp lại: mục liền trước đã mang số này.",
            "The number {here} is repeated: the item before bears it already.",
        ),
        "back": Message(
            "Đánh số lùi từ {before} về {here}. Có thể đảo thứ tự mục, hoặc đánh nhầm số.",
            "The numbering goes back from {before} to {here}. Items may be out of order, or a number wrong.",
        ),
        "first": Message(
            "Mục đầu tiên mang số {here}, thiếu {missing}. Có thể mục trước bị bỏ sót, hoặc đánh nhầm số.",
            "The first item is numbered {here}; {missing} is missing. An item may be left out, or the number wrong.",
        ),
        "parent": Message(
            "Mục {here} đứng dưới mục {before}: số của mục con không theo số của mục chứa nó.",
            "Item {here} stands under item {before}: its number does not follow that of the item that holds it.",
        ),
        "letter": Message(
            "Từ {before} sang {here} mà không có đ): thứ tự chữ cái tiếng Việt là a, b, c, d, đ, e.",
            "From {before} to {here} without đ): the Vietnamese order of letters is a, b, c, d, đ, e.",
        ),
    },
)
def numbering_gap(document: Document) -> Iterator[Finding]:
    """Số thứ tự của các mục nhảy cóc, lặp lại hoặc đi lùi.

    Vì sao: Thiếu một số thường là thiếu một mục; không viện dẫn được "điểm 2" nếu không có
    hoặc có hai điểm 2.

    Sai:
    1. Phòng Kinh tế và Hạ tầng theo dõi, đôn đốc việc thực hiện.
    3. Phòng Văn hóa và Thông tin tuyên truyền trên hệ thống loa.
    4. Công an huyện bảo đảm an ninh trật tự.

    Đúng:
    1. Phòng Kinh tế và Hạ tầng theo dõi, đôn đốc việc thực hiện.
    2. Phòng Văn hóa và Thông tin tuyên truyền trên hệ thống loa.
    3. Công an huyện bảo đảm an ninh trật tự.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6 và mục V: bố cục đánh số liên tục.
    """
    last: dict[_Style, int] = {}
    yield from _below(document.text, document.reading.body, last)
    yield from map(_row, odd_rows(document.reading.flow))


def _row(odd: OddRow) -> Finding:
    missing = ", ".join(map(str, range(odd.before + 1, odd.here)))
    values = {"before": str(odd.before), "here": str(odd.here), "missing": missing}
    place = odd.start, odd.end
    return Finding("TT04", Severity.WARNING, *place, related=(odd.before_at,), values=values, message=odd.message)


def _below(text: str, parent: Item, last: dict[_Style, int]) -> Iterator[Finding]:
    """The series among the children of one item; words or a heading between two items begin a new one."""
    open_series: dict[_Style, Item] = {}
    slips: set[_Style] = set()
    for item in parent.children:
        marker = item.marker
        if marker is None:
            if item.opens:
                open_series = {}
        elif marker.kind in _SERIES and marker.value is not None and _is_plain(marker):
            style = _style(marker)
            before = open_series.get(style)
            found = [] if _held_in(text, item, before) else list(_judge(item, marker, before, parent, last))
            # "II, II, IV": the second was to be III; what follows it is right.
            if style not in slips or not found or not _skips_one(before, marker):
                yield from found
            slips = slips | {style} if any(one.message == "repeat" for one in found) else slips - {style}
            open_series = {kept: one for kept, one in open_series.items() if kept[0] <= marker.kind}
            open_series[style] = item
            last[style] = marker.value
        yield from _below(text, item, last)


def _held_in(text: str, item: Item, before: Item | None) -> bool:
    """Whether the numbers between two items stand in the line of the first: "b) Đường A; c) Cầu B; d) Cầu C;"."""
    marker, first = item.marker, before.marker if before is not None else None
    if before is None or marker is None or first is None or not marker.closing:
        return False
    between = range((first.value or 0) + 1, marker.value or 0)
    line = text[before.start : before.end]
    return 0 < len(between) < _FARTHEST and all(f" {_written(marker, at)}{marker.closing} " in line for at in between)


def _skips_one(before: Item | None, marker: Marker) -> bool:
    gone = before.marker.value if before is not None and before.marker is not None else None
    return gone is not None and marker.value == gone + 2


def _is_plain(marker: Marker) -> bool:
    """ "Điều 5a", "a1)" and "I.1" in letters are inserted or named; they are in no series."""
    label = marker.label.split()[-1]
    return label.isdigit() or label.isalpha() or label.replace(".", "").isdigit()


def _style(marker: Marker) -> _Style:
    prefix = marker.label.rpartition(".")[0] if marker.depth > 1 else ""
    return marker.kind, marker.depth, prefix


def _judge(item: Item, marker: Marker, before: Item | None, parent: Item, last: dict[_Style, int]) -> Iterator[Finding]:
    value = marker.value or 0
    if before is None or before.marker is None or before.marker.value is None:
        yield from _judge_first(item, marker, parent, last)
        return
    gone = before.marker.value
    related = _place(before)
    values = {"before": _label(before.marker), "here": _label(marker)}
    if value == gone + 1 or value == 1:
        return
    if value == gone:
        yield _finding(item, related, values, "repeat")
    elif value < gone:
        yield _finding(item, related, values, "back")
    elif _is_letter(marker) and LETTERS[gone : value - 1] == "đ":
        yield _finding(item, related, values, "letter", Severity.NOTE)
    elif value - gone <= _FARTHEST:
        yield _finding(item, related, {**values, "missing": _between(marker, gone, value)})


_FARTHEST = 12
"""A number farther on than this is a year, an amount or an article that is quoted, not an item."""


def _judge_first(item: Item, marker: Marker, parent: Item, last: dict[_Style, int]) -> Iterator[Finding]:
    """The first of a series is 1, or goes on where an earlier series of its style ended."""
    value = marker.value or 0
    held = parent.marker
    if marker.depth == 2 and held is not None and held.kind is MarkerKind.NUMBER and held.depth == 1:
        if marker.label.split(".")[0] != held.label:
            yield _finding(item, _place(parent), {"before": held.label, "here": marker.label}, "parent")
            return
    if value in (0, 1) or last.get(_style(marker)) is not None or value > 3 or marker.kind in _RUNNING:
        return
    # What begins an extract may begin anywhere.
    if not parent.path and not last:
        return
    yield _finding(item, (), {"here": _label(marker), "missing": _between(marker, 0, value)}, "first", Severity.NOTE)


_RUNNING = frozenset({MarkerKind.ARTICLE})


def _is_letter(marker: Marker) -> bool:
    return marker.kind in (MarkerKind.LETTER_LOWER, MarkerKind.LETTER_UPPER)


def _label(marker: Marker) -> str:
    return f"{marker.label}{marker.closing}" if marker.kind is MarkerKind.LETTER_LOWER else marker.label


def _between(marker: Marker, gone: int, value: int) -> str:
    """The numbers left out, as the series writes them."""
    return ", ".join(_written(marker, place) for place in range(gone + 1, value))


def _written(marker: Marker, place: int) -> str:
    if _is_letter(marker):
        letter = LETTERS[place - 1] if place <= len(LETTERS) else "?"
        return letter.upper() if marker.label.isupper() else letter
    if not marker.label[-1].isdigit() and place < len(_ROMANS):
        return _ROMANS[place]
    prefix = marker.label.rpartition(".")[0] if marker.depth > 1 else ""
    return f"{prefix}.{place}" if prefix else str(place)


def _place(item: Item) -> Sequence[tuple[int, int]]:
    return ((_start(item), item.end),)


def _start(item: Item) -> int:
    return item.start - item.marker.end if item.marker is not None and item.start >= item.marker.end else item.start


def _finding(
    item: Item,
    related: Sequence[tuple[int, int]],
    values: dict[str, str],
    message: str = "default",
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding("TT04", severity, _start(item), item.end, related=tuple(related), values=values, message=message)
