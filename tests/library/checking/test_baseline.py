from __future__ import annotations

import json

import pytest

from haidang.checking.baseline import (
    Known,
    UnreadableBaseline,
    fingerprint,
    read_baseline,
    write_baseline,
)


def _known(file: str = "a.docx", mark: str = "0a") -> Known:
    return Known(file, "SL01", "12 xã", mark)


def test_what_is_written_is_read_again() -> None:
    baseline = read_baseline(write_baseline([_known(), _known(mark="0b"), _known("b.docx")]))
    assert baseline.of("a.docx") == {"0a": 1, "0b": 1}
    assert baseline.of("b.docx") == {"0a": 1}
    assert not baseline.of("c.docx")


def test_the_same_finding_twice_is_known_twice() -> None:
    assert read_baseline(write_baseline([_known(), _known()])).of("a.docx") == {"0a": 2}


def test_a_file_has_one_finding_a_line_that_people_can_read() -> None:
    lines = write_baseline([_known(), _known(mark="0b")]).splitlines()
    assert sum("12 xã" in line for line in lines) == 2


def test_no_findings_make_a_baseline_too() -> None:
    assert json.loads(write_baseline([]))["findings"] == []
    assert not read_baseline(write_baseline([])).of("a.docx")


def test_a_finding_is_known_by_rule_words_and_sentence() -> None:
    own = fingerprint("SL01", "12 xã", "Gồm 12 xã.")
    assert own != fingerprint("SL03", "12 xã", "Gồm 12 xã.")
    assert own != fingerprint("SL01", "13 xã", "Gồm 12 xã.")
    assert own != fingerprint("SL01", "12 xã", "Có 12 xã.")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "findings": [1]}', "null", "[" * 100_000]
)
def test_what_is_no_baseline_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableBaseline, match="--write-baseline"):
        read_baseline(text)


def test_a_baseline_of_another_version_is_refused() -> None:
    with pytest.raises(UnreadableBaseline, match="phiên bản 2"):
        read_baseline('{"version": 2, "findings": []}')
