"""The group `reading`: how rightly and how fast documents are read.

Every time is a ratio to a floor measured in the same run, in turns with it, so that a slow machine slows both.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import accuracy
import long_docx
from measuring import Row, in_turns, process, row

from haidang.files import load
from haidang.reading.figures import find_figures
from haidang.reading.reading import read
from haidang.text.flow import make_flow
from haidang.text.source import Line, Source

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "samples" / "bao-cao-an-lao-2024.txt"
COMMAND = Path(sysconfig.get_path("scripts")) / "haidang"

TIMES_LONGER = 100
PAGES = 2_000

# Prints the child's own highest memory in kB, as the system counts it.
_PEAK = """
import contextlib, os, resource, sys
from haidang.cli.program import program
sys.stdout = open(os.devnull, "w", encoding="utf-8")
with contextlib.suppress(SystemExit):
    program(["read", sys.argv[1]])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""
_PYTHON_DOCX = "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def rows(size: str) -> Iterator[Row]:
    """The rows of the group; `size` says how often each thing is measured."""
    rounds = 5 if size == "small" else 15
    yield from accuracy.rows()
    yield from _against_underthesea(rounds)
    yield _longer(rounds)
    yield _start(rounds * 2)
    with tempfile.TemporaryDirectory() as folder:
        yield _whole_process(Path(folder), rounds)
        yield _memory(Path(folder))


def _row(name: str, value: float, bound: float, better: str, unit: str, note: str) -> Row:
    return row("reading", name, value, bound, better, unit, note)


def _against_underthesea(rounds: int) -> Iterator[Row]:
    from underthesea import word_tokenize

    source = load(REPORT)
    lines = [line for line in source.text.split("\n") if line.strip()]
    flow = make_flow(source)

    def tokenize() -> None:
        for line in lines:
            word_tokenize(line)

    tokenize()
    floor, quantities, whole = in_turns(rounds, tokenize, lambda: find_figures(flow), lambda: read(source))
    beside = f"word_tokenize line by line {floor * 1000:.1f} ms"
    for name, seconds, bound in (("finding quantities", quantities, 20), ("reading whole", whole, 8)):
        note = f"{len(source.text):,} characters in {seconds * 1000:.2f} ms; {beside}"
        yield _row(f"speed: {name} against word_tokenize", floor / seconds, bound, "higher", "ratio", note)


def _longer(rounds: int) -> Row:
    once, many = load(REPORT), _repeated(load(REPORT), TIMES_LONGER)
    [short] = in_turns(rounds, lambda: read(once))
    [long] = in_turns(1, lambda: read(many))
    note = f"{short * 1000:.1f} ms and {long:.2f} s"
    return _row(f"speed: a text {TIMES_LONGER} times as long", long / short, 120, "lower", "ratio", note)


def _repeated(source: Source, times: int) -> Source:
    """The source's text `times` over, as one text file of the same kind."""
    text = source.text if source.text.endswith("\n") else f"{source.text}\n"
    whole = text * times
    lines: list[Line] = []
    at = 0
    for words in whole.split("\n"):
        lines.append(Line(at, at + len(words)))
        at += len(words) + 1
    return Source(source.name, whole, tuple(lines), markdown=source.markdown)


def _start(rounds: int) -> Row:
    floor, start = in_turns(rounds, lambda: process(sys.executable, "-c", "pass"), lambda: process(COMMAND, "--help"))
    note = f"{start * 1000:.0f} ms; python -c pass {floor * 1000:.0f} ms"
    return _row("speed: the command starts", start / floor, 8, "lower", "ratio", note)


def _whole_process(folder: Path, rounds: int) -> Row:
    import sample_docx

    file = folder / "report.docx"
    sample_docx.write(REPORT.read_text(encoding="utf-8"), file)
    floor, ours = in_turns(
        rounds,
        lambda: process(sys.executable, "-c", _PYTHON_DOCX, file),
        lambda: process(COMMAND, "read", file),
    )
    note = f"{ours * 1000:.0f} ms; python-docx's paragraphs alone {floor * 1000:.0f} ms"
    return _row("speed: haidang read of a .docx as a process", ours / floor, 3, "lower", "ratio", note)


def _memory(folder: Path) -> Row:
    file = folder / "long.docx"
    written = long_docx.write(file, REPORT.read_text(encoding="utf-8"), pages=PAGES)
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", _PEAK, file], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    # Linux counts in kB, macOS in bytes.
    peak = int(done.stderr.split()[-1]) / (1024 if sys.platform != "darwin" else 1024 * 1024)
    note = f"{written:,} characters read in {seconds:.1f} s"
    return _row(f"memory: a .docx of {PAGES:,} pages", peak, 300, "lower", "MB", note)
