"""Feeds bytes to every reader of files, guided by coverage; see README.md."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["haidang"]):
    from tests.library.files.test_fuzz_files import READERS, read_or_refuse

NAMES = sorted(READERS)


def feed(data: bytes) -> None:
    """One input: its first byte picks the reader, the rest is the file."""
    if not data:
        return
    reader, _ = READERS[NAMES[data[0] % len(NAMES)]]
    read_or_refuse(reader, data[1:])


if __name__ == "__main__":
    atheris.Setup(sys.argv, feed)
    atheris.Fuzz()
