"""Options and arguments that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from haidang.cli.runtime import be_verbose, fail

Command = TypeVar("Command", bound=Callable[..., Any])

STANDARD_INPUT = "-"


def _set_verbose(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        be_verbose()


def verbose(command: Command) -> Command:
    """`--verbose`: show where an error came from."""
    return click.option(
        "--verbose",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_set_verbose,
        help="Khi có lỗi, in cả vết lỗi để báo cho nhóm phát triển.",
    )(command)


def output(command: Command) -> Command:
    """`--output FILE`: write the answer there rather than to standard output."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Ghi kết quả vào tệp này thay vì in ra.",
    )(command)


def a_day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """Read a day such as 2024-12-31, or say how one is written."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter("Viết ngày theo dạng năm-tháng-ngày, ví dụ 2024-12-31.", context, parameter) from None


def a_count(context: click.Context, parameter: click.Parameter, value: str) -> int:
    """Read a whole number from one, or say which ones there are."""
    if value.isdecimal() and int(value) > 0:
        return int(value)
    raise click.BadParameter("Nêu một số nguyên từ 1 trở lên.", context, parameter)


def spare_sources(files: Iterable[str], path: Path | None) -> None:
    """Refuse to write an answer over a document that it is the answer to."""
    if path is None or not path.exists():
        return
    for file in files:
        if file != STANDARD_INPUT and Path(file).exists() and path.samefile(file):
            fail(f"Không ghi kết quả đè lên chính văn bản {file}; hãy chọn tên khác ở --output.")


def write_answer(answer: str | bytes, path: Path | None) -> None:
    """Write an answer to `path`, or to standard output where it is None; bold and faint only on a terminal."""
    if isinstance(answer, str):
        styled = path is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        answer = (answer if styled else click.unstyle(answer)).encode("utf-8", errors="replace")
    if path is None:
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(answer)
    except OSError as error:
        why = (
            "không có quyền ghi ở đó" if isinstance(error, PermissionError) else "thư mục không có hoặc không ghi được"
        )
        fail(f"Không ghi được kết quả vào {path}: {why}; hãy chọn nơi khác bằng --output.")
