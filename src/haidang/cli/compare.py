"""`haidang compare`: what a later document says of an earlier one's tasks, figures and promises."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from haidang.cli import options
from haidang.cli.exits import Exit
from haidang.cli.loading import load_source
from haidang.cli.runtime import describe, fail, legible, tell
from haidang.cli.vietnamese import VietnameseHelp
from haidang.comparing.comparing import compare
from haidang.formats.compared import Compared
from haidang.reading.reading import Reading, read

FORMATS = {"text": "haidang.cli.compare_text", "json": "haidang.formats.compare_json"}
"""Where each format is: `render` shows a comparison."""

ENDINGS = {".txt": "text", ".json": "json"}


@click.command("compare", cls=VietnameseHelp)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(tuple(FORMATS)),
    help="Dạng kết quả: text cho người đọc (mặc định), json cho chương trình khác; "
    "không nêu thì theo đuôi của tệp ở --output.",
)
@options.output
@options.verbose
def command(first: str, second: str, output_format: str | None, output: Path | None) -> None:
    """So sánh hai văn bản: nhiệm vụ chưa thấy nói đến, số liệu thay đổi, cam kết thay đổi.

    A là văn bản trước, B là văn bản sau: kế hoạch và báo cáo, năm trước và năm nay, dự thảo và bản ban hành. Mỗi tệp
    là .docx, .pdf, .odt, .doc, .rtf, .xlsx, .txt hoặc .md; một trong hai có thể là `-` (đầu vào chuẩn). Chỉ nói
    “chưa thấy nói đến” khi không đoạn nào của B gần với nhiệm vụ; chỗ chưa chắc thì nêu riêng để người đọc tự xem.

    \b
    Mã thoát: 0 so sánh được; 2 có tệp không đọc được.
    """
    files = (first, second)
    if files.count(options.STANDARD_INPUT) > 1:
        fail("Đầu vào chuẩn chỉ đọc được một lần; hãy nêu “-” một lần thôi.")
    options.spare_sources(files, output)
    chosen = output_format or (ENDINGS.get(output.suffix.lower()) if output else None) or "text"
    form = import_module(FORMATS[chosen])
    one, other = (_read(file) for file in files)
    if isinstance(one, str) or isinstance(other, str):
        # There is nothing for people but what was told already; a program is told of each file.
        if chosen == "json":
            options.write_answer(form.unread([(legible(first), one), (legible(second), other)]), output)
        raise SystemExit(Exit.UNREADABLE)
    compared = Compared(legible(first), one, legible(second), other, compare(one, other))
    options.write_answer(form.render(compared), output)


def _read(file: str) -> Reading | str:
    """What was read, or the sentence that says why not; both are told of, so both are read."""
    try:
        reading = read(load_source(file))
    except Exception as error:  # noqa: BLE001 -- the outermost edge for one file: the other is read all the same
        sentence = legible(describe(error))
        tell(sentence if legible(file) in sentence else f"{file}: {sentence}")
        return sentence
    for note in reading.source.notes:
        tell(note if file in note else f"{file}: {note}")
    return reading
