"""Whatever goes wrong is told: a page to people, problem+json to programs, each with a next step and its number."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.test import Client
from tests.web.frame.breaking import ERRORS

from haidang_web.checker.models import Parcel

pytestmark = pytest.mark.urls("tests.web.frame.breaking")


@pytest.fixture
def stranger() -> Client:
    """Somebody to whom the site answers as it does in service."""
    return Client(raise_request_exception=False)


def told(page: Any) -> str:
    """A page that says what happened, offers a next step and bears the number of its request."""
    words = str(page.content.decode())
    assert re.search(r"<h1>[^<]{5,}</h1>\s*<p class=\"lead\">[^<]{10,}</p>", words)
    assert re.search(r"class=\"button[^>]+href=|href=\"[^\"]+\"[^>]*class=\"button", words)
    assert page.headers["X-Request-ID"] in words
    return words


@pytest.mark.parametrize("name", ERRORS)
def test_a_person_gets_a_page_with_a_next_step(name: str, stranger: Client) -> None:
    page = stranger.get(f"/thu/{name}/")
    assert page.status_code == ERRORS[name][1]
    told(page)


@pytest.mark.parametrize("name", ERRORS)
def test_a_program_gets_problem_json_with_a_next_step(name: str, stranger: Client) -> None:
    answer = stranger.get(f"/api/v1/thu/{name}/")
    assert answer.status_code == answer.json()["status"] == ERRORS[name][1]
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["instance"] == f"urn:request:{answer.headers['X-Request-ID']}"
    assert answer.json()["detail"].count(" ") > 4


@pytest.mark.parametrize("address", ["/khong-co/", "/quy-tac/XX99/", "/kiem-tra/mau/khong-co/x/"])
def test_no_such_page(address: str, stranger: Client) -> None:
    page = stranger.get(address)
    assert page.status_code == 404
    told(page)


def test_no_such_address_for_programs(stranger: Client) -> None:
    answer = stranger.get("/api/v1/khong-co")
    assert answer.status_code == 404 and answer.headers["Content-Type"] == "application/problem+json"


def test_a_form_loaded_anew_is_told(stranger: Client) -> None:
    page = stranger.get("/thu/post/")
    assert page.status_code == 405 and page.headers["Allow"] == "POST"
    assert "chỉ nhận biểu mẫu" in told(page)


@pytest.mark.django_db
def test_a_program_that_asks_in_the_wrong_way_is_told(stranger: Client) -> None:
    answer = stranger.get("/api/v1/check")
    assert answer.status_code == 405 and answer.headers["Allow"] == "POST"
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_name_that_the_server_does_not_have(stranger: Client) -> None:
    page = stranger.get("/", headers={"host": "nowhere.example"})
    assert page.status_code == 400
    assert "HAIDANG_HOSTS" in told(page) and "nowhere.example" not in page.content.decode()


@pytest.mark.django_db
def test_more_than_is_taken_at_once_is_refused_before_it_is_kept(stranger: Client, settings: Any, spool: Path) -> None:
    settings.UPLOAD_TOTAL_MEGABYTES = 1
    page = stranger.post("/", {"documents": SimpleUploadedFile("a.txt", b"x" * 1_100_000)})
    assert page.status_code == 413 and "tối đa 1 MB" in told(page)
    assert not Parcel.objects.exists()


@pytest.mark.django_db
def test_a_large_upload_waits_in_the_spool_and_is_gone_after(stranger: Client, settings: Any, spool: Path) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    page = stranger.post("/", {"documents": SimpleUploadedFile("a.txt", b"BAO CAO\n" * 50)})
    assert page.status_code == 302
    assert (spool / "incoming").stat().st_mode & 0o077 == 0
    assert not list((spool / "incoming").iterdir())


@pytest.mark.django_db
def test_too_many_files_at_once(stranger: Client) -> None:
    page = stranger.post("/", {"documents": [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(30)]})
    assert page.status_code == 413
    told(page)


@pytest.mark.django_db
def test_a_full_disk_is_told_and_nothing_is_kept(stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("haidang_web.checker.spool.keep", full)
    page = stranger.post("/", {"words": "BÁO CÁO"})
    assert page.status_code == 503 and "hết chỗ chứa" in told(page)
    assert not Parcel.objects.exists()


@pytest.mark.django_db
def test_a_database_that_is_down_is_told(stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(**_values: object) -> None:
        raise DatabaseError

    monkeypatch.setattr("haidang_web.checker.models.Parcel.objects.create", down)
    page = stranger.post("/", {"words": "BÁO CÁO"})
    assert page.status_code == 503 and page.headers["Retry-After"] == "30"
    assert "Cơ sở dữ liệu" in told(page)


def test_where_no_page_can_be_drawn_words_do(stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def undrawable(*_args: object, **_more: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("haidang_web.frame.refusals.render", undrawable)
    page = stranger.get("/thu/broken/")
    assert page.status_code == 500
    assert "Hải Đăng gặp lỗi" in page.content.decode() and page.headers["X-Request-ID"] in page.content.decode()
