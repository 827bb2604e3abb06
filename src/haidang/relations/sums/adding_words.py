"""How surely words say that a total was added up from the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.quantities.words import number_in_words
from haidang.relations.page.page import Page
from haidang.text.patterns import regex

RAISING = frozenset({"nâng", "đưa"})
# "cộng hai khoản là", "cả ba cấp học có", "Cộng chung 3 ngành hàng đạt": how many figures are added.
NUMBER = regex(
    r"(?<!\w)(?:cả |các |chung |gộp |lại )?(hai|ba|bốn|sáu|bảy|tám|0?[2-8](?! tháng| năm))(?= [^\W\d])", re.IGNORECASE
)
_PLUS = regex(r"(?<!\w)(?:cộng với|cộng thêm|thêm|cùng với)(?!\w)", re.IGNORECASE)
_IS = frozenset({"", "là", "có", "được", "cộng lại là", "đúng", "bằng"})


def is_bracketed(text: str, match: re.Match[str], total: Quantity) -> bool:
    """ "258 ca nhẹ, 57 ca vừa, 12 ca nặng (tổng 327 ca)": a bracket that tells what the list makes."""
    return text[match.start() - 1] == "(" and text.startswith(")", total.end)


def number_added(text: str, match: re.Match[str], total: Quantity) -> int | None:
    """How many figures the words say were added: "cộng hai khoản là"; None where they do not say."""
    found = NUMBER.search(text, match.start(), total.start)
    if found is None:
        return None
    return int(number_in_words(found[1]) or found[1])


def is_all(text: str, match: re.Match[str], total: Quantity) -> bool:
    """Whether a list ends in its total: "; tất cả là 81 hộ", ", tính chung được 420 ha"."""
    all_words = match[0].casefold() in ("tất cả", "tính chung", "toàn bộ")
    return all_words and text[match.start() - 2] in ",;" and text[match.end() : total.start].strip() in _IS


def sure_words(page: Page, match: re.Match[str], here: Sequence[Quantity]) -> bool:
    """Whether figures are added in so many words, or stand in one list right before a total."""
    word = match[0].casefold()
    between = page.text[here[0].end : match.start()]
    if word in RAISING:
        return ";" not in between and "." not in between.replace("..", "")
    return word in ("cộng", "gộp", "tổng cộng") or _PLUS.search(between) is not None
