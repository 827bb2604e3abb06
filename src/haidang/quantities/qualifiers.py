"""The words before (and behind) a number that say how it is meant: khoảng, trên, không quá, trở lên."""

from __future__ import annotations

from haidang.text.patterns import regex

# The last words before the number, longest first. "cao hơn 5%" is a difference and no bound.
_PHRASES: dict[str, str] = {
    "khoảng": "~",
    "ước khoảng": "~",
    "gần": "~",
    "xấp xỉ": "~",
    "ước": "~",
    "ước đạt": "~",
    "ước tính": "~",
    "ước thực hiện": "~",
    "thực hiện ước đạt": "~",
    "ước đạt khoảng": "~",
    "ước tính khoảng": "~",
    "ước là": "~",
    "ước tăng": "~",
    "ước giảm": "~",
    "ước chiếm": "~",
    "ước bằng": "~",
    "ước hoàn thành": "~",
    "ước giải ngân": "~",
    "ước thu": "~",
    "ước chi": "~",
    "ước có": "~",
    "ước đạt được": "~",
    "chừng": "~",
    "độ chừng": "~",
    "cỡ": "~",
    "trên dưới": "~",
    "trên": ">",
    "hơn": ">",
    "lớn hơn": ">",
    "nhiều hơn": ">",
    "trên khoảng": ">",
    "đạt trên": ">",
    "quá": ">",
    "vượt quá": ">",
    "ít nhất": ">=",
    "ít nhất là": ">=",
    "ít nhất đạt": ">=",
    "ít nhất có": ">=",
    "ít nhất từ": ">=",
    "tối thiểu": ">=",
    "tối thiểu là": ">=",
    "tối thiểu đạt": ">=",
    "tối thiểu có": ">=",
    "tối thiểu từ": ">=",
    "đạt tối thiểu": ">=",
    "không dưới": ">=",
    "không ít hơn": ">=",
    "không thấp hơn": ">=",
    "không nhỏ hơn": ">=",
    "dưới": "<",
    "thấp hơn": "<",
    "ít hơn": "<",
    "nhỏ hơn": "<",
    "chưa đến": "<",
    "chưa tới": "<",
    "chưa đầy": "<",
    "chưa quá": "<=",
    "tối đa": "<=",
    "tối đa là": "<=",
    "tối đa không quá": "<=",
    "không quá": "<=",
    "không vượt quá": "<=",
    "không vượt": "<=",
    "không hơn": "<=",
    "không lớn hơn": "<=",
    "không cao hơn": "<=",
    "không trên": "<=",
    "nhiều nhất": "<=",
    "phạt tiền đến": "<=",
    "hỗ trợ đến": "<=",
    "cho vay đến": "<=",
    "vay đến": "<=",
}

# Only before these are "ít hơn", "thấp hơn" bounds; behind a verb they state a difference ("giá thấp hơn 5%").
_DIFFERENCES = frozenset({"thấp hơn", "ít hơn", "nhiều hơn"})
_ALSO_DIFFERENCES = frozenset(
    {"cao hơn", "nhanh hơn", "tốt hơn", "sớm hơn", "chậm hơn", "muộn hơn", "kém hơn", "rộng hơn"}
)

_SIGNS = {"≥": ">=", "≤": "<=", ">": ">", "<": "<", "~": "~", "≈": "~", "±": "="}

_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _PHRASES)
_MOST_WORDS = 3
_REACH = 64
"""Characters looked at before a number."""

# "ít nhất vào năm 2025 đạt 40%": the bound stands at the head of the clause, a date or a few words between.
_FAR = regex(
    r"(ít nhất|tối thiểu|tối đa|không quá|không dưới)"
    r"((?: (?:\d{4}|[^\s,;:.()\d]{1,12})){1,8}) ?$"
)
# One of these stands in each of its heads.
_FAR_PARTS = ("ất", "ối", "hông", "ẤT", "ỐI", "HÔNG")

_BEHIND = {"trở lên": ">=", "trở xuống": "<=", "trở đi": ">="}


def qualifier_before(text: str, start: int) -> tuple[str, str]:
    """Sign and words of the qualifier that stands before `start`; `=` and nothing where none does.

    >>> qualifier_before("tổng kinh phí khoảng 500 triệu", 20)
    ('~', 'khoảng')
    """
    window = text[start - _REACH : start] if start > _REACH else text[:start]
    window = window[window.rfind("\n") + 1 :].rstrip(" :")
    if window and window[-1] in _SIGNS:
        return _SIGNS[window[-1]], window[-1]
    words = window.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]
    # "Uớc đạt 500 tỷ": a slip of keyboards.
    if words and words[-1].lower().replace("uớc", "ước") in _LAST_WORDS:
        near = _near([word.lower().replace("uớc", "ước") for word in words])
        if near is not None:
            return near
    if any(map(window.__contains__, _FAR_PARTS)):
        far = _FAR.search(window.lower())
        if far is not None:
            return _PHRASES[far[1]], far[1]
    return "=", ""


def _near(words: list[str]) -> tuple[str, str] | None:
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-count:]).lstrip("(\"“'")
        if phrase in _ALSO_DIFFERENCES or phrase in _DIFFERENCES:
            return None
        sign = _PHRASES.get(phrase)
        if sign is not None:
            return sign, phrase
    return None


def qualifier_behind(text: str, end: int) -> tuple[str, str]:
    """Sign and words of a qualifier behind the quantity: "5 ha trở lên".

    >>> qualifier_behind("từ 5 ha trở lên", 7)
    ('>=', 'trở lên')
    """
    if not text.startswith(" trở ", end):
        return "=", ""
    for words, sign in _BEHIND.items():
        if text.startswith(words, end + 1):
            return sign, words
    return "=", ""
