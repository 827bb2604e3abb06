from __future__ import annotations

from collections.abc import Callable

import pytest

from haidang.checking.finding import Finding, Severity
from haidang.checking.messages import LANGUAGES, sentence
from haidang.checking.rule import Message, Rule, rule


def test_a_sentence_is_made_in_each_language(make_rule: Callable[..., Rule]) -> None:
    shown = make_rule("SL01", vi="Nêu {stated}.", en="States {stated}.")
    finding = Finding("SL01", Severity.ERROR, 0, 1, values={"stated": "12 xã"})
    assert [sentence(shown, finding, language) for language in LANGUAGES] == ["Nêu 12 xã.", "States 12 xã."]


def test_a_finding_chooses_among_the_messages_of_its_rule() -> None:
    messages = {"default": Message("a", "b"), "part": Message("phần", "part")}
    several = rule("SL01", "sum-mismatch", Severity.ERROR, messages=messages)(lambda subject: iter(()))
    assert sentence(several, Finding("SL01", Severity.ERROR, 0, 1, message="part")) == "phần"


def test_braces_in_a_documents_own_words_stay_as_they_are(make_rule: Callable[..., Rule]) -> None:
    finding = Finding("SL01", Severity.ERROR, 0, 1, values={"stated": "{0} {x"})
    assert sentence(make_rule("SL01", vi="Nêu {stated}."), finding) == "Nêu {0} {x."


def test_a_value_that_a_rule_forgot_is_no_silent_gap(make_rule: Callable[..., Rule]) -> None:
    with pytest.raises(KeyError):
        sentence(make_rule("SL01", vi="Nêu {stated}."), Finding("SL01", Severity.ERROR, 0, 1))
