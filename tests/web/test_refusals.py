"""Every refusal that a program can meet: problem+json, a next step, its number; in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import messages
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from ninja.errors import HttpError, ValidationError
from tests.library.files.making_bad_files import BadFile, bad_files

from haidang_web.checker.actions import Long
from haidang_web.checker.problems import next_step_after, sentence_about
from haidang_web.jobs.working import Working

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.frame.breaking")]

TEXT = "BÁO CÁO\nVốn là 30.415 triệu đồng, bao gồm: huyện 20.312 triệu đồng; xã 11.103 triệu đồng.\n"
VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
CHECK = "/api/v1/check"
# Told on pages alone: programs send no forms, and ask for no downloads.
OF_PAGES = {"frame.forged", "checker.busy"}


class Caller:
    """A program that asks in one language, with what it takes to bring it into trouble."""

    def __init__(self, language: str, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        self.client = Client(raise_request_exception=False, headers={"accept-language": language})
        self.language, self.settings, self.monkeypatch = language, settings, monkeypatch

    def send(self, words: str = TEXT, **more: Any) -> Any:
        return self.client.post(CHECK, {"text": words}, **more)

    def with_key(self, words: str = TEXT) -> Any:
        return self.send(words, headers={"Idempotency-Key": "k-1"})


@pytest.fixture(params=["vi", "en"])
def caller(request: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Caller:
    settings.RATE_PER_MINUTE = 0
    return Caller(request.param, settings, monkeypatch)


def refused(answer: Any, caller: Caller) -> Mapping[str, Any]:
    """The body of a refusal that says all that every refusal is to say."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert set(found) == {"type", "title", "status", "detail", "next_step", "instance"}
    assert found["status"] == answer.status_code >= 400
    assert found["instance"] == f"urn:request:{answer.headers['X-Request-ID']}"
    assert len(found["title"]) > 5 and len(found["next_step"]) > 5
    assert found["detail"].endswith(found["next_step"]) and len(found["detail"]) > len(found["next_step"]) + 5
    words = re.sub(r"“[^”]*”|Hải Đăng", "", f"{found['title']} {found['detail']}")
    assert bool(VIETNAMESE.search(words)) == (caller.language == "vi"), words
    return found


def breaking(name: str) -> Callable[[Caller], Any]:
    return lambda caller: caller.client.get(f"/api/v1/thu/{name}/")


def too_large(caller: Caller) -> Any:
    caller.settings.UPLOAD_MEGABYTES = 1
    return caller.client.post(CHECK, {"file": SimpleUploadedFile("a.txt", b"x" * 1_100_000)})


def key_reused(caller: Caller) -> Any:
    caller.with_key()
    return caller.with_key(TEXT + "Hết.\n")


def key_at_work(caller: Caller) -> Any:
    def meanwhile(_answer: object, _until: float) -> None:
        told.append(caller.with_key())
        raise Long

    told: list[Any] = []
    caller.monkeypatch.setattr("haidang_web.checker.actions.answer_soon", meanwhile)
    caller.with_key()
    return told[0]


def too_often(caller: Caller) -> Any:
    caller.settings.RATE_PER_MINUTE = 1
    caller.send()
    return caller.send()


def thrown(error: Exception) -> Callable[[Caller], Any]:
    """What the framework of the API refuses by itself, should our addresses ever give it a reason."""

    def told(caller: Caller) -> Any:
        def throw(_request: object) -> None:
            raise error

        caller.monkeypatch.setattr("haidang_web.checker.rates.count", throw)
        return caller.send()

    return told


REFUSALS: dict[str, Callable[[Caller], Any]] = {
    "frame.not_found": lambda caller: caller.client.get("/api/v1/khong-co"),
    "frame.method_not_allowed": lambda caller: caller.client.get(CHECK),
    "frame.unknown_host": lambda caller: caller.client.get(CHECK, headers={"host": "nowhere.example"}),
    "frame.too_large": breaking("large"),
    "frame.too_many_words": lambda caller: caller.send("ế" * 2_900_000),
    "frame.too_many": breaking("many"),
    "frame.database": breaking("database"),
    "frame.no_room": breaking("full"),
    "frame.not_writable": breaking("read-only"),
    "frame.broken": breaking("broken"),
    "frame.not_understood": breaking("bad"),
    "frame.not_allowed": breaking("forbidden"),
    "api.not_valid": thrown(ValidationError([{"loc": ("form", "text"), "msg": "not a text"}])),
    "api.not_understood": thrown(HttpError(400, "cannot be parsed")),
    "checker.nothing": lambda caller: caller.send(" "),
    "checker.too_large": too_large,
    "checker.key": lambda caller: caller.send(headers={"Idempotency-Key": "k" * 201}),
    "checker.key_reused": key_reused,
    "checker.key_at_work": key_at_work,
    "checker.too_often": too_often,
    "checker.gone": lambda caller: caller.client.get(f"{CHECK}/khong-co"),
}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_names_a_next_step(code: str, caller: Caller) -> None:
    assert refused(REFUSALS[code](caller), caller)["type"] == f"urn:haidang:{code}"


def test_no_refusal_is_left_out() -> None:
    named = {code for module in messages.SITE.rglob("*.py") for code in codes_of(module)}
    assert named - OF_PAGES == set(REFUSALS)


def codes_of(module: Path) -> set[str]:
    """The codes that a module refuses with, where they are written out."""
    prefixes = {"Refused": "", "NotThere": "", "problem": "", "_refused": "checker."}
    calls = [node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return {
        prefixes[call.func.id] + call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in prefixes and call.args
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


FILES = [bad for bad in bad_files() if bad.name != "script.py"]


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_file_that_cannot_be_read_names_a_next_step(bad: BadFile, caller: Caller) -> None:
    answer = caller.client.post(CHECK, {"file": SimpleUploadedFile(bad.name, bad.data)})
    if answer.status_code == 202:  # pictures are read in the background
        Working(1).drain()
        answer = caller.client.get(answer.headers["Location"])
    found = refused(answer, caller)
    assert found["type"] in {f"urn:haidang:checker.{reason}" for reason in bad.reasons}
    assert bad.name in found["detail"]


GIVEN_UP = ["cancelled", "no_room", "lost", "broken", "slow", "hungry", "nested", "died", "unforeseen"]


@pytest.mark.parametrize("problem", GIVEN_UP)
def test_a_document_that_was_given_up_names_a_next_step(problem: str, caller: Caller) -> None:
    caller.monkeypatch.setattr(
        "haidang_web.checker.examiners.Examiners.ask", lambda *_asked, **_how: {"problem": problem}
    )
    assert refused(caller.send(), caller)["type"] == f"urn:haidang:checker.{problem}"
    assert sentence_about(problem) != sentence_about("unforeseen") or problem == "unforeseen"
    assert next_step_after(problem)
