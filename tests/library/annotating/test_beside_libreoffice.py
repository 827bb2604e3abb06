"""LibreOffice opens an annotated file, with its words and its comments."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.library.annotating.annotated import annotated
from tests.library.files.conftest import convert
from tests.library.files.making_docx import make_docx, note, p, r, refer, tbl, tr
from tests.library.needs import needs

from haidang.files.docx import read_docx


@pytest.mark.slow
def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    needs("soffice")
    body = p(r("Tổng số ") + r("676.373", "b") + r(" triệu đồng") + refer(2)) + tbl(tr("xã", "12 hộ")) + p("Hết.")
    data = make_docx(body, footnotes=note(2, p("theo số liệu cũ"))).getvalue()
    done = annotated(data, "73 triệu", "12 hộ", "số liệu")
    (tmp_path / "co-binh-luan.docx").write_bytes(done.after)
    convert([tmp_path / "co-binh-luan.docx"], "odt", tmp_path)
    with zipfile.ZipFile(tmp_path / "co-binh-luan.odt") as package:
        content = package.read("content.xml").decode()
    for said in done.comments.values():
        assert said in content
    assert content.count("<dc:creator>Hải Đăng</dc:creator>") == 3
    assert content.count("<office:annotation-end") == 3
    # What LibreOffice writes back as .docx is read as it was.
    (tmp_path / "lai").mkdir()
    convert([tmp_path / "co-binh-luan.odt"], "docx", tmp_path / "lai")
    again = read_docx(BytesIO((tmp_path / "lai" / "co-binh-luan.docx").read_bytes()), "thu.docx")
    assert again.text == done.source.text
