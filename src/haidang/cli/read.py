"""`haidang read`: what a document says, for people, for programs, for a spreadsheet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from haidang.cli import as_text, options
from haidang.cli.exits import Exit
from haidang.cli.loading import ProgressLine, load_source
from haidang.cli.runtime import describe, fail, legible, on_screen, tell
from haidang.cli.vietnamese import VietnameseHelp
from haidang.formats import read_json, read_xlsx
from haidang.reading.reading import Reading, read

FORMATS = {".json": "json", ".txt": "text", ".xlsx": "xlsx"}
OTHER_NAMES = frozenset(".csv .doc .docx .htm .html .md .ods .odt .pdf .rtf .xls .xlsm".split())
"""Names that promise what is not written: JSON in a .csv serves nobody."""
PARTS = tuple(as_text.PARTS)

Outcome = tuple[str, Reading | str]
"""A file's name, and what was read or the sentence that says why not."""


@click.command("read", cls=VietnameseHelp)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(tuple(FORMATS.values())),
    help="Dạng kết quả: json cho chương trình khác (mặc định), text cho người đọc, xlsx cho bảng tính; "
    "không nêu thì theo đuôi của tệp ở --output.",
)
@click.option(
    "--part",
    "parts",
    type=click.Choice(PARTS),
    multiple=True,
    help="Chỉ in phần này (dạng text); nêu nhiều lần để lấy nhiều phần.",
)
@options.output
@options.verbose
def command(files: tuple[str, ...], output_format: str | None, parts: tuple[str, ...], output: Path | None) -> None:
    """Đọc văn bản: thể thức, đề mục, nhiệm vụ (ai chủ trì, ai phối hợp, khi nào), số liệu, văn bản viện dẫn, bảng.

    FILE là tệp .docx, .pdf (có chữ hoặc bản quét), .odt, .doc, .rtf, .xlsx, .txt hoặc .md; `-` đọc văn bản từ
    đầu vào chuẩn. Nêu được nhiều tệp. Tệp nào không đọc được thì báo lý do, các tệp khác vẫn được đọc.

    \b
    Mã thoát: 0 đọc được tất cả; 2 có tệp không đọc được.
    """
    if output_format is None and output is not None and output.suffix.lower() in OTHER_NAMES:
        fail(f"Không ghi được dạng {output.suffix}; hãy đặt đuôi .xlsx, .txt hoặc .json, hoặc nêu --format.")
    chosen = output_format or (FORMATS.get(output.suffix.lower()) if output else None) or "json"
    if chosen == "xlsx" and output is None and on_screen():
        fail("Bảng tính không in ra màn hình được; hãy nêu tệp kết quả, ví dụ --output ket-qua.xlsx.")
    if parts and chosen != "text":
        fail("--part chỉ dùng với --format text; các dạng khác luôn có đủ mọi phần.")
    if files.count(options.STANDARD_INPUT) > 1:
        fail("Đầu vào chuẩn chỉ đọc được một lần; hãy nêu “-” một lần thôi.")
    options.spare_sources(files, output)
    outcomes = _read_all(files)
    readings = [outcome for outcome in outcomes if not isinstance(outcome[1], str)]
    # With nothing read there is nothing for people, and an old answer is left alone; a program is told of each file.
    if readings or (chosen == "json" and (len(outcomes) > 1 or output is None)):
        answer = _WRITERS[chosen](outcomes, parts or PARTS)
        options.write_answer(answer, output)
    if len(readings) < len(outcomes):
        raise SystemExit(Exit.UNREADABLE)


def _read_all(files: Sequence[str]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    with ProgressLine() as progress:
        for done, file in enumerate(files):
            progress("Đang đọc", done, len(files))
            outcomes.append((legible(file), _read_one(file)))
    for file, outcome in outcomes:
        for sentence in [outcome] if isinstance(outcome, str) else outcome.flow.source.notes:
            tell(sentence if len(files) == 1 or file in sentence else f"{file}: {sentence}")
    return outcomes


def _read_one(file: str) -> Reading | str:
    try:
        return read(load_source(file))
    except Exception as error:  # noqa: BLE001 -- the outermost edge for one file: the others are read all the same
        return legible(describe(error))


def _as_json(outcomes: Sequence[Outcome], parts: Sequence[str]) -> str:
    return read_json.render(read_json.entries_of(outcomes))


def _as_text(outcomes: Sequence[Outcome], parts: Sequence[str]) -> str:
    width = shutil.get_terminal_size((100, 24)).columns
    pages = [
        as_text.unread(file, outcome, width=width)
        if isinstance(outcome, str)
        else as_text.render(file, outcome, parts=parts, width=width)
        for file, outcome in outcomes
    ]
    return "\n\n".join(pages)


def _as_xlsx(outcomes: Sequence[Outcome], parts: Sequence[str]) -> bytes:
    readings = [(file, outcome) for file, outcome in outcomes if not isinstance(outcome, str)]
    return read_xlsx.render(readings, [(file, outcome) for file, outcome in outcomes if isinstance(outcome, str)])


_WRITERS: dict[str, Callable[[Sequence[Outcome], Sequence[str]], str | bytes]] = {
    "json": _as_json,
    "text": _as_text,
    "xlsx": _as_xlsx,
}
