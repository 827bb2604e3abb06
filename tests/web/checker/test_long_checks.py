"""Files that take longer than a request: read in the background, with progress, left and come back to, stopped."""

from __future__ import annotations

import io
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.library.files.conftest import needs

from haidang_web.checker import long_checks
from haidang_web.checker.actions import erase_expired
from haidang_web.checker.models import Answer, Parcel
from haidang_web.checker.models import State as AnswerState
from haidang_web.jobs import actions as jobs
from haidang_web.jobs.models import Job, State
from haidang_web.jobs.working import Working

pytestmark = pytest.mark.django_db

REPORT = (
    "BÁO CÁO\nKết quả năm 2024\n"
    "Tổng vốn là 30.415 triệu đồng, bao gồm: vốn huyện 20.312 triệu đồng; vốn xã 11.103 triệu đồng.\n"
)
HTMX = {"HX-Request": "true"}


def upload(name: str = "bao-cao.txt", words: str = REPORT) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, words.encode("utf-8"))


@pytest.fixture
def no_time(settings: object) -> None:
    """Requests that may not take any time at all."""
    settings.ANSWER_SECONDS = 0  # type: ignore[attr-defined]


def hand_in(visitor: Client, *files: SimpleUploadedFile) -> str:
    return str(visitor.post("/", {"documents": list(files) or [upload()]}, follow=True).redirect_chain[-1][0])


def work() -> None:
    Working(1).drain()


def shown(visitor: Client, address: str) -> str:
    return visitor.get(address).content.decode()


@pytest.mark.parametrize("name", ["bao-cao", "ke-hoach"])
def test_a_sample_is_answered_within_the_request(name: str, visitor: Client) -> None:
    visitor.post(f"/kiem-tra/mau/{name}/")
    assert Answer.objects.get().state == AnswerState.READY and not Job.objects.exists()


