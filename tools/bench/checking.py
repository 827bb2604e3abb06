"""The group `checking`: how fast documents are read and checked, and how rightly."""

from __future__ import annotations

import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

import checking_accuracy
import comparing_accuracy
import many_figures
from measuring import Row, in_turns, process, row

from haidang.checking.engine import Report, run
from haidang.files import load, load_stdin_text
from haidang.reading.reading import read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document
from haidang.text.source import Source

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "samples" / "bao-cao-an-lao-2024.txt"
COMMAND = Path(sysconfig.get_path("scripts")) / "haidang"
REPORTS = 100
FOUND_ERRORS = 1

_PYTHON_DOCX = "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def rows(size: str) -> Iterator[Row]:
    """The rows of the group; `size` says how often each thing is measured."""
    rounds = 5 if size == "small" else 15
    yield from _against_underthesea(rounds)
    yield from _many_figures(3 if size == "small" else 5)
    with tempfile.TemporaryDirectory() as folder:
        yield _whole_process(Path(folder), rounds)
        yield _two_jobs(Path(folder), 3 if size == "small" else 5)
    yield from checking_accuracy.rows()
    yield from comparing_accuracy.rows()


def _row(name: str, value: float, bound: float | None, better: str, unit: str, note: str) -> Row:
    return row("checking", name, value, bound, better, unit, note)


def _check(source: Source) -> Report:
    return run(Document(read(source)), CATALOGUE)


def _against_underthesea(rounds: int) -> Iterator[Row]:
    from underthesea import word_tokenize

    source = load(REPORT)
    lines = [line for line in source.text.split("\n") if line.strip()]

    def tokenize() -> None:
        for line in lines:
            word_tokenize(line)

    tokenize()
    floor, reading, whole = in_turns(rounds, tokenize, lambda: read(source), lambda: _check(source))
    note = (
        f"{len(source.text):,} characters in {whole * 1000:.1f} ms, {(whole - reading) * 1000:.1f} ms of it checking; "
        f"word_tokenize line by line {floor * 1000:.1f} ms"
    )
    yield _row("speed: reading and checking against word_tokenize", floor / whole, 6, "higher", "ratio", note)


def _many_figures(rounds: int) -> Iterator[Row]:
    """A long report against a tenth of it: what costs more than its relations would show here."""
    long, short = (load_stdin_text(many_figures.text(times).encode()) for times in (1, 0.1))
    coverage = _check(long).coverage
    tenth, whole = in_turns(rounds, lambda: _check(short), lambda: _check(long))
    note = (
        f"{coverage.quantities:,} figures and {coverage.relations:,} relations in {whole:.2f} s; "
        f"a tenth of them in {tenth * 1000:.0f} ms"
    )
    yield _row("speed: a text with ten times the figures and relations", whole / tenth, 12, "lower", "ratio", note)


def _whole_process(folder: Path, rounds: int) -> Row:
    import sample_docx

    file = folder / "report.docx"
    sample_docx.write(REPORT.read_text(encoding="utf-8"), file)
    floor, ours = in_turns(
        rounds,
        lambda: process(sys.executable, "-c", _PYTHON_DOCX, file),
        lambda: process(COMMAND, "check", file, codes=(0, FOUND_ERRORS)),
    )
    note = f"{ours * 1000:.0f} ms; python-docx's paragraphs alone {floor * 1000:.0f} ms"
    return _row("speed: haidang check of a .docx as a process", ours / floor, 3, "lower", "ratio", note)


def _two_jobs(folder: Path, rounds: int) -> Row:
    import sample_docx

    files = [folder / f"report-{number:03}.docx" for number in range(REPORTS)]
    sample_docx.write(REPORT.read_text(encoding="utf-8"), files[0])
    for file in files[1:]:
        file.write_bytes(files[0].read_bytes())

    def check(jobs: int) -> None:
        process(COMMAND, "check", *files, "--jobs", str(jobs), "--format", "json", codes=(0, FOUND_ERRORS))

    alone, together = in_turns(rounds, lambda: check(1), lambda: check(2))
    note = f"{alone:.2f} s with one job, {together:.2f} s with two"
    return _row(f"speed: {REPORTS} reports with --jobs 2 against one", alone / together, 1.7, "higher", "ratio", note)
