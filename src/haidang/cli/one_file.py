"""One file read, checked and put on its page: in this process, or in one beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from haidang.checking.baseline import Known, fingerprint_of
from haidang.checking.engine import run
from haidang.checking.rule import Rule
from haidang.checking.waivers import answer
from haidang.cli.loading import load_source
from haidang.cli.marked_copy import write_marked_copy
from haidang.cli.runtime import describe
from haidang.errors import HaidangError
from haidang.formats.checked import Asked, Checked, Outcome, Page, Shown
from haidang.reading.reading import read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document

RULES: Mapping[str, Rule] = {rule.code: rule for rule in CATALOGUE}


def check_file(asked: Asked, page: Page) -> Outcome:
    """Read and check one file, and put it on its page."""
    try:
        return _check(asked, page)
    except Exception as error:  # noqa: BLE001 -- the outermost edge for one file: the others are checked all the same
        return Outcome(asked.file, error=describe(error))


def _check(asked: Asked, page: Page) -> Outcome:
    document = Document(read(load_source(asked.file)), asked.today)
    report = run(document, CATALOGUE)
    spoken = answer(asked.waivers, RULES, report.findings, document.text, asked.today)
    every = [
        Shown(finding, RULES[finding.code], asked.waivers[index] if index is not None else None)
        for finding, index in zip(report.findings, spoken, strict=True)
    ]
    fresh = _without_known(every, asked.known, document.text) if asked.known else every
    checked = Checked(asked, document, report.coverage, tuple(fresh), len(every) - len(fresh))
    return Outcome(
        file=asked.file,
        page=page(checked),
        notes=document.reading.source.notes,
        tally=checked.tally(),
        coverage=report.coverage,
        unmarked=_marked_copy(checked),
        heeded=frozenset(index for index in spoken if index is not None),
        marks=tuple(_known(checked, each) for each in every) if asked.baseline_name else (),
    )


def _marked_copy(checked: Checked) -> tuple[str, ...]:
    """Write the copy with comments where one is asked for; the sentence that says why it could not be."""
    path = checked.asked.annotate
    try:
        if path is not None:
            write_marked_copy(checked, path)
    except HaidangError as error:
        return (str(error),)
    except OSError:
        return (f"Không ghi được bản có bình luận vào {path}; hãy chọn nơi khác ở --annotate.",)
    return ()


def _known(checked: Checked, shown: Shown) -> Known:
    mark = fingerprint_of(shown.finding, checked.document.text)
    return Known(checked.asked.baseline_name, shown.rule.code, checked.words(shown), mark)


def _without_known(every: Sequence[Shown], known: Mapping[str, int], text: str) -> list[Shown]:
    left = Counter(known)
    fresh = []
    for shown in every:
        mark = fingerprint_of(shown.finding, text)
        if left[mark] > 0:
            left[mark] -= 1
        else:
            fresh.append(shown)
    return fresh
