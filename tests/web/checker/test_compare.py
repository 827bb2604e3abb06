"""Two documents held against each other, through the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from haidang_web.checker.models import Parcel

pytestmark = pytest.mark.django_db

PLAN = (
    "KẾ HOẠCH\nThực hiện chủ đề năm 2024\nI. NHIỆM VỤ\n"
    "1. Phòng Kinh tế chủ trì nâng cấp chợ Đông Hà, hoàn thành trước ngày 30/6/2024.\n"
    "2. Công an xã chủ trì lắp 24 camera an ninh tại thôn Tây Hà trong quý III năm 2024.\n"
    "Tổng số hộ nghèo toàn xã Đông Hà là 212 hộ.\n"
)
REPORT = (
    "BÁO CÁO\nKết quả thực hiện chủ đề năm 2024\nI. KẾT QUẢ\n"
    "1. Phòng Kinh tế đã nâng cấp chợ Đông Hà, hoàn thành ngày 28/6/2024.\n"
    "Tổng số hộ nghèo toàn xã Đông Hà là 189 hộ.\n"
)


def compared(visitor: Client, first: str = PLAN, second: str = REPORT) -> object:
    files = {"first": file("truoc.txt", first), "second": file("sau.txt", second)}
    return visitor.post("/so-sanh/", files, follow=True)


def file(name: str, words: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, words.encode("utf-8"))


def test_what_nothing_is_said_about_and_what_moved(visitor: Client) -> None:
    shown = compared(visitor).content.decode()  # type: ignore[attr-defined]
    assert "camera an ninh" in shown.split("Nhiệm vụ chưa thấy nói đến")[1]
    assert "212 hộ" in shown and "189 hộ" in shown


def test_json_is_that_of_the_command_line(visitor: Client) -> None:
    compared(visitor)
    found = visitor.get(f"/so-sanh/{Parcel.objects.get().code}/tai/").json()
    assert {"first", "second", "tasks", "figures", "coverage"} <= set(found)


def test_one_document_is_not_enough(visitor: Client) -> None:
    page = visitor.post("/so-sanh/", {"first": file("a.txt", PLAN)})
    assert page.status_code == 400
    assert not Parcel.objects.exists()


def test_a_secret_is_refused_with_nothing_kept(visitor: Client, spool: Path) -> None:
    page = compared(visitor, second="UBND XÃ\nTỐI MẬT\n" + REPORT)
    assert page.status_code == 422  # type: ignore[attr-defined]
    assert not Parcel.objects.exists()
    assert not [path for path in spool.rglob("*") if path.is_file()]


def test_a_parcel_that_was_checked_is_no_comparison(visitor: Client) -> None:
    visitor.post("/", {"documents": file("a.txt", PLAN)})
    assert visitor.get(f"/so-sanh/{Parcel.objects.get().code}/").status_code == 404
