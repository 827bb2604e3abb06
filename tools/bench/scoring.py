"""How what was read of a sample is set against what its annotation says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from annotations import COMPONENTS, Item, Sample

_MARKS = re.compile(r"[*_`]+")
_DASHES = str.maketrans("–—−‑", "----")
# One spelling for the two ways of placing a tone: hoà, hòa; thuỷ, thủy.
_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ"}
_TONES |= {"ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}
_TONE = re.compile("|".join(_TONES))


class Find(NamedTuple):
    """One thing the program read, its place in the source, and its values as the contract names them."""

    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """What was right of what was annotated and of what was found."""

    right: int = 0
    annotated: int = 0
    found: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the finds that are right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the annotated items that are right; 1 where nothing is annotated."""
        return self.right / self.annotated if self.annotated else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        whole = self.found + self.annotated
        return 2 * self.right / whole if whole else 1.0

    def add(self, other: Score) -> None:
        """Count another sample's score in."""
        self.right += other.right
        self.annotated += other.annotated
        self.found += other.found
        self.errors += other.errors


def fold(words: object) -> str:
    """A name for comparing: one case, one space, one tone placement, UBND for Ủy ban nhân dân."""
    text = unicodedata.normalize("NFC", _MARKS.sub("", str(words))).translate(_DASHES)
    text = " ".join(text.replace("|", " ").casefold().split()).rstrip(" .;,:")
    text = _TONE.sub(lambda found: _TONES[found[0]], text)
    return text.replace("uỷ ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")


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
            dates.errors.append(
                _line(sample, item, f"DATE {item.values.get('date')} read as {find.values.get('date')}")
            )
    return {"references": score, "reference dates": dates, "reference kinds": kinds}


def score_tasks(sample: Sample, finds: list[Find]) -> dict[str, Score]:
    """Tasks found, and the lead, coordination, time and path of those."""
    pairs = _task_pairs(sample, finds)
    found = Score(len(pairs), len(sample.tasks), len(finds))
    taken_items = {id(item) for item, _ in pairs}
    taken_finds = {id(find) for _, find in pairs}
    found.errors += [_line(sample, i, f"MISSED {i.values['path']}") for i in sample.tasks if id(i) not in taken_items]
    found.errors += [_line(sample, f, f"FALSE {f.values.get('path')}") for f in finds if id(f) not in taken_finds]
    scores = {"tasks": found}
    for key in ("lead", "coordinate"):
        scores[key], scores[f"{key} names"] = _units(sample, pairs, key)
    scores["time"] = _agree(sample, pairs, "time", _same_time)
    scores["path"] = _agree(sample, pairs, "path", lambda wanted, got: fold(wanted) == fold(got))
    return scores


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
    score.errors += [_line(sample, item, f"MISSED {name(item.values)}") for item in missed]
    score.errors += [_line(sample, find, f"FALSE {name(find.values)}") for find in free]
    return pairs, score


def _task_pairs(sample: Sample, finds: list[Find]) -> list[tuple[Item, Find]]:
    """Pair tasks: a find that starts in an item's first words, else one that shares half with it."""
    free = sorted(finds)
    ends = _task_ends(sample)
    pairs: list[tuple[Item, Find]] = []

    def take(item: Item, good: Callable[[Find], bool]) -> bool:
        for find in free:
            if good(find):
                free.remove(find)
                pairs.append((item, find))
                return True
        return False

    rest = [i for i in sample.tasks if not take(i, lambda f, i=i: i.start - 6 <= f.start < i.end)]  # type: ignore[misc]
    for item in rest:
        end = ends[id(item)]

        def half(find: Find, start: int = item.start, end: int = end) -> bool:
            shared = min(find.end, end) - max(find.start, start)
            return shared * 2 >= min(end - start, find.end - find.start) and shared * 4 >= find.end - find.start

        take(item, half)
    return sorted(pairs)


def _task_ends(sample: Sample) -> dict[int, int]:
    """Where each annotated task ends: at the next one, a blank line or the end of the text."""
    ends: dict[int, int] = {}
    for place, item in enumerate(sample.tasks):
        following = sample.tasks[place + 1].start if place + 1 < len(sample.tasks) else len(sample.text)
        blank = sample.text.find("\n\n", item.end)
        ends[id(item)] = max(item.end, min(following, blank if blank >= 0 else len(sample.text)))
    return ends


def _units(sample: Sample, pairs: list[tuple[Item, Find]], key: str) -> tuple[Score, Score]:
    """Tasks whose set of names is equal; and the names themselves."""
    sets = Score(annotated=len(pairs), found=len(pairs))
    names = Score()
    for item, find in pairs:
        wanted = {fold(name) for name in item.values.get(key) or ()}
        got = {fold(name) for name in find.values.get(key) or ()}
        names.add(Score(len(wanted & got), len(wanted), len(got)))
        sets.right += wanted == got
        if wanted != got:
            told = f"{key.upper()} {list(item.values.get(key) or ())} read as {list(find.values.get(key) or ())}"
            sets.errors.append(_line(sample, item, f"{item.values['path']} {told}"))
    return sets, names


def _agree(sample: Sample, pairs: list[tuple[Item, Find]], key: str, same: Callable[[Any, Any], bool]) -> Score:
    score = Score(annotated=len(pairs), found=len(pairs))
    for item, find in pairs:
        wanted, got = item.values.get(key), find.values.get(key)
        score.right += same(wanted, got)
        if not same(wanted, got):
            score.errors.append(_line(sample, item, f"{item.values['path']} {key.upper()} {wanted} read as {got}"))
    return score


# What two times of a kind must share; of a milestone and of "no time is set" the kind says all.
_ABOUT = {"period": ("start", "end"), "deadline": ("end",), "recurring": ("every",)}


def _same_time(wanted: Mapping[str, Any] | None, got: Mapping[str, Any] | None) -> bool:
    """Whether the times agree; `also` names kinds that the wording allows as well, `none` for no time at all."""
    if not wanted or not got:
        return not got and (not wanted or "none" in wanted.get("also", ()))
    kind = str(got.get("kind"))
    if kind != wanted.get("kind") and kind not in wanted.get("also", ()):
        return False
    return all(wanted.get(key) == got.get(key) for key in _ABOUT.get(kind, ()))


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
    return re.sub(r"\s+", "", str(number)).translate(_DASHES).casefold()


def _quantity(values: Mapping[str, Any]) -> str:
    upto = f"..{values['to']}" if values.get("to") is not None else ""
    return f"{values.get('value')}{upto} {values.get('unit')}"


def _line(sample: Sample, place: Item | Find, told: str) -> str:
    """An error with the words around it."""
    low = max(sample.text.rfind("\n", 0, place.start), place.start - 80)
    high = min(max(place.start + 120, place.end), place.start + 200)
    words = " ".join(
        f"{sample.text[low + 1 : place.start]}>>{sample.text[place.start : place.end]}<<"
        f"{sample.text[place.end : high]}".split()
    )
    return f"{sample.name}: {told}\n    {words[:260]}"
