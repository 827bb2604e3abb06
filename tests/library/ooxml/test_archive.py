from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from tests.library.files.making_docx import zip_parts

from haidang.errors import UnreadableFile
from haidang.ooxml import archive
from haidang.ooxml.archive import Archive


def whole(stream: BytesIO, name: str) -> bytes:
    return b"".join(Archive(stream).read(name))


def reason(stream: BytesIO, name: str = "a") -> str:
    with pytest.raises(UnreadableFile) as caught:
        whole(stream, name)
    return caught.value.reason


def test_members_are_found_by_name_whatever_its_case_and_slashes() -> None:
    assert whole(zip_parts({"Word\\A.xml": b"x" * 100_000}), "word/a.XML") == b"x" * 100_000


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"hello", "type"),
        (b"%PDF-1.7", "type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument", "type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"." * 999_990 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04" + b"\x00" * 50, "damaged"),
        (b"PK\x05\x06" + b"\x00" * 18, "damaged"),
    ],
)
def test_what_is_no_zip_is_refused_by_its_first_bytes(data: bytes, expected: str) -> None:
    assert reason(BytesIO(data)) == expected


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_zip_is_damaged(share: float) -> None:
    data = zip_parts({"a": bytes(range(256)) * 100, "b": b"x"}).getvalue()
    assert reason(BytesIO(data[: int(len(data) * share)])) == "damaged"


def test_a_missing_member_is_damage() -> None:
    assert reason(zip_parts({"b": b"x"})) == "damaged"


def test_a_member_with_wrong_bytes_is_damaged() -> None:
    data = bytearray(zip_parts({"a": b"noi dung " * 100}).getvalue())
    data[40] ^= 0xFF
    assert reason(BytesIO(bytes(data))) == "damaged"


def test_a_member_with_a_password_is_encrypted() -> None:
    data = bytearray(zip_parts({"a": b"x"}).getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reason(BytesIO(bytes(data))) == "encrypted"


def test_a_kind_of_compression_that_no_office_writes_is_damage() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("a", b"x" * 100)
    assert reason(stream) == "damaged"


def test_a_member_that_grows_beyond_all_measure_is_a_bomb_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "_RATIO_COUNTS_FROM", 1_000_000)
    stream = zip_parts({"a": b"\0" * 3_000_000})
    given: list[int] = []
    with pytest.raises(UnreadableFile) as caught:
        given.extend(map(len, Archive(stream).read("a")))
    assert caught.value.reason == "bomb"
    assert sum(given) < 1_200_000


def test_a_part_larger_than_its_limit_is_a_bomb() -> None:
    with pytest.raises(UnreadableFile) as caught:
        Archive(zip_parts({"a": b"x" * 1000})).read("a", limit=999)
    assert caught.value.reason == "bomb"


def test_a_member_that_claims_to_be_smaller_than_it_is_does_not_pass_as_whole() -> None:
    data = bytearray(zip_parts({"a": b"x" * 5000}).getvalue())
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 100)
    assert reason(BytesIO(bytes(data))) == "damaged"


def test_parts_that_together_outgrow_the_limit_are_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_TOTAL_LIMIT", 1500)
    package = Archive(zip_parts({"a": b"x" * 1000}))
    assert b"".join(package.read("a"))
    with pytest.raises(UnreadableFile):
        b"".join(package.read("a"))


@pytest.mark.parametrize("large", [False, True])
def test_too_many_members_are_refused_before_they_are_listed(large: bool) -> None:
    data = zip_parts({"a": b"x"}).getvalue()
    at = data.rindex(b"PK\x05\x06")
    if large:
        record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1 << 40, 1 << 40, 46 << 40, 0)
        data = data[:at] + record + struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1) + data[at:]
    else:
        data = data[: at + 10] + struct.pack("<H", 60_000) + data[at + 12 :]
    assert reason(BytesIO(data)) == "bomb"


def test_a_file_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "FILE_LIMIT", 10)
    assert reason(zip_parts({"a": b"x"})) == "too-large"
