"""Counts in words: "hai đoàn thanh tra", "ba công trình", "mười hai hộ"."""

from __future__ import annotations

from decimal import Decimal

from haidang.quantities.context import look_before
from haidang.quantities.measures import half_behind, read_measure
from haidang.quantities.not_quantities import names_its_number
from haidang.quantities.qualifiers import qualifier_before
from haidang.quantities.quantity import Quantity
from haidang.quantities.times import is_duration
from haidang.quantities.words import STARTERS, number_in_words, run_of_number_words
from haidang.text.patterns import regex

_BREAK = regex(r"[.;:,\n]")
_HEADS = [f"{word} " for word in (*STARTERS, *map(str.capitalize, STARTERS), "một trăm", "Một trăm")]

# "năm" is a year far more often than five: it counts only behind these.
_FIVE_BEHIND = frozenset("gồm có là với đủ thêm được tại ở qua phận bàn thành dựng lập về còn".split())

# Before a number word: "ngã ba", "thứ hai", "lần thứ ba", "một hai".
_NOT_BEHIND = frozenset(
    "ngã thứ lần một mồng mùng thôn tổ lớp hạng loại bậc cấp phường quận khu đường phố xóm ấp bản cột vế".split()
)

# "nâng cấp hai trung tâm y tế": a deed and no "cấp hai".
_DEEDS = ("nâng cấp", "cung cấp")

# "hai bên", "hai chiều", "ba má", "hai cấp", "hai lần": said so without counting.
_NOT_COUNTED = frozenset(
    "bên chiều cấp mặt phía vợ anh chị đứa tay vai mùa nước miền lần vòng nhà đầu điểm giống phần".split()
)


def find_spoken(text: str) -> list[Quantity]:
    """The counts in words of `text`, in order. Only a known noun makes a number word a count."""
    # Each word is looked for by itself: that costs a quarter of looking for all of them at every place.
    starts = sorted({start for head in _HEADS for start in _starts(text, head)} | _counted_ones(text))
    found: list[Quantity] = []
    end = 0
    for start in starts:
        if start < end:
            continue
        quantity = _read(text, start)
        if quantity is not None:
            found.append(quantity)
        end = run_of_number_words(text, start)
    return found


def _counted_ones(text: str) -> set[int]:
    """Where "một" counts: "ít nhất một mô hình", "mỗi hộ được đăng ký một thuê bao"; elsewhere it is an article."""
    found = set()
    for start in _starts(text, "một "):
        window = text[max(0, start - 30) : start].lower()
        each = window.rfind("mỗi ")
        if window.endswith(("ít nhất ", "tối thiểu ", "duy nhất ")) or (each >= 0 and not _BREAK.search(window, each)):
            found.add(start)
    return found


def _in_brackets(text: str, start: int) -> bool:
    """Whether an amount in words stands in brackets, where it repeats the figures before it."""
    low = max(0, start - 120)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


def _opens_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _starts(text: str, head: str) -> list[int]:
    starts = []
    at = text.find(head)
    while at >= 0:
        if _opens_word(text, at):
            starts.append(at)
        at = text.find(head, at + 1)
    return starts


def _read(text: str, start: int) -> Quantity | None:
    five = text.startswith("năm ", start)
    if five and text[max(0, start - 12) : start].rstrip(" :").rpartition(" ")[2] not in _FIVE_BEHIND:
        return None
    end = run_of_number_words(text, start)
    if text[start:end].endswith(" năm"):
        # "ba năm", "hai mươi năm": years, not a five.
        end -= 4
    value = number_in_words(text[start:end])
    if value is None:
        return None
    measure = read_measure(text, end)
    if measure is None or not measure.known:
        return None
    head = measure.noun.lower().split(" ")[0]
    if measure.counts and (
        (measure.noun[0].isupper() and text[start].isupper()) or (head in _NOT_COUNTED and " " not in measure.noun)
    ):
        return None
    if not measure.counts and measure.unit not in ("VND", "ngày", "m2", "kg", "tháng", "năm"):
        return None
    before = look_before(text, start)
    raised = before.word == "cấp" and before.window.rstrip().endswith(_DEEDS)
    if (
        (before.word in _NOT_BEHIND and not raised)
        or "bằng chữ" in before.window
        or names_its_number(before, "1", True)
    ):
        return None
    if measure.is_time and not is_duration(before, str(value), measure.unit, text, measure.end):
        return None
    if measure.unit == "VND" and _in_brackets(text, start):
        return None
    half = half_behind(text, measure)
    if half:
        value, measure = value + Decimal("0.5"), measure._replace(end=half)
    sign, said = qualifier_before(text, start)
    return Quantity(
        start,
        measure.end,
        text[start : measure.end],
        value * measure.scale,
        measure.unit,
        measure.scale * (Decimal("0.1") if half else Decimal(1)),
        sign,
        said,
        noun=measure.noun,
    )
