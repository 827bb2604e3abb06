"""Every sample's annotation stands in its document, and the format refuses what it does not know."""

from __future__ import annotations

from pathlib import Path

import annotations
import pytest
import scores
import scoring
import scoring_tasks

# Slips planted for the check, and faults judged by hand, are listed in formats of their own.
SAMPLES = sorted(
    path
    for path in annotations.SAMPLES.rglob("*.yaml")
    if path.parent.name not in ("planted", "compared") and path.name != "faults.yaml"
)

TEXT = "KẾ HOẠCH\nThu hồi 31,8 ha của 618 hộ\ntrong 2 xã; 18 hộ ở 2 thôn. Sở A chủ trì.\n"


def write(folder: Path, yaml: str, text: str = TEXT) -> Path:
    (folder / "mau.txt").write_text(text, encoding="utf-8")
    path = folder / "mau.yaml"
    path.write_text(yaml, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_every_item_stands_in_its_document(path: Path) -> None:
    sample = annotations.load(path)
    for items, anchor in ((sample.quantities, "text"), (sample.references, "text"), (sample.tasks, "starts")):
        for item in items:
            assert " ".join(sample.text[item.start : item.end].split()) == " ".join(str(item.values[anchor]).split())


def test_there_is_a_document_for_each_annotation() -> None:
    assert [path for path in SAMPLES if not path.with_suffix(".txt").exists()] == []


def test_items_are_found_in_order_and_numbers_whole(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        kind: plan
        quantities:
          - {text: 2 xã, value: "2", unit: count}
          - {text: 18 hộ, value: "18", unit: count}
        """,
    )
    found = annotations.load(path).quantities
    assert [TEXT[item.start : item.end] for item in found] == ["2 xã", "18 hộ"]
    assert found[1].start == TEXT.index("; 18 hộ") + 2


def test_a_line_break_counts_as_a_space(tmp_path: Path) -> None:
    path = write(tmp_path, 'kind: plan\nquantities: [{text: 618 hộ trong, value: "618", unit: count}]\n')
    assert TEXT[slice(*annotations.load(path).quantities[0][:2])] == "618 hộ\ntrong"


def test_after_moves_on_to_a_later_place(tmp_path: Path) -> None:
    path = write(tmp_path, 'kind: plan\nquantities: [{text: "2", after: ở, value: "2", unit: count}]\n')
    assert annotations.load(path).quantities[0].start == TEXT.index("2 thôn")


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ('kind: plan\nquantities: [{text: 8 hộ, value: "8", unit: count}]', "not found"),
        ("kind: plan\nquantities: [{text: 18 hộ, value: 18, unit: count}]", "'value' must stand in quotation marks"),
        ('kind: plan\nquantities: [{text: 18 hộ, value: "18"}]', "'unit' is missing"),
        ("kind: essay", "kind: 'essay'"),
        ("kind: plan\nfigures: []", "unknown key 'figures'"),
        ("kind: plan\ntasks: [{path: I.1, starts: Thu hồi, time: {kind: soon}}]", "time kind 'soon'"),
        ("kind: plan\ncomponents: {title: Thu hồi đất}", "does not stand in the text"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, yaml: str, said: str) -> None:
    with pytest.raises(annotations.AnnotationError, match=said):
        annotations.load(write(tmp_path, yaml))


def sample_of(tmp_path: Path, yaml: str) -> annotations.Sample:
    return annotations.load(write(tmp_path, yaml))


def test_a_quantity_is_right_with_its_value_and_unit(tmp_path: Path) -> None:
    sample = sample_of(tmp_path, 'kind: plan\nquantities: [{text: "31,8 ha", value: "318000", unit: m2}]')
    start, end, _ = sample.quantities[0]
    right = scores.Find(start, end - 3, {"value": "318000.0", "unit": "m2"})
    wrong = scores.Find(start, end, {"value": "31.8", "unit": "m2"})
    assert scoring.score_quantities(sample, [right])["quantities"].f1 == 1
    assert scoring.score_quantities(sample, [right])["quantities with exact span"].f1 == 0
    assert scoring.score_quantities(sample, [wrong])["quantities"].f1 == 0
    assert scoring.score_quantities(sample, [right, wrong])["quantities"].precision == 0.5


@pytest.mark.parametrize(
    ("time", "read", "agree"),
    [
        ("{kind: deadline, end: 2024-05-31}", {"kind": "deadline", "start": "2024-01-01", "end": "2024-05-31"}, True),
        ("{kind: deadline, end: 2024-05-31}", {"kind": "period", "start": None, "end": "2024-05-31"}, False),
        ("{kind: recurring, every: month}", {"kind": "recurring", "every": "year"}, False),
        ("{kind: milestone, also: [none]}", None, True),
        ("{kind: milestone}", None, False),
        ("null", None, True),
        ("null", {"kind": "unspecified"}, False),
    ],
)
def test_times_agree_by_what_their_kind_is_about(
    tmp_path: Path, time: str, read: dict[str, str] | None, agree: bool
) -> None:
    sample = sample_of(tmp_path, f'kind: plan\ntasks: [{{path: "1", starts: Thu hồi, time: {time}}}]')
    find = scores.Find(sample.tasks[0].start, sample.tasks[0].end, {"path": "1", "time": read})
    assert scoring_tasks.score_tasks(sample, [find])["time"].right == agree


@pytest.mark.parametrize(
    ("one", "other"),
    [("UỶ BAN NHÂN DÂN xã", "UBND xã"), ("Sở Văn hoá – Thể thao;", "sở văn hóa - thể  thao"), ("**Sở A**", "Sở A")],
)
def test_names_are_compared_without_their_spelling(one: str, other: str) -> None:
    assert scores.fold(one) == scores.fold(other)
