"""Components: every head and tail of components.yaml, and where they stand."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from haidang.reading.components import Components, read_components
from haidang.reading.pieces import Piece
from haidang.text.flow import Flow, make_flow
from haidang.text.source import Line, Place, Source

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("components.yaml").read_text(encoding="utf-8"))
PARTS = (
    "number",
    "symbol",
    "issuer",
    "parent_issuer",
    "place",
    "title",
    "addressee",
    "authority",
    "signer_title",
    "signer",
)


def flow_of(text: str) -> Flow:
    lines: list[Line] = []
    at = 0
    for line in text.split("\n"):
        place = Place.TABLE if line.startswith("| ") and line.endswith("|") else Place.BODY
        lines.append(Line(at, at + len(line), place))
        at += len(line) + 1
    return make_flow(Source("case", text, tuple(lines), markdown=True))


def as_read(found: Components) -> dict[str, Any]:
    read: dict[str, Any] = {"kind": found.kind}
    for name in PARTS:
        part: Piece | None = getattr(found, name)
        if part is not None:
            read[name] = part.text
    if found.date is not None:
        read["date"] = found.date
    for name in ("recipients", "legal_bases"):
        parts: tuple[Piece, ...] = getattr(found, name)
        if parts:
            read[name] = [part.text for part in parts]
    return read


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_what_the_form_says_is_read(case: dict[str, Any]) -> None:
    assert as_read(read_components(flow_of(case["text"]))) == case["read"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_every_part_begins_where_it_says(case: dict[str, Any]) -> None:
    flow = flow_of(case["text"])
    found = read_components(flow)
    parts = [getattr(found, name) for name in PARTS] + [*found.recipients, *found.legal_bases]
    for part in parts:
        if part is not None:
            assert flow.text[part.start : part.end].split()[0][:2] == part.text.split()[0][:2]
            assert flow.text[: part.end].endswith(part.text[-1])


def test_an_impossible_day_has_no_date() -> None:
    found = read_components(flow_of("Số: 1/KH-UBND\nAn Lão, ngày 31 tháng 02 năm 2024\nKẾ HOẠCH\nThử\nI. Một"))
    assert found.date is None
    assert found.date_at is not None


@pytest.mark.parametrize(
    ("number", "own"), [("Số: 35/KH-UBND", "35/KH-UBND"), ("Số 107-NQ/HU", "107-NQ/HU"), ("Số: /KH-UBND", None)]
)
def test_the_own_number_is_as_a_citation_writes_it(number: str, own: str | None) -> None:
    assert read_components(flow_of(f"{number}\nKẾ HOẠCH\nThử\nI. Một")).own == own


def test_dates_compare_as_days() -> None:
    assert all(isinstance(case["read"].get("date", datetime.date.min), datetime.date) for case in CASES)


def test_an_empty_text_has_no_components() -> None:
    assert as_read(read_components(flow_of(""))) == {"kind": "other"}


def test_every_basis_is_read_up_to_the_body() -> None:
    bases = [
        f"Căn cứ Nghị quyết số {count}/NQ-HĐND ngày 19/12/2023 về nhiệm vụ, {'biện pháp ' * 12}năm 2024"
        for count in range(60)
    ]
    text = "KẾ HOẠCH\nThử\n" + ";\n".join(bases) + ",\nỦy ban nhân dân xã ban hành kế hoạch:\nI. Một\nCăn cứ vào đó."
    assert [base.text for base in read_components(flow_of(text)).legal_bases] == bases


def test_a_body_without_numbers_that_speaks_of_bases_far_below_has_none_there() -> None:
    text = (
        "KẾ HOẠCH\nThử\nCăn cứ Luật Đầu tư;\n"
        + "Các đơn vị thực hiện nghiêm túc.\n" * 300
        + "Căn cứ tình hình thực tế.\n"
    )
    assert [base.text for base in read_components(flow_of(text)).legal_bases] == ["Căn cứ Luật Đầu tư"]


def test_every_recipient_is_read_up_to_the_signature() -> None:
    units = [f"Ủy ban nhân dân xã Thử Nghiệm {count} và các tổ chức chính trị - xã hội của xã" for count in range(100)]
    tail = "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    text = "KẾ HOẠCH\nThử\nI. Một\nNơi nhận:\n- " + ";\n- ".join([*units, "Lưu: VT."]) + tail
    found = read_components(flow_of(text))
    assert [piece.text for piece in found.recipients] == [*units, "Lưu: VT"]
    assert found.signer is not None
    assert found.signer.text == "Nguyễn Văn A"


def test_every_addressee_is_read() -> None:
    units = [f"Ủy ban nhân dân xã Thử Nghiệm {count}" for count in range(100)]
    text = "TỜ TRÌNH\nVề việc thử\nKính gửi:\n- " + ";\n- ".join(units) + ".\nI. Một\n"
    addressee = read_components(flow_of(text)).addressee
    assert addressee is not None
    assert addressee.text == "; ".join(units)
