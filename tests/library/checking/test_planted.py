"""How many planted slips are found, rule by rule, and how often a clean twin raises a false alarm."""

from __future__ import annotations

import pytest
from checking_accuracy import FIGURE_RULES, Accuracy, measure_natural, measure_planted
from planted import Pair, pairs

from haidang.rules.catalogue import CATALOGUE

PAIRS = tuple(pairs())

# The least share of its slips that a rule finds; raise these as rules learn.
LEAST_FOUND = {
    "CH03": 0.86,
    "CH04": 0.8,
    "NV01": 0.85,
    "SL01": 0.93,
    "SL03": 0.91,
    "SL06": 0.9,
    "TG03": 0.83,
    "VB01": 0.92,
    "VB02": 0.87,
}
OTHERWISE = 0.95
ALL_IN_ALL = 0.95
MOST_ALARMS = 0.2
"""False alarms of the figure rules in 10,000 characters."""


@pytest.fixture(scope="module")
def accuracy() -> Accuracy:
    return measure_planted(PAIRS)


@pytest.mark.parametrize("code", [rule.code for rule in CATALOGUE])
def test_slips_are_found(accuracy: Accuracy, code: str) -> None:
    tally = accuracy.rules[code]
    assert tally.planted > 2
    assert tally.share >= LEAST_FOUND.get(code, OTHERWISE), tally.missed


def test_figure_slips_are_found_all_in_all(accuracy: Accuracy) -> None:
    assert accuracy.figure_slips_found >= ALL_IN_ALL


def test_clean_twins_raise_no_false_alarm_about_figures(accuracy: Accuracy) -> None:
    alarms = [alarm for code in FIGURE_RULES for alarm in accuracy.rules[code].alarms]
    assert accuracy.alarms_per_10_000 <= MOST_ALARMS, alarms


def test_other_samples_raise_no_false_alarm_about_figures() -> None:
    accuracy = measure_natural()
    alarms = [alarm for code in FIGURE_RULES for alarm in accuracy.rules[code].alarms]
    assert accuracy.alarms_per_10_000 <= MOST_ALARMS, alarms


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_pair_is_long_enough_and_differs_only_in_its_slips(pair: Pair) -> None:
    clean, slips = pair.clean.read_text(encoding="utf-8"), pair.slips.read_text(encoding="utf-8")
    assert 3000 <= len(clean) <= 9000
    for slip in sorted(pair.planted, key=lambda slip: slip.start, reverse=True):
        if slip.at is not None:
            slips = slips[: slip.start] + slip.instead_of + slips[slip.end :]
    left_out = [slip.instead_of for slip in pair.planted if slip.at is None]
    without = clean
    for words in left_out:
        without = without.replace(words, "", 1)
    assert "".join(slips.split()) == "".join(without.split())
