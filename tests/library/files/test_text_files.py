"""A text file is read as it stands, whatever program saved it."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.text.legacy.test_converting import written

from haidang.errors import UnreadableFile
from haidang.files import load, load_stdin_text
from haidang.files.text_files import read_text
from haidang.text.source import Place

TEXT = "KẾ HOẠCH\n\nCăn cứ Nghị quyết số 20/NQ-HĐND ngày 19/12/2023; tổng số 1.234,5 triệu đồng.\nThực hiện “chủ đề”.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big", "decomposed", "Windows line ends", "old Mac line ends"],
)
def test_encodings_of_today(data: bytes) -> None:
    source = read_text(data, "a.txt")
    assert source.text == TEXT
    assert source.markdown
    assert source.notes == ()


TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As Windows writes it: letters with a tone are a letter and a tone."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in apart if mark in TONES)
            out += unicodedata.normalize("NFC", apart.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return out


def test_windows_1258() -> None:
    plain = "Căn cứ chủ đề năm nay, thu nhập tăng; đường xá mở rộng, học sinh tới lớp\n"
    assert read_text(windows_1258(plain), "a.txt").text == plain


@pytest.mark.parametrize(("encoding", "name"), [("tcvn3", "TCVN3"), ("vni", "VNI")])
@pytest.mark.parametrize("saved", ["cp1252", "utf-8"])
def test_old_encodings_are_converted_and_said(encoding: str, name: str, saved: str) -> None:
    lower = "căn cứ nghị quyết số 20 ngày 19/12/2023; tổng số 1.234,5 triệu đồng, thực hiện chủ đề\n"
    source = read_text(written(lower, encoding).encode(saved), "a.txt")  # type: ignore[arg-type]
    assert source.text == lower
    assert [name in note for note in source.notes] == [True]


def test_a_damaged_letter_is_said() -> None:
    data = (TEXT * 5).encode()
    cut = data[: data.index("ế".encode(), 200) + 1] + data[data.index("ế".encode(), 200) + 3 :]
    source = read_text(cut, "a.txt")
    assert "Nghị quyết" in source.text
    assert "hỏng" in source.notes[0]


def test_each_physical_line_is_a_line() -> None:
    source = read_text(TEXT.encode(), "a.txt")
    assert [TEXT[line.start : line.end] for line in source.lines] == TEXT.splitlines()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.just("\n"), min_size=1))
def test_lines_cover_the_text(text: str) -> None:
    try:
        source = read_text(text.encode(), "a.txt")
    except UnreadableFile:
        return
    pieces = [source.text[line.start : line.end] for line in source.lines]
    assert "\n".join(pieces) == source.text.removesuffix("\n")


TABLE = """Trước bảng
| STT | Nhiệm vụ | Vốn |
|-----|:--------:|-----|
| 1 | Xây trường  | 1.200 |
| 2 |  | 47.670 |

| một mình |

| Xã | Số hộ |
| An Thọ | 15 |
Sau bảng | không phải bảng
"""


def test_pipe_tables() -> None:
    source = read_text(TABLE.encode(), "a.md")
    first, second = source.tables
    assert [[source.text[cell.start : cell.end] if cell else None for cell in row] for row in first.grid()] == [
        ["STT", "Nhiệm vụ", "Vốn"],
        ["1", "Xây trường", "1.200"],
        ["2", "", "47.670"],
    ]
    assert first.header_rows == 1
    assert source.text[first.start : first.end].startswith("| STT")
    assert source.text[first.start : first.end].endswith("47.670 |")
    assert (second.row_count, second.column_count, second.header_rows) == (2, 2, 0)
    places = [line.place is Place.TABLE for line in source.lines]
    assert places == [False, True, True, True, True, False, False, False, True, True, False]


def test_a_pipe_inside_a_cell() -> None:
    source = read_text(b"| a \\| b | c |\n| d | e |\n", "a.md")
    assert source.tables[0].column_count == 2


def test_text_from_standard_input_is_called_by_its_dash() -> None:
    assert load_stdin_text("Kế hoạch".encode()).name == "-"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.TXT", "a"])
def test_extensions_of_text(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode())
    assert load(str(path)).text == TEXT


def test_a_short_text_with_a_few_stray_marks_is_still_text() -> None:
    assert "Kế hoạch" in read_text("Kế hoạch \x0b12 hộ\x01 nghèo".encode(), "ghi chú.txt").text
