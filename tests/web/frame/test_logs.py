"""What stands in the log, and what never does: names of files, words of documents, links, addresses of visitors."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from haidang_web.frame.logs import JsonFormatter, RequestIdFilter, kinds_of

pytestmark = pytest.mark.django_db

Lines = Callable[[], list[dict[str, Any]]]
WORDS = "BÁO CÁO\nTổng vốn là 30.415 triệu đồng, bao gồm: huyện 20.312 triệu đồng; xã Hoa Lư 11.103 triệu đồng.\n"


@pytest.fixture
def lines() -> Iterator[Lines]:
    """What the log has come to hold, every logger included."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    handler.addFilter(RequestIdFilter())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(before)


def test_nothing_of_a_visitor_or_a_document_is_logged(lines: Lines) -> None:
    stranger = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT="Trinh-Duyet-X")
    page = stranger.post("/", {"documents": SimpleUploadedFile("thu-rieng.txt", WORDS.encode())}, follow=True)
    code = page.redirect_chain[-1][0].split("/")[2]
    stranger.get(f"/kiem-tra/{code}/9/")
    stranger.get(f"/kiem-tra/{code}/1/xoa-gi-do/?q=bimat")
    stranger.post("/api/v1/check", {"text": "x" * 10 + WORDS})
    stranger.post("/", {"documents": SimpleUploadedFile("mat.txt", b"TUY\xe1\xbb\x86T M\xe1\xba\xacT\nHoa L\xc6\xb0")})
    stranger.get("/", headers={"host": "may-la.example"})
    Client(enforce_csrf_checks=True, REMOTE_ADDR="203.0.113.77").post("/", {"words": WORDS})
    told = json.dumps(lines(), ensure_ascii=False)
    assert len(lines()) >= 7
    for never in ("thu-rieng", "mat.txt", "30.415", "Hoa Lư", "203.0.113.77", "Trinh-Duyet", code, "bimat", "may-la"):
        assert never not in told, never


def test_an_error_is_told_by_its_lines_of_code_alone() -> None:
    def parse(words: str) -> int:
        return int(words)

    try:
        parse("Nguyễn Văn A")
    except ValueError as error:
        try:
            raise RuntimeError("trong thu-rieng.txt") from error
        except RuntimeError as outer:
            told = kinds_of(outer)
    assert told[0].startswith("RuntimeError < ") and told[1].startswith("ValueError < ")
    assert "test_logs.py" in told[1] and "parse" in told[1]
    assert "Nguyễn" not in "".join(told) and "thu-rieng" not in "".join(told)


def test_a_request_is_one_line_with_its_view_and_number(lines: Lines) -> None:
    page = Client().get("/quy-tac/SL01/")
    [line] = [each for each in lines() if each["message"] == "answered a request"]
    assert line["view"] == "checker:rule" and line["status"] == 200 and line["milliseconds"] > 0
    assert line["request"] == page.headers["X-Request-ID"]


def test_values_that_others_put_in_are_hidden() -> None:
    record = logging.LogRecord(
        "gunicorn.error", logging.WARNING, "", 0, "Invalid request from ip=%s: %s", ("::1", 3), None
    )
    assert json.loads(JsonFormatter().format(record))["message"] == "Invalid request from ip=…: 3"


def test_the_number_that_a_proxy_gave_is_kept(lines: Lines) -> None:
    assert Client().get("/", headers={"X-Request-ID": "abc-12345678"}).headers["X-Request-ID"] == "abc-12345678"
    assert Client().get("/", headers={"X-Request-ID": 'x" y'}).headers["X-Request-ID"] != 'x" y'
    assert {line["request"] for line in lines()} >= {"abc-12345678"}
