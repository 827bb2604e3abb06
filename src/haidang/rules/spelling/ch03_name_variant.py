"""One name or title written in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.spelling.odd_names import odd_names
from haidang.rules.spelling.openings import odd_openings
from haidang.rules.spelling.quotations import odd_quotations
from haidang.rules.spelling.variant import Variant
from haidang.rules.subject import Document


@rule(
    "CH03",
    "name-variant",
    Severity.WARNING,
    messages={
        "default": Message(
            "Ở đây viết “{here}”, còn “{there}” có {count} lần. Có thể là một tên viết hai cách, hoặc hai tên.",
            "“{here}” is written here, “{there}” {count} times. It may be one name in two spellings, or two names.",
        ),
        "quotation": Message(
            "Tên trong ngoặc kép này viết khác chỗ khác: ở đây “{here}”, ở chỗ khác “{there}” ({count} lần).",
            "This quoted title is worded differently elsewhere: here “{here}”, elsewhere “{there}” ({count} times).",
        ),
    },
)
def name_variant(document: Document) -> Iterator[Finding]:
    """Một tên riêng, một tên gọi viết hai cách trong cùng văn bản.

    Vì sao: "Thường Thọ" và "Trường Thọ" là một xã hay hai xã? Người tổng hợp sẽ đếm thành hai.

    Sai: Các xã Trường Thành, Trường Thọ, An Thọ về đích. Xã Trường Thọ đạt chuẩn. Ở các xã Bát Trang, Thường Thọ.

    Đúng: Các xã Trường Thành, Trường Thọ, An Thọ về đích. Xã Trường Thọ đạt chuẩn. Ở các xã Bát Trang, Tân Viên.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục II (viết hoa tên riêng) và Phụ lục I: văn bản viết đúng chính tả.
    """
    found: dict[int, Variant] = {}
    text, words = document.text, document.words
    for variant in chain(odd_names(text, words), odd_openings(words), odd_quotations(text)):
        found.setdefault(variant.start, variant)
    for start in sorted(found):
        yield _finding(found[start])


def _finding(variant: Variant) -> Finding:
    severity = Severity.WARNING if variant.sure else Severity.NOTE
    values = {"here": variant.here, "there": variant.there, "count": str(variant.count)}
    message = "quotation" if variant.quoted else "default"
    related = (variant.related,) if variant.related else ()
    return Finding("CH03", severity, variant.start, variant.end, related=related, values=values, message=message)
