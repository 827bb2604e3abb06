"""The encoding of a whole text, by its letters; Unicode is never taken for an old one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.text.legacy.test_converting import CASES, written

from haidang.text.legacy import convert, detect, vietnamese_share
from haidang.text.legacy.converting import Encoding

SAMPLES = sorted((Path(__file__).parents[4] / "samples").glob("*.txt"))

FOREIGN = [
    "Le café français était déjà fermé; où êtes-vous, Noël, garçon naïf? À bientôt, élève!",
    "The naïve café at § 1 © 2020 costs £5 ± 2°, façade, résumé, coöperate, Zoë.",
    "Über die Straße gehört größere Bäume; schöne Grüße aus Köln, Öl, Ärger, Fußgänger.",
    "El niño mañana está aquí: corazón, acción, pingüino, señor, días, allí, él.",
    "Não há coração são; pão, irmã, vovô, você, às três.",
    "m² ha± µm ®",
    "“Đẩy mạnh chỉnh trang” – 100 m²",
]


@pytest.mark.parametrize(("encoding", "old", "new"), [case for case in CASES if len(case[1].split()) > 5])
def test_a_phrase_is_enough(encoding: Encoding, old: str, new: str) -> None:
    assert detect(old) == encoding


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_document_written_in_an_old_encoding(path: Path, encoding: Encoding) -> None:
    text = path.read_text(encoding="utf-8")
    old = written(text.lower(), encoding)
    assert detect(old) == encoding
    assert convert(old, encoding) == text.lower()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_document_in_unicode(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert detect(text) is None
    assert vietnamese_share(text) > 0.98
    for paragraph in text.splitlines():
        assert detect(paragraph) is None


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages(text: str) -> None:
    assert detect(text) is None
    assert detect(text * 50) is None


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_beside_vietnamese(text: str) -> None:
    assert detect("Căn cứ Nghị quyết số 20/NQ-HĐND ngày 19/12/2023 của Hội đồng nhân dân huyện. " + text) is None


@given(st.text(alphabet="ăâđêôơưáàảãạắéèẻẽẹếíìỉĩịóòỏõọốớúùủũụứýỳỷỹỵ aeioubcdghklmn", max_size=200))
def test_no_text_with_letters_of_unicode_alone(text: str) -> None:
    assert detect("đường ưu tiên " + text) is None


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    assert detect(text) in (None, "tcvn3", "vni")
