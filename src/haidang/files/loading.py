"""The door for files: size and kind first, then the reader of that kind."""

from __future__ import annotations

import stat
from io import BytesIO
from pathlib import Path

from haidang.files import problems
from haidang.files.kinds import Kind, identify
from haidang.files.limits import LIMITS, Limits, Progress
from haidang.files.secrecy import mark_of
from haidang.text.source import Source


def load(path: Path | str, *, progress: Progress | None = None, limits: Limits = LIMITS) -> Source:
    """The `Source` of a .docx, .pdf, .odt, .doc, .rtf, .xlsx, .txt or .md file, or of a picture of a page.

    Told apart by content first and by extension second, so a PDF named .docx is read as the PDF it is.
    `progress` hears of steps that take long. Raises `UnreadableFile`, and nothing else, for whatever cannot be read.
    """
    path = Path(path)
    data = _bytes(path, limits)
    kind = identify(data, path.name, path.suffix.lower())
    source = _read(kind, path.name, data, progress, limits)
    if not source.text.strip():
        raise problems.empty(path.name)
    return _open(source)


def load_stdin_text(data: bytes, *, limits: Limits = LIMITS) -> Source:
    """The `Source` of text piped in; its name is `-`."""
    if len(data) > limits.file_bytes:
        raise problems.too_large("-", len(data), limits.file_bytes)
    if not data:
        raise problems.empty("-")
    from haidang.files.text_files import read_text

    return _open(read_text(data, "-"))


def _open(source: Source) -> Source:
    """`source`, unless it is marked as a state secret."""
    mark = mark_of(source.text)
    if mark is not None:
        raise problems.secret(source.name, mark)
    return source


def _bytes(path: Path, limits: Limits) -> bytes:
    name = path.name or str(path)
    try:
        status = path.stat()
        _admit(name, status.st_mode, status.st_size, limits)
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise problems.missing(name) from error
    except PermissionError as error:
        raise problems.permission(name) from error
    except (OSError, ValueError) as error:
        # A name the system does not take (too long, with a NUL) names no file.
        raise problems.missing(name) from error
    if len(data) > limits.file_bytes:
        raise problems.too_large(name, len(data), limits.file_bytes)
    if not data:
        raise problems.empty(name)
    return data


def _admit(name: str, mode: int, size: int, limits: Limits) -> None:
    if stat.S_ISDIR(mode):
        raise problems.folder(name)
    if not stat.S_ISREG(mode):
        # A pipe or a device may never end.
        raise problems.not_a_plain_file(name)
    if size > limits.file_bytes:
        raise problems.too_large(name, size, limits.file_bytes)


def _read(kind: Kind, name: str, data: bytes, progress: Progress | None, limits: Limits) -> Source:
    # The readers are heavy: each is imported when a file needs it.
    if kind is Kind.TEXT:
        from haidang.files.text_files import read_text

        return read_text(data, name)
    if kind is Kind.DOCX:
        from haidang.files.docx import read_docx

        return read_docx(BytesIO(data), name)
    if kind is Kind.SHEET:
        from haidang.files.xlsx import read_sheets

        return read_sheets(data, name, limits=limits)
    if kind is Kind.OFFICE:
        from haidang.files.office import read_office

        return read_office(data, name, limits=limits)
    from haidang.files.pdf import read_pdf, read_picture

    reader = read_pdf if kind is Kind.PDF else read_picture
    return reader(data, name, progress=progress, limits=limits)
