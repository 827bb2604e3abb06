"""One document number cited with two dates or two issuers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import ne

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.references import Reference
from haidang.rules.references.issuers import differ, same
from haidang.rules.subject import Document
from haidang.text.patterns import regex

_OWN_YEAR = regex(r"/(?:19|20)\d\d/")
# Organs of which the country has one, or a document knows one: their numbers name one document a year.
_CENTRAL = regex(r"-(?:CP|TTg|TTG|BCT|BTC|BNV|BKHĐT|BTTTT|BGDĐT|BYT|BXD|BTNMT|BNNPTNT|TW)$|/(?:TW|TU|HU|QU)$|QH\d\d$")
_SUBJECT = regex(r"[^.;:\n]{0,90}?[ ](?:về việc|về|phê duyệt|ban hành|quy định)[ ](?P<what>[^.;:,()\n|]{12,60})")


@rule(
    "VB01",
    "reference-conflict",
    Severity.ERROR,
    messages={
        "default": Message(
            "{name} được viện dẫn ở đây với ngày {here}, ở chỗ khác với ngày {there}. "
            "Có thể gõ nhầm ngày, hoặc là hai văn bản và một số bị ghi nhầm.",
            "{name} is cited here with the date {here}, elsewhere with {there}. "
            "A date may be mistyped, or there are two documents and one number is wrong.",
        ),
        "issuer": Message(
            "{name} được viện dẫn ở đây là của {here}, ở chỗ khác là của {there}. "
            "Có thể ghi nhầm cơ quan ban hành, hoặc là hai văn bản và một số bị ghi nhầm.",
            "{name} is cited here as issued by {here}, elsewhere by {there}. "
            "The issuer may be wrong, or there are two documents and one number is wrong.",
        ),
    },
)
def reference_conflict(document: Document) -> Iterator[Finding]:
    """Một số, ký hiệu văn bản được viện dẫn với hai ngày ban hành hoặc hai cơ quan ban hành khác nhau.

    Vì sao: Người đọc không biết tìm văn bản nào; căn cứ pháp lý trở nên không chắc chắn.

    Sai: Nghị quyết số 48/NQ-HĐND ngày 15/12/2023 giao chỉ tiêu; Nghị quyết số 48/NQ-HĐND ngày 15/12/2022 giao vốn.

    Đúng: Nghị quyết số 48/NQ-HĐND ngày 15/12/2023 giao chỉ tiêu; Nghị quyết số 49/NQ-HĐND ngày 15/12/2023 giao vốn.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6: viện dẫn phải ghi đúng tên loại, số, ký hiệu,
    thời gian ban hành và tên cơ quan ban hành.
    """
    groups: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    for reference in document.reading.references:
        if "-" in reference.number or "QH" in reference.number:
            groups[_kind(reference), reference.number.upper()].append(reference)
    for cited in groups.values():
        if len(cited) > 1:
            yield from _judge(document.text, cited)


def _kind(reference: Reference) -> str:
    return reference.kind if reference.kind in ("Công văn", "Tờ trình", "Thông báo", "Công điện") else ""


def _judge(text: str, cited: Sequence[Reference]) -> Iterator[Finding]:
    """Each citation against the first of its number, the one most often repeated where there is a choice."""
    dated = [reference for reference in cited if reference.date is not None]
    if dated:
        usual = max(dated, key=lambda one: sum(one.date == other.date for other in dated[:20]))
        for reference in dated:
            if reference.date != usual.date and _is_one(text, usual, reference):
                yield _finding(reference, usual, "default")
    issued = [reference for reference in cited if reference.issuer]
    if issued:
        first = issued[0]
        for reference in issued[1:]:
            if _same_day(first, reference) and differ(first.issuer, reference.issuer):
                yield _finding(reference, first, "issuer")


def _same_day(first: Reference, second: Reference) -> bool:
    own = bool(_OWN_YEAR.search(first.number)) or bool(_CENTRAL.search(first.number))
    if first.date is None or second.date is None:
        return own and bool(_OWN_YEAR.search(first.number))
    return first.date == second.date


def _is_one(text: str, first: Reference, second: Reference) -> bool:
    """Whether two citations with different dates mean one document for sure.

    Numbers begin anew each year and in each organ: "35/KH-UBND" of the province and of the district are two.
    """
    if first.date is None or second.date is None or differ(first.issuer, second.issuer):
        return False
    same_year = first.date.year == second.date.year
    if _OWN_YEAR.search(first.number):
        return True
    if _CENTRAL.search(first.number):
        return same_year or _only_year(first, second)
    known = same(first.issuer, second.issuer) or bool(_subject(text, first) & _subject(text, second))
    silent = not first.issuer and not second.issuer
    if _only_year(first, second) or ((known or silent) and same_year):
        return True
    return same_year and _one_slip(first, second)


def _one_slip(first: Reference, second: Reference) -> bool:
    """Whether one date is the other with one digit changed or with its digits in another order: 18/7 and 17/8."""
    if first.date is None or second.date is None:
        return False
    one, other = f"{first.date:%d%m}", f"{second.date:%d%m}"
    return sorted(one) == sorted(other) or sum(map(ne, one, other)) == 1


def _only_year(first: Reference, second: Reference) -> bool:
    """The same day and month of two years: nobody issues one number on one day of two years."""
    if first.date is None or second.date is None:
        return False
    return (first.date.day, first.date.month) == (second.date.day, second.date.month)


def _subject(text: str, reference: Reference) -> set[str]:
    """What a citation says its document is about: the first words behind "về", where they follow."""
    found = _SUBJECT.match(text, reference.end)
    return {" ".join(found["what"].lower().split()[:5])} if found else set()


def _finding(reference: Reference, other: Reference, message: str) -> Finding:
    dates = (reference.date, other.date)
    shown = [f"{day:%d/%m/%Y}" if day else "" for day in dates]
    here, there = shown if message == "default" else (reference.issuer, other.issuer)
    return Finding(
        "VB01",
        Severity.ERROR,
        reference.start,
        reference.end,
        related=((other.start, other.end),),
        values={"name": f"{reference.kind} số {reference.number}", "here": here, "there": there},
        message=message,
    )
