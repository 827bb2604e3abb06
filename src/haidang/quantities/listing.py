"""Whether a bare number goes on with a list of figures, whose unit it then takes: "Việt Yên 3.017 ca; Yên Dũng 781"."""

from __future__ import annotations

from haidang.quantities.numerals import NUMBER, read_numeral
from haidang.quantities.quantity import Quantity
from haidang.text.characters import UPPER
from haidang.text.patterns import regex

_INTRODUCED = r"(?:[,;.:]? [Tt]rong đó|[,;:] (?:bao gồm|gồm|cụ thể))(?: có| là)?[,:]?"
# "ngân sách xã", "mũi 2", "năm 2023 đạt".
_LABELS = (
    r"(?:[^\d,;:.()\n]{2,40}"
    r"|[^\d,;:.()\n]{0,20}(?:(?:mũi|đợt|quý) \d(?=:| đạt| là)|năm (?:19|20)\d\d"
    r"(?=:| đạt| là| còn| ước| có| giảm còn| tăng lên))"
    r"(?: [^\d,;:.()\n]{2,12})?)"
)
_PARALLEL = regex(rf"(?:{_INTRODUCED}|[,;](?: và)?) {_LABELS}:? ")
# "Kết nạp 125 đảng viên mới, khai trừ 03, cảnh cáo 05": a zero in front is written before counts only.
_ZERO_LED = regex(r"(?: [^\d,;:.()\n]{1,24})?[,;] [^\d,;:.()\n]{2,40} ")
# "34 kiến nghị, đã giải quyết 26 (76,5%)".
_SETTLED = regex(r"[,;] (?:đã|chưa|đang|còn|trong đó)(?: đã| chưa| đang)? [^\d,;:.()\n]{2,24} ")
_PARTS = regex(_INTRODUCED)
# "Tổng 15 chỉ tiêu: vượt 8, đạt 5": what a colon opens splits the count before it.
_SPLIT = regex(r": [^\d,;:.()\n]{2,40} ")
_LAST_ITEM = regex(rf" và [{UPPER}][^\d,;:.()\n]{{1,40}} ")
_PARALLEL_UNITS = ("VND", "m2", "kg", "USD", "m3", "kWh")
_ANOTHER_PART = regex(r"(?: ?\([^()\n]{1,30}\))?[,;] (?:và )?[^\d,;:.()\n]{2,40} \d[\d.,]*(?: ?[,;.(]|$)")
# "Việt Yên 3.017 ca; Yên Dũng 781; Lục Nam 102": a list whose first item alone has the unit, by its labels.
_NEXT_ITEM = regex(r"(?: ?\([^()\n]{1,30}\))?[,;] (?:và )?(?P<label>[^\d,;:.()\n]{2,40}):? ")
_FIRST_ITEM = regex(
    r"(?:(?P<opens>[:(]|\bgồm:?|\blà:?|\bnhư:?|\n|\. |^)|[,;]) ?(?:[-+*] )?(?P<label>[^\d,;:.()\n]{2,40}?):? $"
)
# "- Việt Yên: 3.017 ca;" and below it "- Yên Dũng: 781;".
_NEXT_LINE = regex(r"[;,.]?\n[-+*] ?(?P<label>[^\d,;:.()\n]{2,60})(?P<colon>:?) ")
_FIRST_LINE = regex(r"\n[-+*] ?[^\d,;:.()\n]{2,60}(?P<colon>:?) $")
_LINE_END = regex(r" ?[;,.]?(?:\n|$)")
# "12.500 m3; ngày công 3.400", "12 ha, số hộ 45": the words before name another measure.
_OTHER_MEASURE = regex(
    r"\b(?:(?<!thiểu )số|người|hộ|(?<!đầu tư )công(?! (?:nghiệp|an|ty|nhân|cộng|lập|chức|trình))|lượt|tỷ lệ|tỉ lệ|"
    r"điểm|thứ|mã|bình quân|mật độ|chỉ số|hạng)\b"
)


