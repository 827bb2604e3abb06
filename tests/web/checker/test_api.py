"""The addresses for programs: the JSON of the command line, refusals as problem+json, keys, rates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from haidang_web.checker.actions import Long
from haidang_web.checker.models import Parcel, Use
from haidang_web.frame import clock
from haidang_web.jobs import actions as jobs
from haidang_web.jobs.models import Job, State
from haidang_web.jobs.working import Working
from haidang_web.wsgi import application

pytestmark = pytest.mark.django_db

TEXT = "BÁO CÁO\nVốn là 30.415 triệu đồng, bao gồm: huyện 20.312 triệu đồng; xã 11.103 triệu đồng.\n"


def sent(visitor: Client, address: str = "/api/v1/check", **more: Any) -> Any:
    file = SimpleUploadedFile("bao-cao.txt", more.pop("words", TEXT).encode("utf-8"))
    return visitor.post(address, {"file": file}, **more)


def test_check_answers_as_the_command_does(visitor: Client) -> None:
    found = sent(visitor).json()
    assert found["file"] == "bao-cao.txt"
    assert [finding["code"] for finding in found["findings"] if finding["severity"] == "error"] == ["SL01"]
    assert set(found["coverage"]) == {"quantities", "checked", "relations", "held"}


def test_read_answers_as_the_command_does(visitor: Client) -> None:
    found = sent(visitor, "/api/v1/read").json()
    assert found["schema"] == 1 and found["kind"] == "report"
    assert found["quantities"][0]["value"] == "30415000000"


def test_text_does_as_well_as_a_file(visitor: Client) -> None:
    assert visitor.post("/api/v1/check", {"text": TEXT}).json()["coverage"]["quantities"] == 3


def test_nothing_is_kept_after_the_answer(visitor: Client, spool: Path) -> None:
    sent(visitor)
    assert not Parcel.objects.exists()
    assert not spool.exists() or not list(spool.iterdir())


@pytest.mark.parametrize(
    ("fields", "status"),
    [({}, 422), ({"text": " "}, 422), ({"text": "UBND XÃ\nTỐI MẬT\nBÁO CÁO\n" + TEXT}, 422)],
)
def test_refusals_are_problem_json(fields: dict[str, str], status: int, visitor: Client) -> None:
    answer = visitor.post("/api/v1/check", fields)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert not Parcel.objects.exists()


def test_a_file_too_large_is_refused(visitor: Client, settings: Any) -> None:
    settings.UPLOAD_MEGABYTES = 1
    assert sent(visitor, words="x" * 1_100_000).status_code == 413


def test_the_same_key_is_done_once(visitor: Client) -> None:
    first = sent(visitor, headers={"Idempotency-Key": "k-1"})
    again = sent(visitor, headers={"Idempotency-Key": "k-1"})
    assert first.json() == again.json()
    assert Parcel.objects.count() == 1


def test_a_key_for_another_document_is_refused(visitor: Client) -> None:
    sent(visitor, headers={"Idempotency-Key": "k-1"})
    other = sent(visitor, headers={"Idempotency-Key": "k-1"}, words=TEXT + "Hết.\n")
    assert other.status_code == 422 and "khóa mới" in other.json()["detail"]


def test_too_many_in_a_minute_are_told_when_to_come_back(
    visitor: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.RATE_PER_MINUTE = 2
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)  # no minute ends in between
    assert [sent(visitor).status_code for _ in range(2)] == [200, 200]
    refused = sent(visitor)
    assert refused.status_code == 429 and 0 < int(refused.headers["Retry-After"]) <= 60
    assert "127.0.0.1" not in Use.objects.get().visitor


def test_what_is_described_is_what_is_done(visitor: Client, settings: Any) -> None:
    settings.RATE_PER_MINUTE = 0
    described = visitor.get("/api/v1/openapi.json").json()
    once, later = {"/api/v1/check", "/api/v1/read"}, {"/api/v1/check/{code}", "/api/v1/read/{code}"}
    assert set(described["paths"]) == once | later


@pytest.fixture
def no_time(settings: Any) -> None:
    """Requests that may not take any time at all."""
    settings.ANSWER_SECONDS = 0


@pytest.mark.usefixtures("no_time")
@pytest.mark.parametrize("deed", ["check", "read"])
def test_what_takes_long_is_asked_for_later(deed: str, visitor: Client) -> None:
    begun = sent(visitor, f"/api/v1/{deed}")
    address = begun.headers["Location"]
    assert begun.status_code == 202 and begun.json()["address"] == address and int(begun.headers["Retry-After"])
    waiting = visitor.get(address)
    assert waiting.status_code == 202 and waiting.json()["doing"] and waiting.json()["expires"]
    Working(1).drain()
    found = visitor.get(address)
    assert found.status_code == 200 and found.json()["file"] == "bao-cao.txt"
    assert ("coverage" in found.json()) == (deed == "check")
    assert visitor.get(address).json() == found.json()


@pytest.mark.usefixtures("no_time")
def test_progress_is_told_to_programs(visitor: Client) -> None:
    jobs.greet("somebody")
    address = sent(visitor).headers["Location"]
    job = Job.objects.get()
    assert job.ticket
    held = jobs.take_up(job.pk, job.ticket)
    assert held
    jobs.tell(held, "Đọc trang", 30, 300)
    assert {"doing": "Đang đọc trang", "done": 30, "whole": 300}.items() <= visitor.get(address).json().items()


@pytest.mark.usefixtures("no_time")
def test_it_is_said_that_nobody_will_come(visitor: Client) -> None:
    assert "báo người quản trị" in sent(visitor).json()["doing"]


@pytest.mark.usefixtures("no_time")
def test_what_takes_long_can_be_erased_at_once(visitor: Client, spool: Path) -> None:
    address = sent(visitor).headers["Location"]
    assert visitor.delete(address).status_code == 204
    assert Job.objects.get().state == State.CANCELLED
    assert not Parcel.objects.exists() and not list(spool.iterdir())
    for gone in (visitor.get(address), visitor.delete(address)):
        assert gone.status_code == 404 and gone.headers["Content-Type"] == "application/problem+json"


@pytest.mark.usefixtures("no_time")
def test_what_takes_long_is_refused_later_as_it_would_be_at_once(visitor: Client, spool: Path) -> None:
    address = sent(visitor, words=f"UBND XÃ\nTỐI MẬT\n{TEXT}").headers["Location"]
    Working(1).drain()
    refused = visitor.get(address)
    assert refused.status_code == 422 and refused.json()["type"] == "urn:haidang:checker.secret"
    assert not [path for path in spool.rglob("*") if path.is_file()]


@pytest.mark.usefixtures("no_time")
def test_the_same_key_leads_to_the_same_address(visitor: Client) -> None:
    first, again = (sent(visitor, headers={"Idempotency-Key": "k-1"}) for _ in range(2))
    assert first.status_code == again.status_code == 202
    assert first.headers["Location"] == again.headers["Location"]
    assert Parcel.objects.count() == Job.objects.count() == 1
    Working(1).drain()
    assert sent(visitor, headers={"Idempotency-Key": "k-1"}).json()["coverage"]["quantities"] == 3


def test_a_key_that_is_at_work_is_told_to_wait(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(_answer: object, _until: float) -> None:
        told.append(sent(visitor, headers={"Idempotency-Key": "k-1"}))
        raise Long

    told: list[Any] = []
    monkeypatch.setattr("haidang_web.checker.actions.answer_soon", meanwhile)
    assert sent(visitor, headers={"Idempotency-Key": "k-1"}).status_code == 202
    assert told[0].status_code == 409 and "sau ít giây" in told[0].json()["next_step"]


@pytest.mark.usefixtures("no_time")
def test_a_picture_of_a_page_is_read_later(visitor: Client) -> None:
    file = SimpleUploadedFile("trang.png", b"\x89PNG\r\n")
    address = visitor.post("/api/v1/read", {"file": file}).headers["Location"]
    Working(1).drain()
    refused = visitor.get(address)
    assert refused.status_code == 422 and "trang.png" in refused.json()["detail"]


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


# Each call is a request from its beginning to its end, which closes its connection: no transaction spans them.
@pytest.mark.django_db(transaction=True)
@schema.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_sent_is_answered_as_described(case: Any) -> None:
    # Bytes that fit the description may still be no document, and are refused as such.
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
