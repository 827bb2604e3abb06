"""A unit written twice behind its number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.subject import Document
from haidang.text.patterns import regex

# Longer ones first. "tỷ đồng tỷ đồng", "1,7ha.ha", "85%%", "15 km km", "3 m2 m2", "20 kg.kg".
_UNITS = (
    "triệu đồng|tỷ đồng|tỉ đồng|nghìn đồng|nghìn tỷ đồng|đồng/người/năm|đồng|triệu|tỷ|nghìn|"
    "ha|m2|m3|m²|m³|km2|km|cm|mm|kg|tấn|tạ|lít|kWh|MW|kW|GB|MB|Gbps|Mbps|m(?=[ .])|%|mét|USD|VNĐ|vnđ"
)
_REPEATED = regex(
    rf"[0-9](?![\d.,/)\n-])[ ]?(?:(?:nghìn|triệu|tỷ|tỉ)[ ])?(?P<unit>{_UNITS})[ ]?[.,]?[ ]?(?P=unit)(?![^\W_]|[ ]?/)"
)
# "4,2 tấn/ha/ha", "1,5 triệu đồng/người/tháng/tháng".
_PER_TWICE = regex(r"/(?P<unit>[^\W\d_]{1,6}[23²³]?)[ ]?/[ ]?(?P=unit)(?![^\W_])")
# "28,6% triệu đồng/người/năm"; "100% hộ" and "95% diện tích" are shares of what follows. It opens with the sign, which
# is rarer than digits.
_TWO = regex(
    r"%[ ](?:(?<=[0-9]%.)|(?<=[0-9] %.))"
    r"(?P<unit>(?:triệu|tỷ|tỉ|nghìn)(?: đồng)?|đồng|ha|tấn|tạ|kg|km|m2)(?!\w)(?![ ](?:trồng|đất|lúa))"
)
# "500 triệu đồng đồng thời ...": the second word opens another.
_OTHER_WORD = regex(r"[ ](?:thời|bộ|chí|bào|loạt|ý|đều|hành|thuận|Nai|Tháp|Hới|ruộng|cỏ|bằng|lúa)\b")

_AMOUNT = regex(r"(?:[\d.,]+[ ]?)?[^\s\d|(;:]*.$")
_LONGEST = 40
"""How far the amount that is shown goes back, in characters."""


@rule(
    "DV02",
    "repeated-unit",
    Severity.WARNING,
    messages={
        "default": Message("Đơn vị “{unit}” viết hai lần: “{text}”.", "The unit “{unit}” is written twice: “{text}”."),
        "two": Message(
            "Con số mang hai đơn vị liền nhau, “%” và “{unit}”: “{text}”. Có thể thừa một đơn vị.",
            "A figure has two units side by side, “%” and “{unit}”: “{text}”. One of them may be too many.",
        ),
    },
)
def repeated_unit(document: Document) -> Iterator[Finding]:
    """Một đơn vị đo viết hai lần liền nhau sau con số.

    Vì sao: Đây là lỗi gõ; người đọc có thể ngờ rằng con số hoặc đơn vị bị sửa dở.

    Sai: Đã phê duyệt phương án bồi thường của 34 hộ với diện tích 1,7ha.ha.

    Đúng: Đã phê duyệt phương án bồi thường của 34 hộ với diện tích 1,7 ha.

    Căn cứ: Nghị định số 86/2012/NĐ-CP: trình bày giá trị đại lượng gồm một trị số và một ký hiệu đơn vị.
    """
    text = document.text
    for found in chain(_REPEATED.finditer(text), _PER_TWICE.finditer(text), _TWO.finditer(text)):
        if found["unit"] == "đồng" and _OTHER_WORD.match(text, found.end()):
            continue
        digit = found.start()
        if text[digit] == "%":
            digit -= 2 if text[digit - 1] == " " else 1
        amount = _AMOUNT.search(text, max(0, digit - _LONGEST), digit + 1)
        start = amount.start() if amount else digit
        values = {"unit": found["unit"], "text": text[start : found.end()]}
        message = "default" if digit == found.start() else "two"
        yield Finding("DV02", Severity.WARNING, start, found.end(), values=values, message=message)
