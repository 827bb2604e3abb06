"""`haidang text`: the plain text that every span counts in."""

from __future__ import annotations

from pathlib import Path

import click

from haidang.cli import options
from haidang.cli.loading import load_source
from haidang.cli.runtime import tell
from haidang.cli.vietnamese import VietnameseHelp


@click.command("text", cls=VietnameseHelp)
@click.argument("file", metavar="FILE")
@options.output
@options.verbose
def command(file: str, output: Path | None) -> None:
    """In văn bản thuần của một tệp: mọi vị trí trong kết quả của `haidang read` đếm theo văn bản này.

    FILE là tệp .docx, .pdf (có chữ hoặc bản quét), .odt, .doc, .rtf, .xlsx, .txt hoặc .md; `-` đọc văn bản từ
    đầu vào chuẩn.
    """
    options.spare_sources([file], output)
    source = load_source(file)
    for note in source.notes:
        tell(note)
    # As bytes: what is printed is the text itself, to the last character.
    options.write_answer(source.text.encode("utf-8"), output)
