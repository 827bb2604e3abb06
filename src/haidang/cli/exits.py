"""The exit codes that other programs rely on."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command ends with."""

    DONE = 0
    """Everything asked for was read and printed; `check` found no error."""
    ERRORS = 1
    """`check` found at least one error."""
    UNREADABLE = 2
    """A file could not be read, an answer not be written, or the command was not understood."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C, as shells count it."""
