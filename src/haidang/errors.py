"""Every exception the library raises. Each carries one sentence for the user, with a next step."""

from __future__ import annotations


class HaidangError(Exception):
    """Root of all errors of the library; `str()` is a sentence in Vietnamese that an official understands.

    `en` is the same in English, where there is one: the command line speaks Vietnamese alone.
    """

    def __init__(self, vi: str, en: str = "") -> None:
        super().__init__(vi)
        self.vi, self.en = vi, en or vi


class UnreadableFile(HaidangError):
    """A file that could not be opened as a document; raised in `files` and `ooxml` only.

    `reason` is a short stable code for programs: `missing`, `folder`, `permission`, `empty`, `type`,
    `damaged`, `encrypted`, `bomb`, `too-large`, `no-text`, `secret`, `needs-libreoffice`, `needs-tesseract`.
    """

    def __init__(self, reason: str, vi: str, en: str) -> None:
        super().__init__(vi, en)
        self.reason = reason


class NotAnnotated(HaidangError):
    """A file into which no comments can be written, although it may be read."""
