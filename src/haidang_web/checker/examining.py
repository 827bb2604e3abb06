"""One document read and checked, put on its page as plain data. Knows no Django: it runs in a process of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from haidang.annotating import Remark, annotate
from haidang.checking.engine import run
from haidang.files import Limits, Progress, load
from haidang.formats import check_json, check_sarif, read_json, read_xlsx
from haidang.formats.checked import Asked, Checked, Outcome, Shown
from haidang.reading.reading import Reading, read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document
from haidang_web.checker.laying_out import lay_out

RULES = {rule.code: rule for rule in CATALOGUE}


def examine(
    path: str, name: str, today: date, language: str, limits: Limits, progress: Progress | None = None
) -> dict[str, Any]:
    """The answer for the file at `path`, which people call `name`. Raises UnreadableFile.

    `read` and `check` are the JSON that the contract of the command line fixes; `page` is the document laid out
    with its findings; `counts` how many findings there are of each weight.
    """
    return _answer(name, check(path, name, today, language, limits, progress))


def examine_for_long(
    path: str, name: str, today: date, language: str, limits: Limits, progress: Progress | None = None
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The same, with the files that would otherwise be made of a second reading when somebody asks for them."""
    checked = check(path, name, today, language, limits, progress)
    files = {
        "read.xlsx": _workbook(name, checked.document.reading),
        "answer.sarif": _sarif(name, checked, language).encode("utf-8"),
    }
    return _answer(name, checked), files


def _answer(name: str, checked: Checked) -> dict[str, Any]:
    tally = checked.tally()
    return {
        "name": name,
        "read": read_json.entry(name, checked.document.reading),
        "check": check_json.page(checked),
        "page": lay_out(checked),
        "counts": {"errors": tally.errors, "warnings": tally.warnings, "notes": tally.notes},
    }


def check(
    path: str, name: str, today: date, language: str, limits: Limits, progress: Progress | None = None
) -> Checked:
    """The document with what was found in it."""
    reading = read(load(Path(path), limits=limits, progress=progress))
    document = Document(reading, today)
    report = run(document, CATALOGUE)
    shown = tuple(Shown(finding, RULES[finding.code]) for finding in report.findings)
    return Checked(Asked(name, language, today, width=100), document, report.coverage, shown, known=0)


def annotated(path: str, name: str, today: date, language: str, limits: Limits) -> bytes:
    """The Word file with each finding as a comment on its words. Raises UnreadableFile where it cannot be marked."""
    checked = check(path, name, today, language, limits)
    reading = checked.document.reading
    remarks = [
        Remark(reading.span(shown.finding.start, shown.finding.end), f"{shown.rule.code}: {checked.message(shown)}")
        for shown in checked.findings
    ]
    when = datetime.combine(today, time(), UTC)
    return annotate(Path(path).read_bytes(), reading.source, remarks, when)


def workbook(path: str, name: str, limits: Limits) -> bytes:
    """What was read, as an Excel workbook: tasks, figures, references."""
    return _workbook(name, read(load(Path(path), limits=limits)))


def _workbook(name: str, reading: Reading) -> bytes:
    return read_xlsx.render([(name, reading)])


def sarif(path: str, name: str, today: date, language: str, limits: Limits) -> str:
    """The findings as SARIF."""
    return _sarif(name, check(path, name, today, language, limits), language)


def _sarif(name: str, checked: Checked, language: str) -> str:
    outcome = Outcome(name, check_sarif.page(checked), coverage=checked.coverage, tally=checked.tally())
    return check_sarif.whole([outcome], [], language)
