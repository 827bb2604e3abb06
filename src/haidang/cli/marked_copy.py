"""A copy of a Word file with the findings as comments on their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from haidang.cli.options import STANDARD_INPUT
from haidang.cli.rule_words import SEVERITIES
from haidang.cli.runtime import fail
from haidang.formats.checked import Checked, Shown


def refuse_what_cannot_be_marked(files: Sequence[str], path: Path | None) -> None:
    """End the command where a marked copy is asked of anything but one file."""
    if path is not None and (len(files) != 1 or files[0] == STANDARD_INPUT):
        fail("--annotate dùng với đúng một tệp .docx; hãy kiểm tra từng tệp một.")


def write_marked_copy(checked: Checked, path: Path) -> None:
    """Write the document to `path` with a comment for each finding that nobody waived.

    The comments bear the moment of the check; with `--today` on another day, that day: the same check writes the same
    file.
    """
    # Reading a file needs nothing of what writes one.
    from haidang.annotating import Remark, annotate

    reading = checked.document.reading
    remarks = [
        Remark(reading.span(shown.finding.start, shown.finding.end), _said(checked, shown))
        for shown in checked.findings
        if shown.waiver is None
    ]
    day = checked.asked.today
    when = datetime.now(UTC) if day == date.today() else datetime.combine(day, time(), UTC)
    path.write_bytes(annotate(Path(checked.asked.file).read_bytes(), reading.source, remarks, when))


def _said(checked: Checked, shown: Shown) -> str:
    severity = shown.finding.severity
    weight = severity.value if checked.asked.language == "en" else SEVERITIES[severity]
    return f"{shown.rule.code} {shown.rule.name} ({weight}): {checked.message(shown)}"
