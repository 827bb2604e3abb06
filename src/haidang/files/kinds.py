"""What a file is, by its first bytes and the names inside it; its extension only breaks ties."""

from __future__ import annotations

import re
from enum import Enum
from io import BytesIO

from haidang.files import problems
from haidang.text.patterns import regex


class Kind(Enum):
    """Which reader a file goes to."""

    DOCX = "docx"
    PDF = "pdf"
    SHEET = "sheet"
    OFFICE = "office"
    """What LibreOffice turns into .docx."""
    PICTURE = "picture"
    TEXT = "text"


TEXT_SUFFIXES = frozenset({"", ".txt", ".md", ".markdown", ".text"})
_OFFICE_SUFFIXES = frozenset({".docx", ".docm", ".doc", ".odt", ".rtf", ".xlsx", ".xls", ".pdf"})

# Inside a zip: the part that makes it a document of its kind.
_PARTS = (
    ("word/document.xml", Kind.DOCX),
    ("xl/workbook.xml", Kind.SHEET),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": Kind.OFFICE,
    b"application/vnd.oasis.opendocument.text-template": Kind.OFFICE,
}
_NOT_WORD = ("ppt/", "visio/", "xl/")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_HTML = regex(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml[^>]*>\s*(?:<!--.{0,200}?-->\s*)?<html)", re.I | re.S
)
_WORD_XML = regex(rb"\s*<\?xml[^>]{0,200}>\s*<\?mso-application", re.I)


def identify(data: bytes, name: str, suffix: str) -> Kind:
    """The kind of a file from its bytes; raises `UnreadableFile` for one that no reader takes."""
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data, name)
    if data.startswith(_OLE):
        return _kind_of_ole(data, name)
    if data.startswith((b"{\\rtf", b"{\\urtf")) or _WORD_XML.match(data[:500]):
        return Kind.OFFICE
    if data.startswith(_PICTURES):
        return Kind.PICTURE
    return _kind_of_text(data, name, suffix)


def _kind_of_text(data: bytes, name: str, suffix: str) -> Kind:
    if suffix == ".doc" and _HTML.match(data[:1000]):
        # Many systems that fill in forms hand out HTML under the name of a Word file.
        return Kind.OFFICE
    if suffix in TEXT_SUFFIXES:
        return Kind.TEXT
    if suffix not in _OFFICE_SUFFIXES:
        raise problems.not_a_document(name)
    if not data.strip(b" \t\r\n\0"):
        raise problems.empty(name)
    from haidang.files.text_files import is_text

    if is_text(data):
        raise problems.only_text(name)
    raise problems.damaged(name)


def _kind_of_zip(data: bytes, name: str) -> Kind:
    # Half the time that importing this room would take, and text files never need it.
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise problems.damaged(name) from error
    for part, kind in _PARTS:
        if part in names:
            return kind
    return _kind_of_other_zip(data, names, name)


def _kind_of_other_zip(data: bytes, names: set[str], name: str) -> Kind:
    if "mimetype" in names:
        # OpenDocument keeps its type unpacked as the first part, so that it can be told from the head of the file.
        head = data[38:100]
        for media_type, kind in _OPEN_DOCUMENT.items():
            if head.startswith(media_type):
                return kind
    if "[Content_Types].xml" in names and not any(part.startswith(_NOT_WORD) for part in names):
        # Word writes "word/document2.xml" at times: the reader of .docx finds the main part itself.
        return Kind.DOCX
    raise problems.not_a_document(name)


def _is_locked_word(data: bytes) -> bool:
    """Whether an old Word file says that it has a password ([MS-DOC] 2.5.2, fEncrypted)."""
    entry = data.find(_utf16("WordDocument"))
    first_sector = int.from_bytes(data[entry + 116 : entry + 120], "little")
    sector_size = 1 << min(int.from_bytes(data[30:32], "little"), 12)
    flags = (first_sector + 1) * sector_size + 10
    return bool(int.from_bytes(data[flags : flags + 2], "little") & 0x0100)


def _utf16(words: str) -> bytes:
    return words.encode("utf-16-le")


def _kind_of_ole(data: bytes, name: str) -> Kind:
    """Old Office files and encrypted new ones share a container; the names of its streams tell them apart."""
    if _utf16("EncryptedPackage") in data or _utf16("EncryptionInfo") in data:
        raise problems.encrypted(name)
    if _utf16("WordDocument") in data:
        if _is_locked_word(data):
            raise problems.encrypted(name)
        return Kind.OFFICE
    if _utf16("Workbook") in data or _utf16("Book\0") in data:
        return Kind.SHEET
    if _utf16("Root Entry") not in data:
        raise problems.damaged(name)
    raise problems.not_a_document(name)
