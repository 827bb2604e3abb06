"""Every exception the library raises. Each carries one sentence for the user, with a next step."""

from __future__ import annotations


class HaidangError(Exception):
    """Root of all errors of the library; `str()` is a sentence in Vietnamese that an official understands."""


class UnreadableFile(HaidangError):
    """A file that could not be opened as a document; raised in `files` and `ooxml` only.

    `reason` is a short stable code for programs: `missing`, `folder`, `permission`, `empty`, `type`,
    `damaged`, `encrypted`, `bomb`, `too-large`, `no-text`, `secret`, `needs-libreoffice`, `needs-tesseract`.
    """

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class NotAnnotated(HaidangError):
    """A file into which no comments can be written, although it may be read."""
