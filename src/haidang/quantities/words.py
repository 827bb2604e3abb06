"""Numbers in words: "mười lăm", "hai trăm linh ba", "một tỷ hai trăm triệu"."""

from __future__ import annotations

from decimal import Decimal

from haidang.text.patterns import regex

_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_TEN = "mười"
_TENS = frozenset({"mươi", "mười"})
_HUNDRED = "trăm"
_FILLERS = frozenset({"linh", "lẻ", "và"})
_THOUSANDS = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}

NUMBER_WORDS = frozenset(_DIGITS) | _TENS | {_HUNDRED, "linh", "lẻ"} | frozenset(_THOUSANDS)

# Said alone these can be a count ("hai đoàn"); "một" is as good as an article, "không" is "not".
STARTERS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")

LONGEST = 40
"""Words in the longest amount."""


def number_in_words(phrase: str) -> Decimal | None:
    """The number that `phrase` says, or None where it says none.

    >>> number_in_words("Một tỷ hai trăm linh năm triệu"), number_in_words("hai mươi lăm")
    (Decimal('1205000000'), Decimal('25'))
    >>> number_in_words("hai đoàn") is None
    True
    """
    words = [word.strip(",.;") for word in phrase.lower().split()]
    if not words or len(words) > LONGEST:
        return None
    return _whole(words)


def _whole(words: list[str]) -> Decimal | None:
    """Groups of up to three digits, each with its nghìn, triệu, tỷ ("hai nghìn tỷ" multiplies)."""
    total = group_total = Decimal(0)
    group: list[str] = []
    power = 99
    for word in words:
        if word not in _THOUSANDS:
            group.append(word)
            continue
        exponent = _THOUSANDS[word]
        value = _group(group) if group else (Decimal(1) if not total and not group_total else None)
        if value is None:
            if group or not total:
                return None
            # "hai nghìn tỷ": the billions count all that was said.
            total = total.scaleb(exponent)
            power = exponent
            continue
        if exponent > power:
            total = (total + value).scaleb(exponent)
        else:
            total += value.scaleb(exponent)
        power, group = exponent, []
    if not group:
        return total + group_total
    rest = _group(group)
    return None if rest is None else total + rest


def _group(words: list[str]) -> Decimal | None:
    """A number below a thousand: "hai trăm linh ba", "mười lăm", "hai mươi tư", "chín"."""
    words = [word for word in words if word not in _FILLERS]
    value = 0
    if len(words) >= 2 and words[1] == _HUNDRED:
        if words[0] not in _DIGITS:
            return None
        value, words = _DIGITS[words[0]] * 100, words[2:]
    if words and words[0] == _TEN:
        value, words = value + 10, words[1:]
    elif len(words) >= 2 and words[1] in _TENS and words[0] in _DIGITS:
        value, words = value + _DIGITS[words[0]] * 10, words[2:]
    if len(words) == 1 and words[0] in _DIGITS:
        value, words = value + _DIGITS[words[0]], words[1:]
    elif len(words) == 2 and words[0] in _DIGITS and words[1] in ("lăm", "nhăm", "tư", "mốt") and value == 0:
        # "hai lăm": spoken for twenty-five.
        value, words = _DIGITS[words[0]] * 10 + _DIGITS[words[1]], []
    return None if words else Decimal(value)


_RUN = regex(r"[^\W\d_]+(?:,? [^\W\d_]+){0,40}")


def run_of_number_words(text: str, at: int) -> int:
    """Where the number words that begin at `at` end; `at` itself where there are none."""
    found = _RUN.match(text, at)
    if found is None:
        return at
    end = at
    position = at
    for word in found[0].split(" "):
        if word.rstrip(",").lower() not in NUMBER_WORDS:
            break
        position += len(word)
        end = position
        position += 1
    return end if end == at or text[end - 1] != "," else end - 1
