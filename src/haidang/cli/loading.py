"""A file named on the command line, opened, with its progress on standard error."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from types import TracebackType

from haidang.cli.options import STANDARD_INPUT
from haidang.errors import UnreadableFile
from haidang.files import load, load_stdin_text
from haidang.text.source import Source

_BAR = 24


class ProgressLine:
    """One line on standard error that is written over as the work goes on; silent where nobody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._shown = 0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("")

    def __call__(self, doing: str, done: int, whole: int) -> None:
        """Show that `done` of `whole` steps are done; a single step is not worth a bar."""
        if self._watched and whole > 1:
            filled = _BAR * done // whole
            line = f"{doing}  {'█' * filled}{'░' * (_BAR - filled)}  {done}/{whole}"
            # A line that wraps cannot be written over.
            self._show(line[: shutil.get_terminal_size().columns - 1])

    def _show(self, line: str) -> None:
        if self._watched and (line or self._shown):
            sys.stderr.write(f"\r{line:{self._shown}}" if line else f"\r{'':{self._shown}}\r")
            sys.stderr.flush()
            self._shown = len(line)


def load_source(file: str) -> Source:
    """Open a file, or standard input where `file` is `-`; raises `UnreadableFile`."""
    if file == STANDARD_INPUT:
        return _load_piped()
    if not file:
        raise UnreadableFile("missing", "Tên tệp để trống; hãy nêu tên tệp cần đọc.", "Name the file to be read.")
    with ProgressLine() as progress:
        return load(Path(file), progress=progress)


def _load_piped() -> Source:
    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    try:
        return load_stdin_text(data)
    except UnreadableFile as error:
        raise UnreadableFile(error.reason, _PIPED.get(error.reason, error.vi), error.en) from error


# What is piped in has no name, and no kind but text.
_PIPED = {
    "empty": "Đầu vào chuẩn trống, không có nội dung; hãy kiểm tra lệnh đứng trước, hoặc nêu tên tệp thay cho “-”.",
    "secret": "Văn bản ở đầu vào chuẩn có dấu độ mật nên không được đọc ở đây; hãy chuyển cho người quản lý tài liệu "
    "mật của cơ quan, trên máy không nối mạng dành riêng.",
    "type": "Đầu vào chuẩn không phải văn bản thuần; hãy nêu tên tệp (.docx, .pdf, ...) thay cho “-”.",
}
