"""How what was read of a sample is set against what its annotation says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from annotations import COMPONENTS, Item, Sample
from scores import DASHES, Find, Score, fold, line


def score_quantities(sample: Sample, finds: list[Find]) -> dict[str, Score]:
    """Quantities: value, unit and `to` with overlapping spans; then with the qualifier; then with the exact span."""

    def same(item: Item, find: Find) -> bool:
        a, b = item.values, find.values
        return (
            _number(a.get("value")) == _number(b.get("value"))
            and _number(a.get("to")) == _number(b.get("to"))
            and _unit(a.get("unit")) == _unit(b.get("unit"))
        )

    pairs, score = _pair(sample, sample.quantities, finds, same, _quantity)
    qualified = [p for p in pairs if (p[0].values.get("qualifier") or "=") == (p[1].values.get("qualifier") or "=")]
    exact = [p for p in pairs if p[0][:2] == p[1][:2]]
    nouns = [p for p in pairs if p[0].values.get("noun")]
    named = [p for p in nouns if fold(p[0].values["noun"]) == fold(p[1].values.get("noun"))]
    return {
        "quantities": score,
        "quantities with qualifier": Score(len(qualified), score.annotated, score.found),
        "quantities with exact span": Score(len(exact), score.annotated, score.found),
        "nouns (of right counts)": Score(len(named), len(nouns), len(nouns)),
    }


def score_references(sample: Sample, finds: list[Find]) -> dict[str, Score]:
    """References: equal number and overlapping; the dates of those that were found."""

    def same(item: Item, find: Find) -> bool:
        return _symbol(item.values.get("number")) == _symbol(find.values.get("number"))

    pairs, score = _pair(sample, sample.references, finds, same, lambda v: f"{v.get('kind')} {v.get('number')}")
    dates = Score(annotated=len(pairs), found=len(pairs))
    kinds = Score(annotated=len(pairs), found=len(pairs))
    for item, find in pairs:
        dates.right += item.values.get("date") == find.values.get("date")
        kinds.right += fold(item.values.get("kind")) == fold(find.values.get("kind"))
        if item.values.get("date") != find.values.get("date"):
            dates.errors.append(line(sample, item, f"DATE {item.values.get('date')} read as {find.values.get('date')}"))
    return {"references": score, "reference dates": dates, "reference kinds": kinds}


def score_components(sample: Sample, read: Mapping[str, Any]) -> dict[str, Score]:
    """Components, one score a field; a field that is absent on both sides does not count."""
    scores: dict[str, Score] = {}
    total = Score()
    for key in COMPONENTS:
        wanted, got = sample.components.get(key), read.get(key)
        if not wanted and not got:
            continue
        right = _same_component(key, wanted, got)
        score = Score(int(right), int(bool(wanted)), int(bool(got)))
        if not right:
            score.errors.append(f"{sample.name}: {key.upper()} {wanted!r} read as {got!r}")
        scores[f"component {key}"] = score
        total.add(score)
    scores["components"] = total
    wrong = [] if read.get("kind") == sample.kind else [f"{sample.name}: KIND {sample.kind} read as {read.get('kind')}"]
    scores["kind"] = Score(1 - len(wrong), 1, 1, wrong)
    return scores


def _same_component(key: str, wanted: Any, got: Any) -> bool:
    wanted, got = wanted or [], got or []
    if key == "recipients":
        return [fold(one) for one in wanted] == [fold(one) for one in got]
    if key == "legal_bases":
        return len(wanted) == len(got) and all(fold(b).startswith(fold(a)) for a, b in zip(wanted, got, strict=True))
    if key == "signer_title" and wanted and got:
        # "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": the signer's own title is the last; "KT." may be told with it.
        return fold(got).endswith(fold(wanted))
    if key == "authority" and wanted and got:
        return fold(got).startswith(fold(wanted))
    if key == "symbol":
        return _symbol(wanted or "") == _symbol(got or "")
    if key == "title":
        return fold(wanted).removeprefix("v/v ") == fold(got).removeprefix("v/v ")
    if key == "addressee" and wanted and got:
        return re.findall(r"\w+", fold(wanted)) == re.findall(r"\w+", fold(got))
    return fold(wanted) == fold(got)


def _pair(
    sample: Sample,
    items: Iterable[Item],
    finds: list[Find],
    same: Callable[[Item, Find], bool],
    name: Callable[[Mapping[str, Any]], str],
) -> tuple[list[tuple[Item, Find]], Score]:
    """Set each item against one overlapping find that is `same`; the rest are misses and false finds."""
    free = sorted(finds)
    pairs: list[tuple[Item, Find]] = []
    score = Score(found=len(free))
    missed: list[Item] = []
    for item in items:
        score.annotated += 1
        near = [find for find in free if find.start < item.end and item.start < find.end and same(item, find)]
        if not near:
            missed.append(item)
            continue
        best = max(near, key=lambda find: min(find.end, item.end) - max(find.start, item.start))
        free.remove(best)
        pairs.append((item, best))
    score.right = len(pairs)
    score.errors += [line(sample, item, f"MISSED {name(item.values)}") for item in missed]
    score.errors += [line(sample, find, f"FALSE {name(find.values)}") for find in free]
    return pairs, score


def _number(value: object) -> Decimal | None:
    if value is None:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return Decimal("NaN")


def _unit(unit: object) -> str:
    """A unit for comparing: `ngày đêm` is a day, quí is quý, m² is m2."""
    return fold(unit).replace("ngày đêm", "ngày").replace("quí", "quý").replace("²", "2").replace("³", "3")


def _symbol(number: object) -> str:
    return re.sub(r"\s+", "", str(number)).translate(DASHES).casefold()


def _quantity(values: Mapping[str, Any]) -> str:
    upto = f"..{values['to']}" if values.get("to") is not None else ""
    return f"{values.get('value')}{upto} {values.get('unit')}"
