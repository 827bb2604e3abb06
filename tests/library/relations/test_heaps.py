"""Heaps that nobody writes cost no more than their length: counted in clauses read and figures looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from tests.library.relations.texts import document_of

from haidang.relations.percentages import partitions
from haidang.relations.sums import in_prose, named_parts

HEAPS: dict[str, Callable[[int], str]] = {
    "connectives": lambda times: "trong đó 5 hộ, " * times,
    "wholes": lambda times: "Tổng 9 hộ, bao gồm: 5 hộ, " * times,
    "connectives without commas": lambda times: "trong đó 5 hộ " * times,
    "nested": lambda times: "; trong đó ".join(f"{n} hộ gồm {n} hộ A, {n} hộ B" for n in range(times)),
    "open brackets": lambda times: "(5 hộ " * times,
    "colons": lambda times: "5 hộ: " * times,
    "shares": lambda times: "5 hộ chiếm 10%, " * times,
    "shares in brackets": lambda times: "5 hộ (10%), " * times,
    "names": lambda times: "gồm 3 xã: A, B, C. " * times,
    "names without an end": lambda times: "gồm 3 xã " * times,
    "communes": lambda times: "".join(f"xã A có {n} hộ, trong đó {n} hộ nghèo; " for n in range(times)),
}
COUNTED = {
    named_parts: ("clauses", "addable", "is_no_part"),
    partitions: ("share",),
    in_prose: ("parts_of", "weigh"),
}


def work(monkeypatch: pytest.MonkeyPatch, text: str) -> int:
    """How often the inner steps are taken while the relations of a text are looked for."""
    steps: Counter[str] = Counter()
    with monkeypatch.context() as patch:
        for module, names in COUNTED.items():
            for name in names:
                patch.setattr(module, name, _counting(getattr(module, name), name, steps))
        assert document_of(text).relations is not None
    return steps.total()


def _counting(called: Callable[..., object], name: str, steps: Counter[str]) -> Callable[..., object]:
    def counted(*given: object, **named: object) -> object:
        result = called(*given, **named)
        if name != "clauses":
            steps[name] += 1
            return result
        return _each(result, steps)

    return counted


def _each(found: object, steps: Counter[str]) -> object:
    for item in found:  # type: ignore[attr-defined]
        steps["clauses"] += 1
        yield item


@pytest.mark.parametrize("heap", HEAPS)
def test_twice_the_heap_is_at_most_twice_the_work(monkeypatch: pytest.MonkeyPatch, heap: str) -> None:
    once, twice = (work(monkeypatch, HEAPS[heap](times)) for times in (700, 1400))
    assert twice <= 2.3 * once + 100


@pytest.mark.parametrize("heap", HEAPS)
def test_no_heap_takes_more_than_some_steps_a_figure(monkeypatch: pytest.MonkeyPatch, heap: str) -> None:
    assert work(monkeypatch, HEAPS[heap](1000)) <= 200 * 1000
