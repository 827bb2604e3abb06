"""Options and arguments that several commands share."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from haidang.cli.runtime import be_verbose, fail, on_screen

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


def _check_place(context: click.Context, parameter: click.Parameter, path: Path | None) -> Path | None:
    """Refuse a place where nothing can be written before any work is done for it."""
    if path is not None and path.is_dir():
        fail(_unwritten(path, "đó là thư mục", parameter.opts[0]))
    if path is not None and not path.parent.is_dir():
        fail(_unwritten(path, "không có thư mục đó", parameter.opts[0]))
    return path


def _unwritten(path: Path, why: str, option: str) -> str:
    return f"Không ghi được kết quả vào {path}: {why}; hãy chọn nơi khác bằng {option}."


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "không có quyền ghi ở đó"
    return "ổ đĩa đã đầy" if error.errno == errno.ENOSPC else "hệ thống không cho ghi ở đó"


def output(command: Command) -> Command:
    """`--output FILE`: write the answer there rather than to standard output."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path),
        metavar="FILE",
        callback=_check_place,
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


def spare_sources(files: Iterable[str], path: Path | None, option: str = "--output") -> None:
    """Refuse to write an answer over a document that it is the answer to."""
    if path is None or not path.exists():
        return
    for file in files:
        if file != STANDARD_INPUT and Path(file).exists() and path.samefile(file):
            fail(f"Không ghi kết quả đè lên chính văn bản {file}; hãy chọn tên khác ở {option}.")


def write_answer(answer: str | bytes, path: Path | None, option: str = "--output") -> None:
    """Write an answer to `path`, which `option` named, or to standard output where it is None; styled on a terminal."""
    if isinstance(answer, str):
        styled = path is None and on_screen() and "NO_COLOR" not in os.environ
        answer = (answer if styled else click.unstyle(answer)).encode("utf-8", errors="replace")
    if path is None:
        _print(answer)
        return
    try:
        path.write_bytes(answer)
    except OSError as error:
        fail(_unwritten(path, _why(error), option))


def _print(answer: bytes) -> None:
    if sys.stdout is None:
        fail("Không in được kết quả vì đầu ra chuẩn đã đóng; hãy ghi vào tệp bằng --output.")
    try:
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"Không in được kết quả: {_why(error)}; hãy ghi vào tệp ở nơi khác bằng --output.")
