"""Old encodings come back as the Vietnamese they spell, by the font's name and letter for letter."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.legacy import convert, convert_run, encoding_of_font, tcvn3, vni
from haidang.text.legacy.converting import Encoding

LETTERS = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"

CASES: list[tuple[Encoding, str, str]] = [
    ("tcvn3", "C«ng hoµ x· héi chñ nghÜa ViÖt Nam", "Công hoà xã hội chủ nghĩa Việt Nam"),
    ("tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("tcvn3", "Sè: 35/KH-UBND, ngµy 21 th¸ng 3 n¨m 2024", "Số: 35/KH-UBND, ngày 21 tháng 3 năm 2024"),
    ("tcvn3", "1.234,5 triÖu ®ång; ®\u00adêng x· 2,5 km", "1.234,5 triệu đồng; đường xã 2,5 km"),
    ("vni", "Uûy ban nhaân daân, UÛY BAN NHAÂN DAÂN", "Ủy ban nhân dân, ỦY BAN NHÂN DÂN"),
    ("vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("vni", "ngaøy 21 thaùng 3 naêm 2024, ñöôøng xaõ", "ngày 21 tháng 3 năm 2024, đường xã"),
    ("vni", "Huyønh, kyõ thuaät, quyù, myõ, tyû ñoàng, kyø", "Huỳnh, kỹ thuật, quý, mỹ, tỷ đồng, kỳ"),
    ("vni", "ñieàu chænh, nghò quyeát, chính saùch, bìa", "điều chỉnh, nghị quyết, chính sách, bìa"),
]


def written(text: str, encoding: Encoding) -> str:
    """`text` as the old encoding writes it."""
    letters = tcvn3.LETTERS if encoding == "tcvn3" else vni.LETTERS
    back: dict[str, str] = {}
    for old, letter in letters.items():
        back.setdefault(letter, old)
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize(("encoding", "old", "new"), CASES)
def test_real_phrases(encoding: Encoding, old: str, new: str) -> None:
    assert convert(old, encoding) == new


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_every_letter_there_and_back(letter: str, encoding: Encoding) -> None:
    assert convert(written(letter, encoding), encoding) == letter


@pytest.mark.parametrize("letter", LETTERS.upper())
def test_every_capital_of_vni_there_and_back(letter: str) -> None:
    assert convert(written(letter, "vni"), "vni") == letter


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@given(text=st.text(alphabet=LETTERS + "bcdghklmnpqrstvx aeiouy0123456789,./-%", max_size=60))
def test_every_text_there_and_back(encoding: Encoding, text: str) -> None:
    # A plain vowel before ơ or ư must not be taken for a vowel with its mark.
    assert convert(written(text, encoding), encoding) == text


@given(text=st.text(alphabet=st.characters(max_codepoint=126)))
def test_plain_text_is_the_same_in_every_encoding(text: str) -> None:
    assert convert(text, "tcvn3") == convert(text, "vni") == text


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3"),
        (".vnArial", "tcvn3"),
        ("ABCDEF+.VnTime,Bold", "tcvn3"),
        ("VNI-Times", "vni"),
        ("XYZABC+VNI-Helve", "vni"),
        ("VNI Times", "vni"),
        ("Times New Roman", None),
        ("Arial", None),
        ("", None),
        ("Vni", None),
        ("Vnexpress Sans", None),
    ],
)
def test_the_encoding_of_a_font(font: str, encoding: Encoding | None) -> None:
    assert encoding_of_font(font) == encoding


@pytest.mark.parametrize("font", [".VnTimeH", ".VnArialH,Bold", "ABCDEF+.VnTimeH-Bold", ".VnArial NarrowH"])
def test_a_font_of_capitals_draws_capitals(font: str) -> None:
    assert convert_run("Uû ban nh©n d©n", font) == "UỶ BAN NHÂN DÂN"


def test_a_font_of_unicode_leaves_the_text_alone() -> None:
    for text, font in itertools.product(["C«ng", "Cộng hòa", "naïve"], ["Times New Roman", "Liberation Serif", ""]):
        assert convert_run(text, font) == text
