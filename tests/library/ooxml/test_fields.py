from __future__ import annotations

from haidang.ooxml.fields import Fields


def shown(steps: str, *, drop_page_numbers: bool = False) -> str:
    """Letters that are shown; `{` begins a field, `|` its result, `}` ends it, `<...>` is an instruction."""
    fields = Fields(drop_page_numbers)
    seen = ""
    instruction: str | None = None
    for step in steps:
        if step == "<":
            instruction = ""
        elif step == ">":
            fields.instruct(instruction or "")
            instruction = None
        elif instruction is not None:
            instruction += step
        elif step in "{|}":
            {"{": fields.begin, "|": fields.show_result, "}": fields.end}[step]()
        elif not fields.silent:
            seen += step
    return seen


def test_results_are_shown_and_instructions_are_not() -> None:
    assert shown("a{<REF x>b|c}d") == "acd"


def test_fields_in_results_are_shown_and_in_instructions_not() -> None:
    assert shown("{<TOC>|a{<REF>|b}c}") == "abc"
    assert shown("{<IF>{<REF>|b}x|c}") == "c"


def test_a_field_without_a_result_shows_nothing() -> None:
    assert shown("a{<XE>}b") == "ab"


def test_page_numbers_are_dropped_where_nobody_wants_them() -> None:
    assert shown("a{< page \\* MERGEFORMAT >|3}b", drop_page_numbers=True) == "ab"
    assert shown("a{< PAGE >|3}b") == "a3b"
    assert shown("a{< PAGEREF x >|3}b", drop_page_numbers=True) == "a3b"


def test_marks_without_a_field_are_no_harm() -> None:
    assert shown("a}|b}c") == "abc"
    assert shown("a{|b|c}d}e") == "abcde"
