""".doc, .odt and .rtf read as the .docx they were saved from; and what is said where LibreOffice is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.files.conftest import convert
from tests.library.needs import needs

from haidang.errors import UnreadableFile
from haidang.files import Limits, load, office

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("kind", ["odt", "doc", "rtf"])
def test_old_formats_read_as_docx(papers: Path, kind: str, tmp_path: Path) -> None:
    convert([papers / "plan.docx"], kind, tmp_path)
    old, new = load(tmp_path / f"plan.{kind}"), load(papers / "plan.docx")
    assert old.name == f"plan.{kind}"
    words = new.text.replace("|", " ").split()
    found = old.text.replace("|", " ").split()
    assert found == words


def test_a_web_page_named_doc(tmp_path: Path) -> None:
    needs("soffice")
    path = tmp_path / "mau.doc"
    path.write_text("<html><meta charset=utf-8><body><p>Kế hoạch số 35/KH-UBND</p></body></html>", encoding="utf-8")
    assert load(path).text.strip() == "Kế hoạch số 35/KH-UBND"


def test_libreoffice_is_asked_for(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cu.rtf"
    path.write_bytes(b"{\\rtf1 ke hoach}")
    monkeypatch.setattr(office, "find_soffice", lambda: None)
    with pytest.raises(UnreadableFile, match="LibreOffice") as caught:
        load(path)
    assert caught.value.reason == "needs-libreoffice"


def test_libreoffice_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    needs("soffice")
    path = tmp_path / "cu.rtf"
    path.write_bytes(b"{\\rtf1 ke hoach}")
    with pytest.raises(UnreadableFile) as caught:
        load(path, limits=Limits(office_seconds=0.01))
    assert caught.value.reason == "damaged"


def test_libreoffice_is_found_in_its_usual_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_bytes(b"")
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    monkeypatch.setattr(office, "_USUAL_PLACES", (str(tmp_path / "nowhere"), str(program)))
    assert office.find_soffice() == str(program)