@pytest.mark.usefixtures("no_time")
def test_the_answer_comes_to_the_same_address(visitor: Client) -> None:
    address = hand_in(visitor)
    waiting = shown(visitor, address)
    assert "Sắp tới lượt" in waiting and 'http-equiv="refresh"' in waiting and "Dừng đọc" in waiting
    work()
    assert "Tổng không khớp" in shown(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_a_page_that_looks_again_is_told_what_is_new(visitor: Client) -> None:
    address = hand_in(visitor)
    job = Job.objects.get()
    part = visitor.get(address + "tien-do/", headers=HTMX).content.decode()
    assert 'id="waiting"' in part and "<html" not in part
    again = part.split('hx-get="')[1].split('"')[0]
    assert visitor.get(again, headers=HTMX).status_code == 204
    assert job.ticket
    held = jobs.take_up(job.pk, job.ticket)
    assert held
    jobs.tell(held, "Nhận dạng chữ trang", 30, 300)
    news = visitor.get(again, headers=HTMX).content.decode()
    assert "OCR" in news and "30/300" in news and "10 %" in news.split('id="live"')[1]
    again = news.split('hx-get="')[1].split('"')[0]
    jobs.tell(held, "Nhận dạng chữ trang", 31, 300)
    more = visitor.get(again, headers=HTMX).content.decode()
    assert "31/300" in more and 'id="live"' not in more  # no more than every tenth is read out


@pytest.mark.usefixtures("no_time")
def test_a_page_that_looks_again_opens_the_answer(visitor: Client) -> None:
    address = hand_in(visitor)
    work()
    assert visitor.get(address + "tien-do/", headers=HTMX).headers["HX-Refresh"] == "true"
    assert visitor.get(address + "tien-do/").headers["Location"] == address


@pytest.mark.usefixtures("no_time")
def test_it_can_be_stopped_and_read_again(visitor: Client) -> None:
    address = hand_in(visitor)
    stopped = visitor.post(address.rsplit("/", 2)[0] + "/dung/", follow=True)
    assert stopped.redirect_chain[-1][0] == address
    assert "Đã dừng đọc theo yêu cầu" in stopped.content.decode()
    work()
    assert "Đọc lại tệp này" in shown(visitor, address)
    assert "Sắp tới lượt" in visitor.post(address + "doc-lai/", follow=True).content.decode()
    work()
    assert "Tổng không khớp" in shown(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_many_files_are_read_one_after_the_other(visitor: Client) -> None:
    address = hand_in(visitor, *(upload(f"{number}.txt") for number in range(4)))
    waiting = shown(visitor, address)
    assert "còn 3 việc ở trước" in waiting and "Dừng đọc" in waiting
    again = waiting.split('hx-get="')[1].split('"')[0]
    assert visitor.get(again, headers=HTMX).status_code == 204
    work()
    part = visitor.get(again, headers=HTMX).content.decode()
    assert part.count("Đã xong</span>") == 4 and "Đã xong 4 trên 4 tệp" in part and "hx-get" not in part
    assert "Dừng đọc" not in shown(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_what_is_erased_is_not_read_any_more(visitor: Client, spool: Path) -> None:
    address = hand_in(visitor)
    visitor.post(address.rsplit("/", 2)[0] + "/xoa/")
    assert Job.objects.get().state == State.CANCELLED
    work()
    assert not list(spool.iterdir())


@pytest.mark.usefixtures("no_time")
def test_a_page_that_waits_for_what_was_erased_elsewhere_opens_anew(visitor: Client) -> None:
    one, parcel = hand_in(visitor), hand_in(visitor, upload("a.txt"), upload("b.txt"))
    for address in (one, parcel):
        again = shown(visitor, address).split('hx-get="')[1].split('"')[0]
        visitor.post("/".join(address.split("/")[:3]) + "/xoa/")
        assert visitor.get(again, headers=HTMX).headers["HX-Refresh"] == "true"
        assert visitor.get(again).status_code == visitor.get(address).status_code == 404


@pytest.mark.usefixtures("no_time")
def test_what_is_written_after_erasing_is_erased_too(visitor: Client, spool: Path) -> None:
    hand_in(visitor)
    job, parcel = Job.objects.get(), Parcel.objects.get()
    parcel.delete()
    assert any(spool.iterdir())
    work()
    job.refresh_from_db()
    assert job.state == State.DONE
    for folder in spool.iterdir():
        os.utime(folder, (0, 0))
    erase_expired()
    assert not list(spool.iterdir())


def test_an_upload_whose_request_was_killed_is_erased(spool: Path) -> None:
    incoming = spool / "incoming"
    incoming.mkdir(parents=True)
    for name in ("left.upload", "coming.upload"):
        (incoming / name).write_bytes(b"words")
    os.utime(incoming / "left.upload", (0, 0))
    os.utime(incoming, (0, 0))
    erase_expired()
    assert [path.name for path in incoming.iterdir()] == ["coming.upload"]


@pytest.mark.usefixtures("no_time")
def test_a_state_secret_is_erased_at_once(visitor: Client, spool: Path) -> None:
    address = hand_in(visitor, upload(words=f"UBND XÃ\nTUYỆT MẬT\n{REPORT}"))
    work()
    assert not [path for path in spool.rglob("*") if path.is_file()]
    page = shown(visitor, address)
    assert "có dấu độ mật" in page and "Đọc lại" not in page


@pytest.mark.usefixtures("no_time")
def test_the_hour_counts_from_the_answer(visitor: Client) -> None:
    hand_in(visitor)
    Parcel.objects.update(expires=timezone.now() + timedelta(seconds=20))
    work()
    assert Parcel.objects.get().expires > timezone.now() + timedelta(minutes=59)


@pytest.mark.usefixtures("no_time")
def test_the_page_says_so_when_nobody_will_come(visitor: Client) -> None:
    address = hand_in(visitor)
    assert "báo người quản trị" in shown(visitor, address)
    jobs.greet("somebody")
    assert "báo người quản trị" not in shown(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_a_worker_that_is_lost_too_often_is_said(visitor: Client) -> None:
    address = hand_in(visitor)
    for _ in range(3):
        job = Job.objects.get()
        assert job.ticket and jobs.take_up(job.pk, job.ticket)
        Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        jobs.reap()
    page = shown(visitor, address)
    assert "bị gián đoạn nhiều lần" in page and "Đọc lại tệp này" in page


def test_what_a_killed_request_left_is_read(visitor: Client) -> None:
    address = hand_in(visitor)
    Answer.objects.update(state=AnswerState.WAITING)
    assert long_checks.ask_for_left() == 0
    Parcel.objects.update(made=timezone.now() - timedelta(minutes=10))
    assert long_checks.ask_for_left() == 1
    work()
    assert "Tổng không khớp" in shown(visitor, address)


@pytest.mark.usefixtures("no_time")
def test_waiting_in_english(visitor: Client) -> None:
    visitor.cookies["haidang_language"] = "en"
    address = hand_in(visitor)
    assert "Next in line" in shown(visitor, address)


def scan(pages: int) -> bytes:
    """A scan of pages that say something."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype("LiberationSerif-Regular.ttf", 36)
    pictures = []
    for number in range(pages):
        picture = Image.new("L", (1240, 500), 255)
        words = f"BÁO CÁO\nKết quả năm 2024, phần {number + 1}\nTổng số 12 hộ, gồm: 9 hộ nghèo, 4 hộ cận nghèo."
        ImageDraw.Draw(picture).text((80, 60), words, font=font, fill=0, spacing=24)
        pictures.append(picture)
    file = io.BytesIO()
    pictures[0].save(file, "PDF", save_all=True, append_images=pictures[1:], resolution=150)
    return file.getvalue()


def test_a_scan_is_recognised_in_the_background(visitor: Client, spool: Path) -> None:
    needs("tesseract")
    began = time.monotonic()
    address = hand_in(visitor, SimpleUploadedFile("quet.pdf", scan(2)))
    assert time.monotonic() - began < 10  # OCR itself is not waited for
    assert Answer.objects.get().state == AnswerState.WAITING
    work()
    job = Job.objects.get()
    assert (job.doing, job.done, job.whole) == ("Nhận dạng chữ trang", 2, 2)
    page = shown(visitor, address)
    assert "12 hộ" in page and "OCR" in page
    # Made of the same reading: asking for them reads nothing again.
    assert {path.name for path in spool.rglob("*") if path.is_file()} == {
        "source.pdf",
        "answer.json",
        "read.xlsx",
        "answer.sarif",
    }


@pytest.mark.parametrize("kind", ["json", "sarif", "phat-hien", "bang-tinh"])
def test_what_is_not_there_yet_is_not_downloaded_but_awaited(kind: str, no_time: None, visitor: Client) -> None:
    address = hand_in(visitor)
    early = visitor.get(f"{address}tai/{kind}/", follow=True)
    assert early.redirect_chain == [(address, 302)] and b"waiting" in early.content
    work()
    assert visitor.get(f"{address}tai/{kind}/").status_code == 200
