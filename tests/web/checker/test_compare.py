"""Two documents held against each other, through the page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.library.files.making_pdf import content_pdf, show

from haidang.files import Limits
from haidang_web.checker import long_checks
from haidang_web.checker.comparing import compare_files
from haidang_web.checker.examiners import Stopped
from haidang_web.checker.models import Comparison, Parcel
from haidang_web.jobs import actions as jobs
from haidang_web.jobs.models import Job, State
from haidang_web.jobs.working import Working

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


HTMX = {"HX-Request": "true"}


@pytest.fixture
def no_time(settings: object) -> None:
    """Requests that may not take any time at all."""
    settings.ANSWER_SECONDS = 0  # type: ignore[attr-defined]


def address_of(page: object) -> str:
    return str(page.redirect_chain[-1][0])  # type: ignore[attr-defined]


def opened(visitor: Client, address: str) -> str:
    return visitor.get(address).content.decode()


def work() -> None:
    Working(1).drain()


@pytest.mark.usefixtures("no_time")
def test_a_long_comparison_comes_to_the_same_address(visitor: Client) -> None:
    address = address_of(compared(visitor))
    waiting = opened(visitor, address)
    assert "Sắp tới lượt" in waiting and "truoc.txt → sau.txt" in waiting and "Dừng đọc" in waiting
    work()
    assert "camera an ninh" in opened(visitor, address)
    assert visitor.get(address + "tai/").json()["coverage"]


@pytest.mark.usefixtures("no_time")
def test_progress_says_which_of_the_two(visitor: Client) -> None:
    address = address_of(compared(visitor))
    again = opened(visitor, address).split('hx-get="')[1].split('"')[0]
    assert visitor.get(again, headers=HTMX).status_code == 204
    job = Job.objects.get()
    assert job.ticket
    held = jobs.take_up(job.pk, job.ticket)
    assert held
    jobs.tell(held, "second: Đọc trang", 3, 30)
    news = visitor.get(again, headers=HTMX).content.decode()
    assert "Văn bản sau: đang đọc trang" in news and "3/30" in news
    jobs.hand_back(held)
    work()
    assert visitor.get(again, headers=HTMX).headers["HX-Refresh"] == "true"
    assert visitor.get(address + "tien-do/").headers["Location"] == address


def test_progress_is_told_by_page_and_by_document(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(content_pdf([show("Ke hoach nam 2024: 12 ho", 85, 760)] * 2))
    (tmp_path / "b.pdf").write_bytes(content_pdf([show("Bao cao nam 2024: 13 ho", 85, 760)] * 2))
    heard: list[str] = []
    files = [(str(tmp_path / name), name) for name in ("a.pdf", "b.pdf")]
    compare_files(*files, Limits(), lambda doing, done, whole: heard.append(f"{doing} {done}/{whole}"))
    assert heard == [f"{part}: Đọc trang {done}/2" for part in ("first", "second") for done in (1, 2)]


@pytest.mark.usefixtures("no_time")
def test_it_is_stopped_and_tried_again(visitor: Client) -> None:
    address = address_of(compared(visitor))
    code = Parcel.objects.get().code
    stopped = visitor.post(f"/kiem-tra/{code}/dung/", follow=True)
    assert address_of(stopped) == address and "Đã dừng đọc theo yêu cầu" in stopped.content.decode()
    assert "So sánh lại" in opened(visitor, address)
    assert "Sắp tới lượt" in visitor.post(address + "doc-lai/", follow=True).content.decode()
    work()
    assert "camera an ninh" in opened(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_a_secret_found_later_is_erased_at_once(visitor: Client, spool: Path) -> None:
    address = address_of(compared(visitor, second="UBND XÃ\nTỐI MẬT\n" + REPORT))
    work()
    assert not [path for path in spool.rglob("*") if path.is_file()]
    page = opened(visitor, address)
    assert "có dấu độ mật" in page and "So sánh lại" not in page
    assert visitor.get(address + "tai/").status_code == 404


@pytest.mark.parametrize("seconds", [0, 30])
def test_people_are_told_which_of_the_two_cannot_be_read(seconds: int, visitor: Client, settings: Any) -> None:
    settings.ANSWER_SECONDS = seconds
    page = compared(visitor, second="")
    work()
    said = opened(visitor, address_of(page)) if seconds == 0 else page.content.decode()  # type: ignore[attr-defined]
    assert "“sau.txt” trống" in said and "/so-sanh/" in said


@pytest.mark.usefixtures("no_time")
def test_what_is_erased_is_not_compared_any_more(visitor: Client, spool: Path) -> None:
    address = address_of(compared(visitor))
    visitor.post(f"/kiem-tra/{Parcel.objects.get().code}/xoa/")
    assert Job.objects.get().state == State.CANCELLED
    work()
    assert not list(spool.iterdir())
    assert visitor.get(address).status_code == 404


def test_what_a_killed_request_left_is_compared(visitor: Client) -> None:
    address = address_of(compared(visitor))
    Comparison.objects.update(state="waiting")
    Parcel.objects.update(made=timezone.now() - timedelta(minutes=10))
    assert long_checks.ask_for_left() == 1
    work()
    assert "camera an ninh" in opened(visitor, address)


def test_its_files_have_no_answers_of_their_own(visitor: Client) -> None:
    address = address_of(compared(visitor))
    code = Parcel.objects.get().code
    assert visitor.get(f"/kiem-tra/{code}/").headers["Location"] == address
    assert visitor.get(f"/kiem-tra/{code}/1/").status_code == 404


def test_a_comparison_without_room_can_be_tried_again(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_asked: object, **_how: object) -> None:
        raise Stopped("hungry")

    monkeypatch.setattr("haidang_web.checker.examiners.Examiners.ask", hungry)
    page = compared(visitor)
    assert "quá nhiều bộ nhớ" in page.content.decode() and "So sánh lại" in page.content.decode()  # type: ignore[attr-defined]
    monkeypatch.undo()
    visitor.post(address_of(page) + "doc-lai/")
    work()
    assert "camera an ninh" in opened(visitor, address_of(page))


def test_a_document_that_is_missing_is_asked_for(visitor: Client) -> None:
    page = visitor.post("/so-sanh/", {"first": file("truoc.txt", PLAN)})
    assert page.status_code == 400
    assert "hãy chọn văn bản sau" in page.content.decode()
    assert "hãy chọn văn bản trước" not in page.content.decode()
