"""A file is what its bytes say; its extension only breaks ties."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.files.making_bad_files import plain_docx
from tests.library.files.making_pdf import text_pdf
from tests.library.files.test_fuzz_files import workbook

from haidang.files import load


@pytest.mark.parametrize("extension", [".docx", ".pdf", ".txt", ".xlsx", ".doc", ".bin", ""])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (plain_docx(), "Căn cứ Kế hoạch số 35/KH-UBND ngày 21/3/2024."),
        (text_pdf(["Ke hoach so 35/KH-UBND"]), "Ke hoach so 35/KH-UBND"),
        (workbook(), "| Xã 1 | 1.000,5 | Có |"),
    ],
    ids=["docx", "pdf", "xlsx"],
)
def test_a_wrong_extension_does_not_matter(data: bytes, words: str, extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"van-ban{extension}"
    path.write_bytes(data)
    source = load(path)
    assert words in source.text.splitlines()
    assert source.name == path.name


@pytest.mark.parametrize("name", ["kế hoạch năm 2024.docx", "có khoảng trắng & dấu 'nháy'.docx", "UPPER.DOCX"])
def test_names_as_officials_give_them(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(plain_docx())
    assert "35/KH-UBND" in load(path).text
