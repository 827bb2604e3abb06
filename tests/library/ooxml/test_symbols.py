from __future__ import annotations

import pytest

from haidang.ooxml.symbols import bullet, replace_private, shown


@pytest.mark.parametrize(
    ("code", "font", "character"),
    [
        (0xF0B7, "Symbol", "•"),
        (0xB7, "Symbol", "•"),
        (0xF0A3, "Symbol", "≤"),
        (0xF0B3, "Symbol", "≥"),
        (0xF0B0, "Symbol", "°"),
        (0xF0B1, "Symbol", "±"),
        (0xF0B4, "Symbol", "×"),
        (0xF061, "Symbol", "α"),
        (0xF044, "Symbol", "Δ"),
        (0xF0DE, "Symbol", "⇒"),
        (0xF0E0, "Wingdings", "→"),
        (0xF081, "Wingdings", "①"),
        (0xF08C, "Wingdings", "❶"),
        (0xF052, "Wingdings 2", "☑"),
        (0xF001, "Wingdings", ""),
        (0x25A1, "Wingdings", "□"),
        (0x41, "Arial", "A"),
        (0xD800, "Arial", ""),
        (0x7FFFFFFF, "Symbol", ""),
    ],
)
def test_a_code_is_what_its_font_shows(code: int, font: str, character: str) -> None:
    assert shown(code, font) == character


def test_private_characters_in_words_are_replaced_and_others_stay() -> None:
    assert replace_private("tỷ lệ \uf0b3 95%", "Times New Roman") == "tỷ lệ ≥ 95%"
    assert replace_private("tỷ lệ", "Symbol") == "tỷ lệ"


@pytest.mark.parametrize(("text", "font", "expected"), [("-", "", "-"), ("\uf02b", "Arial", "+"), ("\uf0ff", "X", "•")])
def test_bullets(text: str, font: str, expected: str) -> None:
    assert bullet(text, font) == expected
