from __future__ import annotations

from haidang.cli.excerpt import MOST_PARAGRAPHS, Excerpt, excerpt

SUM = "Năm 2024 thu đạt khá. Có 12 xã, gồm 5 xã ven biển, 8 xã miền núi. Các xã đều đạt chuẩn."
TEXT = f"Mở đầu.\n{SUM}\nXã An Bình có 5 thôn.\nXã Bình An có 8 thôn. Hai xã giáp nhau."


def _at(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def _shown(cut: Excerpt) -> str:
    lines = (part for rows in cut.paragraphs for row in rows for part in (row.words, row.marks) if part)
    return "\n".join(lines)


def test_a_finding_is_shown_in_its_sentence_with_its_related_figures() -> None:
    cut = excerpt(TEXT, _at("12 xã"), [_at("5 xã"), _at("8 xã")], 80)
    assert _shown(cut) == (
        "Có 12 xã, gồm 5 xã ven biển, 8 xã miền núi.\n"
        "   ^^^^^      ~~~~           ~~~~"
    )  # fmt: skip


def test_the_row_tells_where_it_begins() -> None:
    [[row]] = excerpt(TEXT, _at("12 xã"), [], 80).paragraphs
    assert row.at == TEXT.index("Có 12 xã")


def test_figures_elsewhere_follow_in_their_own_sentences() -> None:
    cut = excerpt(TEXT, _at("12 xã"), [_at("8 thôn"), _at("5 thôn")], 80)
    assert [rows[0].words for rows in cut.paragraphs] == [
        "Có 12 xã, gồm 5 xã ven biển, 8 xã miền núi.",
        "Xã An Bình có 5 thôn.",
        "Xã Bình An có 8 thôn.",
    ]


def test_lines_are_broken_to_the_columns_there_are() -> None:
    cut = excerpt(TEXT, _at("12 xã"), [_at("8 xã")], 20)
    assert all(len(row.words) <= 20 for row in cut.paragraphs[0])
    assert _shown(cut).count("~") == 4


def test_a_mark_over_two_lines_is_drawn_on_both() -> None:
    cut = excerpt(TEXT, _at("gồm 5 xã ven biển"), [], 17)
    assert [row.marks.strip() for row in cut.paragraphs[0] if row.marks] == [
        "^" * len("gồm 5"),
        "^" * len("xã ven biển"),
    ]


def test_long_runs_without_marks_are_left_out() -> None:
    words = " ".join(f"lời {number}" for number in range(200))
    text = f"Tổng 12 xã, {words}, 5 xã"
    cut = excerpt(text, (5, 10), [(len(text) - 4, len(text))], 40)
    assert [row.words for row in cut.paragraphs[0]].count("…") == 1
    assert len(cut.paragraphs[0]) == 4


def test_many_related_paragraphs_are_counted_rather_than_shown() -> None:
    text = "Có 12 xã:\n" + "\n".join("có 1 xã" for _ in range(31))
    places = [(at, at + 4) for at in range(len(text)) if text.startswith("1 xã", at)]
    cut = excerpt(text, (3, 8), places, 80)
    assert len(cut.paragraphs) == 1 + MOST_PARAGRAPHS
    assert cut.left_out == 31 - MOST_PARAGRAPHS


def test_a_finding_without_words_gets_one_caret() -> None:
    [[row]] = excerpt("Số:\nNgày", (3, 3), [], 80).paragraphs
    assert (row.words, row.marks) == ("Số:", "   ^")


def test_a_finding_over_two_paragraphs_is_shown_in_its_first() -> None:
    [rows] = excerpt("Có 12\nxã nữa", (3, 8), [], 80).paragraphs
    assert [(row.words, row.marks) for row in rows] == [("Có 12", "   ^^")]


def test_abbreviations_and_decimals_end_no_sentence_before_a_figure() -> None:
    text = "Thu 1.234,5 tỷ đồng, vượt 2,5%."
    [[row]] = excerpt(text, (4, 11), [], 80).paragraphs
    assert row.words == text


def test_a_page_without_a_full_stop_is_cut_at_words() -> None:
    words = "lời " * 5_000
    text = f"{words}12 xã {words}".strip()
    at = text.index("12 xã")
    [rows] = excerpt(text, (at, at + 5), [], 80).paragraphs
    assert [row.marks.strip() for row in rows if row.marks] == ["^^^^^"]
    assert all(set(row.words.split()) <= {"lời", "12", "xã"} for row in rows)


def test_a_word_without_end_does_no_harm() -> None:
    text = "x" * 10_000 + "12" + "x" * 10_000
    [rows] = excerpt(text, (10_000, 10_002), [], 80).paragraphs
    assert any("^^" in row.marks for row in rows)
