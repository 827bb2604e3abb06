"""Which promises are the same and which changed, one task at a time."""

from __future__ import annotations

import pytest

from haidang.comparing.promises import ComparedPromises, compare_promises
from haidang.files import load_stdin_text
from haidang.reading.reading import Reading, read


def plan(task: str, year: int = 2024, kind: str = "KẾ HOẠCH", symbol: str = "KH-UBND") -> Reading:
    text = f"""\
ỦY BAN NHÂN DÂN
XÃ AN BÌNH

Số: 5/{symbol}

An Bình, ngày 10 tháng 01 năm {year}

{kind}
Công tác năm {year}

I. NHIỆM VỤ

1. {task}

2. Công an xã chủ trì kiểm tra phòng cháy tại các nhà trọ, thực hiện trong quý II.
"""
    return read(load_stdin_text(text.encode("utf-8")))


def changes(first: Reading, second: Reading) -> list[tuple[str, str, str]]:
    promises = compare_promises(first, second)
    assert isinstance(promises, ComparedPromises)
    return [(each.part.value, each.before, each.after) for promise in promises.changed for each in promise.changes]


DEED = "kiên cố hóa kênh tưới nội đồng tại xứ Đồng Chằm"

SAME = {
    "word_for_word": (f"Đoàn Thanh niên xã chủ trì {DEED}.", f"Đoàn Thanh niên xã chủ trì {DEED}."),
    "the_year_goes_on": (
        f"UBND xã chủ trì {DEED}, xong trước ngày 30/6/2024.",
        f"UBND xã chủ trì {DEED}, xong trước ngày 30/6/2025.",
    ),
    "an_end_beyond_both": (
        f"Thôn Hạ chủ trì {DEED} trước ngày 31/12/2026.",
        f"Thôn Hạ chủ trì {DEED} trước ngày 31/12/2026.",
    ),
    "a_short_name": (f"Hội LHPN xã chủ trì {DEED}.", f"Hội Liên hiệp Phụ nữ xã chủ trì {DEED}."),
    "another_spelling": (f"Uỷ ban nhân dân xã chủ trì {DEED}.", f"Ủy ban nhân dân xã chủ trì {DEED}."),
    "a_lead_that_only_one_names": (f"{DEED.capitalize()}.", f"Đoàn Thanh niên xã chủ trì {DEED}."),
    "the_same_length": (f"UBND xã chủ trì {DEED} dài 1,5 km.", f"UBND xã chủ trì {DEED} dài 1.500 m."),
}

CHANGED = {
    "another_lead": (
        f"Đoàn Thanh niên xã chủ trì {DEED}.",
        f"Hội Cựu chiến binh xã chủ trì {DEED}.",
        ("lead", "Đoàn Thanh niên xã", "Hội Cựu chiến binh xã"),
    ),
    "a_later_month": (
        f"UBND xã chủ trì {DEED}, xong trước ngày 30/6/2024.",
        f"UBND xã chủ trì {DEED}, xong trước ngày 30/11/2025.",
        ("time", "xong trước ngày 30/6/2024", "xong trước ngày 30/11/2025"),
    ),
    "another_length": (
        f"UBND xã chủ trì {DEED} dài 1,5 km.",
        f"UBND xã chủ trì {DEED} dài 900 m.",
        ("figure", "1,5 km", "900 m"),
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_what_is_no_change(one: str, other: str) -> None:
    assert changes(plan(one), plan(other, 2025)) == []


@pytest.mark.parametrize(("one", "other", "change"), CHANGED.values(), ids=CHANGED)
def test_what_changed(one: str, other: str, change: tuple[str, str, str]) -> None:
    assert changes(plan(one), plan(other, 2025)) == [change]


def test_deeds_that_have_little_in_common_are_not_held_against_each_other() -> None:
    first = plan(f"Đoàn Thanh niên xã chủ trì {DEED}.")
    second = plan("Hội Nông dân xã chủ trì thu gom vỏ bao bì thuốc bảo vệ thực vật.", 2025)
    promises = compare_promises(first, second)
    assert promises is not None
    assert (promises.common, promises.changed) == (1, ())


def test_a_report_promises_nothing() -> None:
    task = f"Đoàn Thanh niên xã chủ trì {DEED}."
    assert compare_promises(plan(task), plan(task, 2025, "BÁO CÁO", "BC-UBND")) is None
