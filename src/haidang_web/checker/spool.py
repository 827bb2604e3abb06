"""Where uploads and what comes of them stand until they are erased: a private folder, names of our own making alone."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings

_SOURCE = "source"
_ANSWER = "answer.json"
COMPARISON = "comparison.json"
_INCOMING = "incoming"
_UPLOAD_SECONDS = 3600
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_SUFFIXES = frozenset(
    {".docx", ".pdf", ".odt", ".doc", ".rtf", ".xlsx", ".txt", ".md", ".png", ".jpg", ".jpeg", ".tif"}
)


def folder_of(code: str, place: int) -> Path:
    """The folder of one file of a parcel."""
    return Path(settings.SPOOL) / code / str(place)


def keep(code: str, place: int, name: str, chunks: Iterable[bytes]) -> Path:
    """Write an upload into its folder. Of its name only a suffix that we know is used."""
    folder = folder_of(code, place)
    folder.mkdir(parents=True, mode=0o700)
    folder.parent.chmod(0o700)
    suffix = Path(name).suffix.lower()
    path = folder / (_SOURCE + (suffix if suffix in _SUFFIXES else ""))
    with path.open("xb") as file:
        path.chmod(0o600)
        for chunk in chunks:
            file.write(chunk)
    return path


def source_of(code: str, place: int) -> Path:
    """The upload itself. Raises FileNotFoundError where it was erased."""
    return next(folder_of(code, place).glob(f"{_SOURCE}*"))


def is_picture(code: str, place: int) -> bool:
    """Whether an upload is a picture of a page, by its first bytes."""
    try:
        with source_of(code, place).open("rb") as file:
            return file.read(8).startswith(_PICTURES)
    except (StopIteration, FileNotFoundError):
        return False


def older_than(seconds: float) -> set[str]:
    """The parcels that have a folder here for that long."""
    before = time.time() - seconds
    root = Path(settings.SPOOL)
    if not root.is_dir():
        return set()
    folders = (path for path in root.iterdir() if path.is_dir() and path.name != _INCOMING)
    return {path.name for path in folders if path.stat().st_mtime < before}


def erase_left_uploads() -> None:
    """Erase what was on its way in when its process was killed (frame/uploads.py)."""
    before = time.time() - _UPLOAD_SECONDS
    for path in (Path(settings.SPOOL) / _INCOMING).glob("*.upload"):
        with suppress(FileNotFoundError):  # it has just arrived, or another process was faster
            if path.stat().st_mtime < before:
                path.unlink()


def write_answer(code: str, place: int, answer: dict[str, Any]) -> None:
    """Keep what was read and found beside the upload."""
    path = folder_of(code, place) / _ANSWER
    path.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    path.chmod(0o600)


def read_answer(code: str, place: int) -> dict[str, Any]:
    """What was kept. Raises FileNotFoundError where it was erased."""
    found: dict[str, Any] = json.loads((folder_of(code, place) / _ANSWER).read_text(encoding="utf-8"))
    return found


def read_comparison(code: str) -> dict[str, Any]:
    """What was kept of two files held against each other. Raises FileNotFoundError where there is none."""
    found: dict[str, Any] = json.loads((folder_of(code, 1) / COMPARISON).read_text(encoding="utf-8"))
    return found


def erase(code: str, place: int | None = None) -> None:
    """Erase one file of a parcel with all that came of it, or the whole parcel."""
    path = Path(settings.SPOOL) / code if place is None else folder_of(code, place)
    shutil.rmtree(path, ignore_errors=True)
