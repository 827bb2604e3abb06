"""The flow holds whole paragraphs and knows the way back: the cases of flows.txt, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.characters import plain
from haidang.text.flow import Flow, make_flow
from haidang.text.source import Line, Source

ODD = "aàÁ1 .,;:-–*_#|\n\u00a0\u200b\u00ad\tUỷhoà()“"


def source_of(text: str, *, markdown: bool = True) -> Source:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(at, at + len(line)))
        at += len(line) + 1
    return Source("thử.txt", text, tuple(lines), markdown=markdown)


def paragraphs(flow: Flow) -> list[str]:
    return [flow.words(paragraph) for paragraph in flow.paragraphs]


def read_cases() -> list[tuple[str, list[str]]]:
    whole = Path(__file__).with_name("flows.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    cases = [case.strip("\n").split("\n---\n") for case in whole.split("\n===") if case.strip()]
    return [(text, expected.split("\n")) for text, expected in cases]


@pytest.mark.parametrize(("text", "expected"), read_cases(), ids=lambda value: str(value)[:40])
def test_paragraphs_are_whole(text: str, expected: list[str]) -> None:
    assert paragraphs(make_flow(source_of(text))) == expected


@given(st.text(alphabet=ODD, max_size=200))
def test_every_character_leads_back_to_where_it_stood(text: str) -> None:
    flow = make_flow(source_of(text))
    written = plain(text)
    for offset, character in enumerate(flow.text):
        if character not in " \n":
            assert written[flow.position(offset)] == character


@given(st.text(alphabet=ODD, max_size=200), st.booleans())
def test_spans_lie_in_the_source_and_in_order(text: str, markdown: bool) -> None:
    flow = make_flow(source_of(text, markdown=markdown))
    spans = [flow.span(paragraph.start, paragraph.end) for paragraph in flow.paragraphs]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@given(st.text(alphabet="ab \n.", max_size=120))
def test_no_word_is_lost(text: str) -> None:
    assert make_flow(source_of(text)).text.split() == text.split()


def test_a_span_over_a_page_break_covers_both_pages() -> None:
    text = "tổng mức đầu tư 47.670\n\ntriệu đồng."
    flow = make_flow(source_of(text))
    start = flow.text.index("47.670 triệu")
    span = flow.span(start, start + len("47.670 triệu đồng"))
    assert text[span.start : span.end] == "47.670\n\ntriệu đồng"
    assert flow.source.slice(span) == "47.670 triệu đồng"


def test_a_stretch_of_the_source_is_found_in_the_flow() -> None:
    text = "| **Sở Y tế** | 5 |"
    flow = make_flow(source_of(text))
    start = text.index("**Sở")
    low, high = flow.stretch(start, start + len("**Sở Y tế**"))
    assert flow.text[low:high] == "Sở Y tế"


def test_a_word_processors_list_item_never_joins_the_paragraph_before() -> None:
    text = "Các đơn vị thực hiện\nchuẩn bị hồ sơ"
    lines = (Line(0, 20), Line(21, len(text), label="a)", level=1))
    assert len(make_flow(Source("thử.docx", text, lines)).paragraphs) == 2


def test_an_empty_source_has_an_empty_flow() -> None:
    flow = make_flow(source_of(""))
    assert flow.text == "" and flow.paragraphs == ()
