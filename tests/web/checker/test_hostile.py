"""What strangers hand in through the page: bombs, damaged and locked files, odd names, formulas, script."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.library.files.making_bad_files import BadFile, bad_files, plain_docx

from haidang_web.checker.models import Answer, Parcel, State
from haidang_web.jobs.working import Working

pytestmark = pytest.mark.django_db

REPORT = "BÁO CÁO\nTổng vốn là 30.415 triệu đồng, bao gồm: huyện 20.312 triệu đồng; xã 11.103 triệu đồng.\n"
# Here a text is a text, whatever it is called.
FILES = [bad for bad in bad_files() if bad.name != "script.py"]


@pytest.fixture(autouse=True)
def patient(settings: Any) -> None:
    """Everything is answered while one waits."""
    settings.ANSWER_SECONDS = 30
    settings.RATE_PER_MINUTE = 0


def hand_in(visitor: Client, name: str, data: bytes) -> Any:
    return visitor.post("/", {"documents": SimpleUploadedFile(name, data)}, follow=True)


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_gets_a_sentence_and_the_next_one_is_read(bad: BadFile, visitor: Client) -> None:
    page = hand_in(visitor, bad.name, bad.data)
    assert page.status_code == 200
    Working(1).drain()  # pictures are read in the background
    answer = Answer.objects.get()
    assert answer.state == State.FAILED and answer.problem in bad.reasons
    assert "hãy" in answer.sentence and "source" not in answer.sentence
    assert "Chọn tệp khác" in visitor.get(page.redirect_chain[-1][0]).content.decode()


def test_after_all_that_a_good_one_is_read(visitor: Client) -> None:
    assert "Tổng không khớp" in hand_in(visitor, "a.txt", REPORT.encode()).content.decode()


@pytest.mark.parametrize("name", ["bao-cao.pdf", "bao-cao.exe", "bao-cao", "bao-cao.docx.txt", "bao-cao.PNG"])
def test_the_kind_is_told_from_the_bytes(name: str, visitor: Client) -> None:
    hand_in(visitor, name, plain_docx("Kế hoạch số 35/KH-UBND: tổng 12 hộ, gồm 9 hộ nghèo, 4 hộ cận nghèo."))
    assert Answer.objects.get().state == State.READY


ODD_NAMES = [
    "../../../etc/passwd",
    "..\\..\\windows\\system32\\x.txt",
    "/etc/shadow",
    "a\u202egpj.txt",
    "a\x07b\x1b[31m.txt",
    "x" * 250 + ".txt",
    "<script>alert(1)</script>.txt",
    "'; DROP TABLE checker_answer; --.txt",
    "'><img src=x onerror=alert(1)>.txt",
    "%s%n{{7*7}}{% now 'Y' %}.txt",
    "CON.txt",
    ".txt",
    "báo cáo nêu \U0001f6a8 số 1.txt",
    "a;b&c|d$(e)`f`.txt",
    "-rf.txt",
]


@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_an_odd_name_is_shown_and_used_for_nothing(name: str, visitor: Client, spool: Path) -> None:
    page = hand_in(visitor, name, REPORT.encode())
    shown = page.content.decode()
    assert page.status_code == 200 and "Tổng không khớp" in shown
    assert "<script>alert" not in shown and "<img src=x" not in shown and "\x1b" not in shown and "\u202e" not in shown
    assert {path.name for path in spool.rglob("*") if path.is_file()} <= {"source.txt", "source", "answer.json"}
    code = Parcel.objects.get().code
    for kind in ("json", "phat-hien"):
        download = visitor.get(f"/kiem-tra/{code}/1/tai/{kind}/")
        assert download.status_code == 200
        assert re.fullmatch(r"attachment; filename\*=UTF-8''[\w.%~-]+", download.headers["Content-Disposition"])


SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ settings.SECRET_KEY }}{% debug %}",
    "javascript:alert(1)",
    "</textarea><svg onload=alert(1)>",
    "&lt;b&gt; &amp;",
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_document_says_is_only_words(script: str, visitor: Client) -> None:
    page = hand_in(visitor, "a.txt", f"BÁO CÁO {script}\n{script} có 12 hộ, gồm: 9 hộ {script}, 4 hộ nghèo.\n".encode())
    for tab in ("", "?tab=nhiem-vu", "?tab=so-lieu", "?tab=vien-dan", "?tab=de-muc"):
        shown = visitor.get(page.redirect_chain[-1][0] + tab).content.decode()
        assert not re.search(r"<script>|onerror=alert\(1\)>|<svg onload", shown.replace("&lt;", "(").replace("&#", "("))
        assert "never for people's documents" not in shown


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t="])
def test_nothing_in_a_workbook_is_a_formula_or_a_link(lead: str, visitor: Client) -> None:
    words = f'{lead}HYPERLINK("http://evil.example","x")'
    text = f"BÁO CÁO\n{words}\n{words} có 12 hộ, gồm: 9 hộ nghèo, 4 hộ cận nghèo.\n1. {words} chủ trì quét dọn.\n"
    page = hand_in(visitor, f"{lead.strip()}cmd.txt", text.encode())
    for kind in ("phat-hien", "bang-tinh"):
        download = visitor.get(f"{page.redirect_chain[-1][0]}tai/{kind}/")
        with zipfile.ZipFile(io.BytesIO(b"".join(download))) as book:
            parts = {name: book.read(name).decode("utf-8", "replace") for name in book.namelist()}
        assert not [
            name for name, part in parts.items() if "<f>" in part or "<hyperlink" in part or "externalLink" in name
        ]


def test_a_link_cannot_leave_its_parcel(visitor: Client) -> None:
    hand_in(visitor, "a.txt", REPORT.encode())
    code = Parcel.objects.get().code
    for address in (
        f"/kiem-tra/{code}/2/",
        f"/kiem-tra/{code}%2f..%2f/1/",
        "/kiem-tra/..%2f..%2fetc/1/",
        f"/kiem-tra/{code[:-1]}/1/",
    ):
        assert visitor.get(address).status_code == 404, address
    for kind in ("..%2fsource", "source", "answer.json", "word%00"):
        assert visitor.get(f"/kiem-tra/{code}/1/tai/{kind}/").status_code == 404, kind


def test_a_link_cannot_be_guessed(visitor: Client) -> None:
    codes = set()
    for _ in range(3):
        hand_in(visitor, "a.txt", REPORT.encode())
        codes.add(Parcel.objects.latest("pk").code)
    assert len(codes) == 3 and all(len(code) >= 24 for code in codes)


def test_another_site_cannot_hand_in_or_erase(visitor: Client) -> None:
    hand_in(visitor, "a.txt", REPORT.encode())
    forger = Client(enforce_csrf_checks=True)
    code = Parcel.objects.get().code
    for address in ("/", "/kiem-tra/mau/bao-cao/", f"/kiem-tra/{code}/xoa/", "/so-sanh/"):
        assert forger.post(address, headers={"origin": "https://evil.example"}).status_code == 403, address
    assert Parcel.objects.count() == 1


HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.parametrize("address", ["/", "/so-sanh/", "/quy-tac/", "/api/", "/khong-co/", "/api/v1/openapi.json"])
def test_every_answer_bears_its_headers(address: str, visitor: Client) -> None:
    answer = visitor.get(address)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value, name
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert "style=" not in answer.content.decode() and not re.search(r"\son\w+=\"", answer.content.decode())


def test_an_answer_is_kept_by_nobody_on_the_way(visitor: Client) -> None:
    page = hand_in(visitor, "a.txt", REPORT.encode())
    for address in (page.redirect_chain[-1][0], f"{page.redirect_chain[-1][0]}tai/json/"):
        assert "no-store" in visitor.get(address).headers.get("Cache-Control", ""), address


def test_in_service_everything_goes_by_https(visitor: Client, settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    answer = Client().get("/")
    assert answer.status_code == 301 and answer.headers["Location"].startswith("https://")
    assert "max-age=31536000" in Client().get("/", secure=True).headers["Strict-Transport-Security"]
