"""A zip file opened without trusting it: what it claims is checked before, what it gives while reading."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from haidang.errors import UnreadableFile
from haidang.ooxml.xml import bomb, damaged

FILE_LIMIT = 200_000_000
_MEMBERS_LIMIT = 10_000
_DIRECTORY_LIMIT = 4_000_000
_PART_LIMIT = 600_000_000
SMALL_PART_LIMIT = 32_000_000
"""For parts that describe the document, of which Word writes a few hundred kilobytes."""
_TOTAL_LIMIT = 800_000_000
# Real parts shrink 10 to 60 times, and a page of nothing but one line a few hundred; zeros shrink 1,000 times.
_RATIO_LIMIT = 200
_RATIO_COUNTS_FROM = 20_000_000
_CHUNK = 65_536

_LOCAL_HEADER = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_SIZE = 22
_LARGE_END_LOCATOR = b"PK\x06\x07"
_COMMENT_LIMIT = 65_535
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Archive:
    """The members of a zip, found by name whatever its case, each read in bounded chunks."""

    def __init__(self, stream: BinaryIO) -> None:
        _check_beginning(stream)
        _check_end(stream)
        self.stream = stream
        try:
            self._zip = zipfile.ZipFile(stream)
        except _ZIP_ERRORS as error:
            raise damaged("không mở được khối nén", "it cannot be unpacked") from error
        self._members = {_key(info.filename): info for info in self._zip.infolist()}
        self._given = 0

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def read(self, name: str, limit: int = _PART_LIMIT) -> Iterator[bytes]:
        """The member `name` in chunks, at most `limit` bytes.

        Raises `UnreadableFile` where it is missing, damaged, encrypted, or larger than any document.
        """
        info = self._members.get(_key(name))
        if info is None:
            raise damaged(f"thiếu phần {name}", f"the part {name} is missing")
        return self._open(info, limit)

    def members(self) -> list[zipfile.ZipInfo]:
        """All members in the order of the file; of those under one name the last, which is the one that counts."""
        return list({info.filename: info for info in self._zip.infolist()}.values())

    def copy(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        """One of `members` in chunks, within the bounds and with the errors of `read`."""
        return self._open(info, _PART_LIMIT)

    def _open(self, info: zipfile.ZipInfo, limit: int) -> Iterator[bytes]:
        if info.flag_bits & 1:
            raise _locked()
        if info.file_size > limit or _swells(info.file_size, info.compress_size):
            raise bomb("nội dung nén phình ra quá lớn", "it unpacks to far too much")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged("kiểu nén lạ", "packed in an unknown way")
        return self._chunks(info, limit)

    def _chunks(self, info: zipfile.ZipInfo, limit: int) -> Iterator[bytes]:
        given = 0
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(_CHUNK):
                    given += len(chunk)
                    self._count(len(chunk), given, info.compress_size, limit)
                    yield chunk
        except _ZIP_ERRORS as error:
            raise damaged("khối nén đứt quãng hoặc sai", "what is packed breaks off or is wrong") from error
        if given != info.file_size:
            raise damaged("khối nén đứt quãng hoặc sai", "what is packed breaks off or is wrong")

    def _count(self, more: int, given: int, compressed: int, limit: int) -> None:
        self._given += more
        if given > limit or self._given > _TOTAL_LIMIT:
            raise bomb("nội dung nén phình ra quá lớn", "it unpacks to far too much")
        if _swells(given, compressed):
            raise bomb("nội dung nén phình ra quá lớn", "it unpacks to far too much")


def _swells(size: int, compressed: int) -> bool:
    """Whether so few bytes cannot honestly have become so many."""
    return size > _RATIO_COUNTS_FROM and size > _RATIO_LIMIT * compressed


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _check_beginning(stream: BinaryIO) -> None:
    """Refuse by its size and first bytes what cannot be a zip."""
    size = stream.seek(0, 2)
    stream.seek(0)
    if size == 0:
        raise UnreadableFile(
            "empty",
            "Tệp trống, không có nội dung nào; hãy kiểm tra lại tệp rồi thử lại.",
            "The file is empty; check it and try again.",
        )
    if size > FILE_LIMIT:
        raise UnreadableFile(
            "too-large",
            f"Tệp lớn hơn {FILE_LIMIT // 1_000_000} MB; hãy bớt hình ảnh hoặc tách thành nhiều tệp rồi thử lại.",
            f"The file is larger than {FILE_LIMIT // 1_000_000} MB; leave out pictures or split it, and try again.",
        )
    head = stream.read(8)
    if head == _COMPOUND_FILE:
        raise _compound_file(stream)
    if not head.startswith((_LOCAL_HEADER, _END)):
        raise UnreadableFile(
            "type",
            "Tệp không phải văn bản Word (.docx); hãy kiểm tra lại đuôi tệp rồi thử lại.",
            "The file is no Word document (.docx); check the end of its name and try again.",
        )


def _locked() -> UnreadableFile:
    return UnreadableFile(
        "encrypted",
        "Tệp đặt mật khẩu nên không đọc được; hãy gỡ mật khẩu rồi thử lại.",
        "The file has a password and cannot be read; take the password away and try again.",
    )


def _compound_file(stream: BinaryIO) -> UnreadableFile:
    before = b""
    while chunk := stream.read(1_000_000):
        if _ENCRYPTED_PACKAGE in before + chunk:
            return _locked()
        before = chunk[-len(_ENCRYPTED_PACKAGE) :]
    return UnreadableFile(
        "type",
        "Tệp mang đuôi .docx nhưng là văn bản Word đời cũ; hãy đổi đuôi thành .doc, hoặc lưu lại thành .docx.",
        "The file is called .docx but is an old Word document; change its end to .doc, or save it as .docx.",
    )


def _check_end(stream: BinaryIO) -> None:
    """Refuse a directory of members so long that merely listing it would fill the memory."""
    size = stream.seek(0, 2)
    start = max(0, size - _COMMENT_LIMIT - _END_SIZE)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_SIZE > len(tail):
        raise damaged("thiếu phần cuối, có thể tải về chưa xong", "its end is missing, as of a download cut short")
    members, length = struct.unpack_from("<HL", tail, at + 10)
    if tail[max(0, at - 20) : at].startswith(_LARGE_END_LOCATOR):
        members, length = _large_end(stream, tail[at - 20 : at])
    if members > _MEMBERS_LIMIT or length > _DIRECTORY_LIMIT:
        raise bomb("quá nhiều tệp con", "too many parts")


def _large_end(stream: BinaryIO, locator: bytes) -> tuple[int, int]:
    """Number of members and length of the directory in a zip64 file."""
    (offset,) = struct.unpack_from("<Q", locator, 8)
    try:
        stream.seek(offset)
        record = stream.read(56)
        members, length = struct.unpack_from("<QQ", record, 32)
    except (OSError, OverflowError, ValueError, struct.error) as error:
        raise damaged("phần cuối sai", "its end is wrong") from error
    return members, length
