"""Amounts in figures against the same amounts in words: "(Bằng chữ: ...)", "15 (mười lăm) ngày"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.quantities.words import NUMBER_WORDS, number_in_words
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

# What closes an amount in words: "... triệu đồng chẵn./.", "... đồng Việt Nam".
_TAIL = regex(r"[\s.,;/]*(?:đồng(?: chẵn)?(?: việt nam| vn)?|việt nam đồng|vnđ|chẵn)?[\s.,;/]*$")
# "1.250.000.000 đồng (Một tỷ hai trăm năm mươi triệu đồng)": only number words, closed by "đồng".
_BRACKET = regex(r"\.? ?:? ?\(\s*([^()\d\n]{5,240}?đồng(?: chẵn)?)[./ ]*\)")
# "15 (mười lăm) ngày": a bracket of number words right behind a number.
_NUMBER_BEFORE = regex(r"(?<![\d.,/-])(\d{1,3}(?:\.\d{3})*|\d+) ?$")
_WORDS_IN_BRACKET = regex(r"\(([^\W\d_]+(?: [^\W\d_]+){0,9})\)")
_LONGEST = 16
# How far back, in characters, words may stand before their figures; and how few hardly are an amount.
_FAR, _FEW = 200, 2
_SAID_OF = 30
"""Amounts of a sentence that words may say."""
# "Thời hạn: 20 (năm)": a unit, as "năm" also says five.
_UNITS = frozenset({"năm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm"})


def find_amounts_in_words(page: Page) -> Iterator[Relation]:
    """Every amount that stands in figures and in words. What cannot be read as a number decides nothing."""
    yield from _money(page)
    yield from _counts(page.text)


def _money(page: Page) -> Iterator[Relation]:
    text = page.text
    for quantity in page.quantities:
        if quantity.unit != "VND":
            continue
        words, end = quantity.words, quantity.end
        if not words:
            found = (
                _BRACKET.match(text, quantity.end)
                if text.startswith((" (", "(", ": (", " : (", ".(", ". ("), quantity.end)
                else None
            )
            before = _words_before(text, quantity) if found is None else ""
            if before:
                yield in_words(quantity, amount_in_words(before), quantity.end)
            if found is None or not _only_number_words(found[1]):
                continue
            words, end = found[1], found.end()
        else:
            at = text.find(words, quantity.end)
            end = at + len(words) if at >= 0 else quantity.end
        if _TAIL.sub("", words.lower()).strip() in _UNITS:
            continue  # "493.227 (triệu đồng)": the unit in a bracket
        said = amount_in_words(words)
        yield in_words(_said_of(page, quantity, said), said, end)


def _said_of(page: Page, last: Quantity, said: Decimal | None) -> Quantity:
    """The amount that words behind a sentence's last one say: its own, or the total before a list that it ends.

    "hỗ trợ 62 tỷ đồng, gồm: thủy lợi 58 tỷ đồng, nhà ở 4 tỷ đồng (Bằng chữ: Sáu mươi hai tỷ đồng)".
    """
    if said is None or said in interval_of(last):
        return last
    amounts = page.within(page.sentence_start(last.start), last.end)[-_SAID_OF:]
    return min((each for each in amounts if each.unit == "VND"), key=lambda each: abs(each.value - said))


def _words_before(text: str, quantity: Quantity) -> str:
    """The number words in front of the bracket that holds an amount in figures; empty where there are none."""
    low = max(0, quantity.start - _FAR)
    if text[quantity.start - 1 : quantity.start] not in ("(", "/") or "đồng" not in text[low : quantity.start]:
        return ""
    said = text[low : quantity.start].rpartition("\n")[2]
    if not said[:-1].strip(" .,").lower().endswith(("đồng", "chẵn")):
        return ""
    opened = [at for at in range(len(said)) if not at or said[at - 1] in " :("]
    for at in opened:
        words = said[at:-1].strip(" .,")
        if len(words.split()) > _FEW and words.lower().endswith(("đồng", "chẵn")) and _only_number_words(words):
            return words
    return ""


def _only_number_words(words: str) -> bool:
    bare = _TAIL.sub("", words.lower()).replace(",", " ")
    return all(word.strip(",.;") in NUMBER_WORDS for word in bare.split())


def amount_in_words(words: str) -> Decimal | None:
    """The amount of money that `words` say.

    >>> amount_in_words("Một tỷ hai trăm triệu đồng chẵn./.")
    Decimal('1200000000')
    """
    return number_in_words(_TAIL.sub("", words.lower()).replace(",", ", ").replace("  ", " "))


def _counts(text: str) -> Iterator[Relation]:
    at = text.find("(")
    while at >= 0:
        if at and (text[at - 1].isdigit() or (text[at - 1] == " " and text[at - 2].isdigit())):
            yield from _count(text, at)
        at = text.find("(", at + 1)


def _count(text: str, at: int) -> Iterator[Relation]:
    said = _WORDS_IN_BRACKET.match(text, at)
    before = _NUMBER_BEFORE.search(text[max(0, at - _LONGEST) : at])
    if said is None or before is None:
        return
    words = said[1].lower()
    if words in _UNITS or any(word not in NUMBER_WORDS for word in words.split()):
        return
    start = max(0, at - _LONGEST) + before.start(1)
    value = read_numeral(before[1], whole=True).value
    number = Quantity(start, start + len(before[1]), before[1], value, "count", Decimal(1), words=said[1])
    yield in_words(number, number_in_words(words), said.end())


def in_words(quantity: Quantity, said: Decimal | None, end: int, start: int | None = None) -> Relation:
    """The relation of an amount to what the words that end at `end` say; `start` is theirs where they stand apart."""
    computed = None if said is None else Interval(said, said)
    if said is None:
        verdict = Verdict.UNDECIDED
    else:
        verdict = Verdict.HOLDS if said in interval_of(quantity) else Verdict.FAILS
    return Relation(Kind.WORDS, Connective.WHOLE, quantity, (), verdict, computed, said, start or quantity.start, end)
