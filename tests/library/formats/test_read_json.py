from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from haidang.files import load
from haidang.formats import read_json
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading, read
from haidang.text.values import replace

# The fields that the contract names; more may be added, none may go.
COMPONENTS = (
    "number symbol issuer parent_issuer place date title addressee authority signer_title signer recipients legal_bases"
)
FIELDS = {
    "outline": "path title span",
    "tasks": "path title text lead coordinate time span",
    "references": "text kind number date span",
    "quantities": "text value unit qualifier precision span",
    "tables": "rows span",
}


@pytest.fixture
def reading(plan: Path) -> Reading:
    return read(load(plan))


def _answer(reading: Reading) -> dict[str, object]:
    answer: dict[str, object] = json.loads(read_json.render([read_json.entry("a.txt", reading)]))
    return answer


def test_an_entry_has_every_field_of_the_contract(reading: Reading) -> None:
    answer = _answer(reading)
    assert set(COMPONENTS.split()) <= set(answer["components"])
    for part, fields in FIELDS.items():
        for item in answer[part]:
            assert set(fields.split()) <= set(item), part


def test_the_components_are_those_of_the_plan(reading: Reading) -> None:
    components = _answer(reading)["components"]
    assert components["number"] == "12"
    assert components["symbol"] == "KH-UBND"
    assert components["date"] == "2024-03-05"
    assert components["signer"] == "Nguyễn Văn A"


def test_a_task_says_who_leads_who_helps_and_by_when(reading: Reading) -> None:
    task = _answer(reading)["tasks"][0]
    assert task["path"] == "I.1"
    assert task["lead"] == ["Công chức Địa chính - Xây dựng"]
    assert task["coordinate"] == ["Đoàn Thanh niên xã"]
    assert (task["time"]["kind"], task["time"]["end"]) == ("deadline", "2024-06-30")


def test_figures_are_decimal_strings_in_the_base_unit(reading: Reading) -> None:
    money = next(item for item in _answer(reading)["quantities"] if item["unit"] == "VND")
    assert (money["value"], money["qualifier"], money["precision"]) == ("12500000", "~", "100000")


def _with(reading: Reading, **changes: object) -> dict[str, object]:
    stated = Quantity(0, 2, "5 tỷ", Decimal("5E+9"), "VND", Decimal("1E+9"))
    return _answer(replace(reading, quantities=(replace(stated, **changes),)))["quantities"][0]


def test_no_number_has_an_exponent(reading: Reading) -> None:
    assert _with(reading)["value"] == "5000000000"


def test_what_a_quantity_does_not_say_is_left_out(reading: Reading) -> None:
    assert set(_with(reading)) == set(FIELDS["quantities"].split())


def test_a_range_a_fraction_and_a_borrowed_unit_are_said(reading: Reading) -> None:
    said = _with(reading, to=Decimal("6E+9"), noun="hộ", numerator=Decimal(5), denominator=Decimal(8), unit_from=(0, 2))
    assert (said["to"], said["noun"], said["numerator"], said["denominator"]) == ("6000000000", "hộ", "5", "8")
    assert said["unit_from"] == list(reading.span(0, 2))


def test_the_text_of_a_figure_is_the_document_s_own_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "BÁO CÁO\n\nNăng suất tăng 6 \u2013 8% và thu hoạch được trên địa bàn huyện 25\u00a0tấn.\n", encoding="utf-8"
    )
    assert [item["text"] for item in _answer(read(load(path)))["quantities"]] == ["6 \u2013 8%", "25 tấn"]


def test_every_item_of_a_list_stands_on_its_own_line(reading: Reading) -> None:
    lines = read_json.render([read_json.entry("a.txt", reading)]).splitlines()
    assert sum(line.lstrip().startswith('{"path": "I.1"') for line in lines) >= 1


def test_several_entries_stand_under_documents(reading: Reading) -> None:
    answer = json.loads(read_json.render([read_json.entry("a", reading), read_json.failure("b", "Không mở được.")]))
    assert answer["documents"][1] == {"file": "b", "error": "Không mở được."}


def test_a_table_gives_its_rows_with_merged_cells_in_all_their_places(tmp_path: Path) -> None:
    path = tmp_path / "bang.md"
    path.write_text("BÁO CÁO\n\n| Xã | Số hộ |\n|---|---|\n| An Thọ | 236 |\n", encoding="utf-8")
    [table] = read_json.entry("bang.md", read(load(path)))["tables"]
    assert table["rows"] == [["Xã", "Số hộ"], ["An Thọ", "236"]]
