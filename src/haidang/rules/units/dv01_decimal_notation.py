"""Decimal points in a document that writes decimal commas, and marks that can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.quantities.quantity import Quantity
from haidang.rules.subject import Document
from haidang.rules.units.blanks import blanks_in_numbers, joined
from haidang.text.patterns import regex

# "82.03", "0.084", "1.5": no thousands have one, two or four digits, or begin with 0.
_POINT = regex(r"(?:0\.\d+|\d{1,3}(?:\.\d{3})*\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+)(?![\d.,])")
_COMMA = regex(r"\d,\d+(?![\d,.])")
# "1,234,567 đồng" counts thousands with commas; "5.500.00" groups as nobody does.
_COMMAS = regex(r"\d{1,3}(?:,\d{3})+(?:(?<=,\d{3},\d{3})|(?=\.\d{1,2}(?!\d)))(?!\d)")
# "1.021205.000đ": a mark is lost.
_BROKEN = regex(
    r"\d{1,3}(?:\.\d{3})*\.\d{1,2}\.\d{3}(?!\d)|\d{1,3}(?:\.\d{3})+\.\d{1,2}(?=[ ]?(?:đồng|VNĐ))"
    r"|\d{1,3}(?:\.\d{3})*\.\d{4,6}(?:\.\d{3})+(?![\d.])|\d{4,6}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}(?:\.\d{3})+\d{3}(?![\d.,])"
)
# "12.500 triệu đồng", "1.200,5 m2": no other figure stands in it, and all is as it should be.
_GROUPED = regex(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?![\d.])\D*[23]?$")
_THOUSANDS = regex(r"\d{1,3}(?:\.\d{3})+(?![\d.])")
# "14,917 hộ": nobody counts a part of a household.
_COUNTED = regex(r"[1-9]\d{0,2},\d{3}(?![\d,.]|[ ]?(?:triệu|nghìn|ngàn|tỷ|tỉ|vạn)(?!\w))")
_MEAN = regex(r"(?<!\w)(?:bình quân|trung bình|mỗi|hệ số)(?!\w)", re.IGNORECASE)
_MEAN_REACH = 50


@rule(
    "DV01",
    "decimal-notation",
    Severity.WARNING,
    messages={
        "default": Message(
            "“{text}” dùng dấu chấm thập phân, trong khi văn bản viết số thập phân bằng dấu phẩy ở {commas} chỗ khác "
            "(như “{like}”). Tiếng Việt dùng dấu phẩy: {right}.",
            "“{text}” has a decimal point where the document writes decimal commas in {commas} other places "
            "(such as “{like}”). Vietnamese uses the comma: {right}.",
        ),
        "habit": Message(
            "“{text}” dùng dấu chấm thập phân; tiếng Việt dùng dấu phẩy: {right}. Văn bản có {points} chỗ như vậy.",
            "“{text}” has a decimal point; Vietnamese uses the comma: {right}. The document does so {points} times.",
        ),
        "thousands": Message(
            "“{text}” dùng dấu chấm thập phân, trong khi văn bản dùng dấu chấm để phân cách hàng nghìn (như “{like}”). "
            "Tiếng Việt dùng dấu phẩy: {right}.",
            "“{text}” has a decimal point where the document parts thousands with points (such as “{like}”). "
            "Vietnamese uses the comma: {right}.",
        ),
        "blank": Message(
            "“{text}” có khoảng trắng trong con số, dễ đọc thành hai số; nên viết {right}.",
            "“{text}” has a blank inside its number and reads as two; write {right}.",
        ),
        "ambiguous": Message(
            "“{text}” không rõ là số nào: các nhóm chữ số không theo nhóm ba. Có thể thừa hoặc thiếu chữ số.",
            "“{text}” can be read in several ways: its digits are not in groups of three. "
            "A digit may be missing or one too many.",
        ),
        "commas": Message(
            "“{text}” dùng dấu phẩy phân cách hàng nghìn; tiếng Việt dùng dấu chấm: {right}.",
            "“{text}” parts thousands with commas; Vietnamese uses points: {right}.",
        ),
    },
)
def decimal_notation(document: Document) -> Iterator[Finding]:
    """Số thập phân viết bằng dấu chấm trong văn bản dùng dấu phẩy, hoặc viết đến mức không rõ là số nào.

    Vì sao: "34.390" là ba mươi tư nghìn hay ba mươi tư phẩy ba chín? Hai cách viết trong một văn bản làm số sai cả
    nghìn lần.

    Sai: Diện tích dự án Quốc Tuấn 0,24ha, dự án Mỹ Đức 0,3ha, dự án sân golf 82.03ha.

    Đúng: Diện tích dự án Quốc Tuấn 0,24ha, dự án Mỹ Đức 0,3ha, dự án sân golf 82,03ha.

    Căn cứ: Luật Kế toán số 88/2015/QH13, Điều 11: sau hàng nghìn đặt dấu chấm, sau hàng đơn vị đặt dấu phẩy.
    """
    quantities = document.reading.quantities
    text = document.text
    for start, end in blanks_in_numbers(text):
        values = {"text": text[start:end], "right": joined(text[start:end])}
        yield Finding("DV01", Severity.WARNING, start, end, values=values, message="blank")
    with_points = [quantity for quantity in quantities if "." in quantity.text]
    with_commas = [quantity for quantity in quantities if "," in quantity.text]
    odd = [quantity for quantity in with_points if not _GROUPED.match(quantity.text)]
    yield from _odd_marks(odd, with_commas)
    pointed = [
        (one, found)
        for one in odd
        if (found := _POINT.match(one.text)) and not _BROKEN.search(one.text) and not _is_item(text, one)
    ]
    thousands = [quantity for quantity in with_points if _THOUSANDS.match(quantity.text)]
    if len(thousands) > 1 or pointed:
        for quantity in with_commas:
            if _COUNTED.match(quantity.text) and _is_count(text, quantity):
                yield _finding(quantity, Severity.WARNING, "commas", right=_turned(quantity.text))
    if pointed:
        commas = [one for one in with_commas if _COMMA.search(one.text) and not _COMMAS.search(one.text)]
        yield from _with_points(pointed, commas, thousands)


def _odd_marks(odd: list[Quantity], with_commas: list[Quantity]) -> Iterator[Finding]:
    """Figures that part thousands with commas, and those whose marks group digits as nobody does."""
    for quantity in with_commas:
        if _COMMAS.match(quantity.text):
            yield _finding(quantity, Severity.WARNING, "commas", right=_turned(quantity.text))
    for quantity in odd:
        if _BROKEN.search(quantity.text) and not _COMMAS.match(quantity.text):
            yield _finding(quantity, Severity.WARNING, "ambiguous")


def _with_points(
    pointed: list[tuple[Quantity, re.Match[str]]], commas: list[Quantity], thousands: list[Quantity]
) -> Iterator[Finding]:
    """Decimal points, by what else the document writes: decimal commas, points between thousands, or neither."""
    if commas and len(commas) >= len(pointed):
        for quantity, found in pointed:
            values = {"commas": str(len(commas)), "like": commas[0].text, "right": _right(quantity, found)}
            yield _finding(quantity, Severity.WARNING, **values)
    elif len(thousands) > 1 and len(thousands) >= len(pointed):
        for quantity, found in pointed:
            values = {"like": thousands[0].text, "right": _right(quantity, found)}
            yield _finding(quantity, Severity.WARNING, "thousands", **values)
    else:
        quantity, found = pointed[0]
        values = {"points": str(len(pointed)), "right": _right(quantity, found)}
        yield _finding(quantity, Severity.NOTE, "habit", **values)


def _is_count(text: str, quantity: Quantity) -> bool:
    """Whether whole things are counted, "14,917 hộ" beside "18.498 hộ"; a mean may have a decimal part."""
    if not quantity.is_count or quantity.noun in ("", "lần", "điểm") or "/" in quantity.text:
        return False
    return _MEAN.search(text, max(0, quantity.start - _MEAN_REACH), quantity.start) is None


# "điểm 1.2 yêu cầu các xã", "theo mục 1.1 khoản này", "tiêu chí 17.2": numbers of items.
_ITEM = regex(
    r"(?:[Mm]ục|[Đđ]iểm|[Kk]hoản|[Tt]iết|[Pp]hần|[Bb]ảng|[Bb]iểu|[Hh]ình|[Pp]hụ lục|[Tt]iêu chí|[Cc]hỉ tiêu|"
    r"[Nn]hiệm vụ|[Đđ]iều|[Pp]hiên bản|[Nn]ội dung|[Tt]iểu mục)(?: số)?[ ]$"
)


def _is_item(text: str, quantity: Quantity) -> bool:
    return _ITEM.search(text, max(0, quantity.start - 20), quantity.start) is not None


def _turned(text: str) -> str:
    """The text with points for its commas, and the reverse."""
    return text.translate(str.maketrans(",.", ".,"))


def _right(quantity: Quantity, found: re.Match[str]) -> str:
    """The quantity with a comma for its last point."""
    head, _, tail = found[0].rpartition(".")
    return f"{head},{tail}{quantity.text[found.end() :]}"


def _finding(quantity: Quantity, severity: Severity, message: str = "default", **values: str) -> Finding:
    values["text"] = quantity.text
    return Finding("DV01", severity, quantity.start, quantity.end, values=values, message=message)
