"""A file that is read here bears a name of our own making; people know theirs."""

from __future__ import annotations

from pathlib import Path

from haidang.errors import UnreadableFile


def by_its_name(error: UnreadableFile, path: str, name: str) -> UnreadableFile:
    """What is said of the file at `path`, with the name that people know."""
    ours = Path(path).name
    return UnreadableFile(error.reason, error.vi.replace(ours, name), error.en.replace(ours, name))
