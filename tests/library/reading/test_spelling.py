"""What is read comes back as the document spells it."""

from __future__ import annotations

from haidang.files import load_stdin_text
from haidang.reading.reading import Reading, read

PLAN = """UỶ BAN NHÂN DÂN HUYỆN THUỶ NGUYÊN

Số: 12/KH-UBND

Thuỷ Nguyên, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Hoà giải ở cơ sở năm 2024

I. NHIỆM VỤ

1. Hoà giải viên – tuyên truyền pháp luật đến từng hộ.

- Đơn vị thực hiện: Uỷ ban nhân dân các xã, Phòng Văn hoá – Thông tin.
"""


def reading() -> Reading:
    return read(load_stdin_text(PLAN.encode()))


def test_components_keep_the_documents_tones() -> None:
    components = reading().components
    assert components.issuer is not None and components.issuer.text.startswith("UỶ BAN NHÂN DÂN")
    assert components.title is not None and components.title.text == "Hoà giải ở cơ sở năm 2024"


def test_units_keep_the_documents_tones_and_dashes() -> None:
    (task,) = reading().tasks
    assert task.lead == ("Uỷ ban nhân dân các xã", "Phòng Văn hoá – Thông tin")


def test_a_tasks_text_is_the_documents() -> None:
    (task,) = reading().tasks
    assert task.text.startswith("Hoà giải viên – tuyên truyền")
    assert task.title in task.text


def test_nothing_is_respelt_where_nothing_was() -> None:
    flow = read(load_stdin_text("Ủy ban nhân dân xã báo cáo.".encode())).flow
    assert flow.written == flow.text