def splits_in_brackets(text: str, last: Quantity, start: int) -> bool:
    """As in "347 người (Nhật Bản 211, Đài Loan 98)": the bracket splits the quantity before it."""
    opening = _BRACKET.match(text, last.end, start)
    if opening is None:
        return False
    between = text[opening.end() - 2 : start]
    return ")" not in between and len(between) > 4 and not between.endswith(_NO_LABEL)


# "1.250 ha (Ba Chẽ 420", "1.250 ha rừng trồng mới (Ba Chẽ 420".
_BRACKET = regex(r"(?: (?!và |so |hoặc )[^\W\d_]+){0,4} \(")
_NO_LABEL = (" (", "trong đó: ", "gồm: ", "cụ thể: ")


def runs_parallel(text: str, last: Quantity, start: int) -> bool:
    """As in "thu 120 tỷ đồng, chi 98": the same measure of something else, told by a word or two."""
    if last.unit not in _PARALLEL_UNITS:
        return False
    low = max(0, last.start - 80)
    bracketed = text.rfind("(", low, last.start) > text.rfind(")", low, last.start)
    if not text.startswith(("," if not bracketed else (",", ";")), last.end):
        return False
    between = text[last.end : start]
    return _PARALLEL.fullmatch(between) is not None and _OTHER_MEASURE.search(between) is None


def goes_on(text: str, last: Quantity, end: int, start: int) -> bool:
    """As in "trong đó nữ 65.000, nam 60.000": further parts behind one that took its unit, or behind "trong đó"."""
    between = text[end:start]
    if last.is_count and text[start] == "0" and _ZERO_LED.fullmatch(between):
        return True
    if last.is_count and _SETTLED.fullmatch(between):
        return True
    if between.startswith(": ") and _SPLIT.fullmatch(between):
        return _splits(text, last, start)
    if last.unit_from is None and not _PARTS.match(between):
        return False
    if last.unit_from is not None and _LAST_ITEM.fullmatch(between):
        return True
    return _PARALLEL.fullmatch(between) is not None and _OTHER_MEASURE.search(between) is None


def lists_on(text: str, last: Quantity, beyond: int, start: int, end: int) -> bool:
    """As in "Việt Yên 3.017 ca; Yên Dũng 781": names with figures; or several labels behind a colon or a bracket."""
    if last.denominator is not None or last.unit == "pp":
        return False
    following = _NEXT_ITEM.fullmatch(text, beyond, start)
    if following is None or _OTHER_MEASURE.search(following["label"]):
        return False
    first = _FIRST_ITEM.search(text, max(0, last.start - 60), last.start)
    if first is None:
        return False
    if first["label"][0].isupper() and following["label"][0].isupper():
        return True
    return first["opens"] is not None and _ANOTHER_PART.match(text, end) is not None


def stands_below(text: str, last: Quantity, start: int, end: int) -> bool:
    """As in "- Việt Yên: 3.017 ca;" and on the next line "- Yên Dũng: 781;": bullets of a label and a figure alone."""
    below = _NEXT_LINE.fullmatch(text, last.end, start)
    if below is None or last.denominator is not None or _LINE_END.match(text, end) is None:
        return False
    first = _FIRST_LINE.search(text, max(0, last.start - 70), last.start)
    alike = first is not None and first["colon"] == below["colon"]
    return alike and (below["colon"] != "" or below["label"][0].isupper()) and not _OTHER_MEASURE.search(below["label"])


def _splits(text: str, last: Quantity, start: int) -> bool:
    """Whether the number at `start` is the first of several parts of a count, none more than the whole."""
    digits = NUMBER.match(text, start)
    if digits is None or not last.is_count or read_numeral(digits[0], whole=True).value > last.value:
        return False
    return _ANOTHER_PART.match(text, digits.end()) is not None
