"""How the tasks that were read are set against the annotated ones: found at all, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from annotations import Item, Sample
from scores import Find, Score, fold, line


def score_tasks(sample: Sample, finds: list[Find]) -> dict[str, Score]:
    """Tasks found, and the lead, coordination, time and path of those."""
    pairs = _task_pairs(sample, finds)
    found = Score(len(pairs), len(sample.tasks), len(finds))
    taken_items = {id(item) for item, _ in pairs}
    taken_finds = {id(find) for _, find in pairs}
    found.errors += [line(sample, i, f"MISSED {i.values['path']}") for i in sample.tasks if id(i) not in taken_items]
    found.errors += [line(sample, f, f"FALSE {f.values.get('path')}") for f in finds if id(f) not in taken_finds]
    scores = {"tasks": found}
    for key in ("lead", "coordinate"):
        scores[key], scores[f"{key} names"] = _units(sample, pairs, key)
    scores["time"] = _agree(sample, pairs, "time", _same_time)
    scores["path"] = _agree(sample, pairs, "path", lambda wanted, got: fold(wanted) == fold(got))
    return scores


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
            sets.errors.append(line(sample, item, f"{item.values['path']} {told}"))
    return sets, names


def _agree(sample: Sample, pairs: list[tuple[Item, Find]], key: str, same: Callable[[Any, Any], bool]) -> Score:
    score = Score(annotated=len(pairs), found=len(pairs))
    for item, find in pairs:
        wanted, got = item.values.get(key), find.values.get(key)
        score.right += same(wanted, got)
        if not same(wanted, got):
            score.errors.append(line(sample, item, f"{item.values['path']} {key.upper()} {wanted} read as {got}"))
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
