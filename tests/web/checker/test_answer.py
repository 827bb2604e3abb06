"""The page of an answer: laid out, filtered, downloaded, erased."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from python_calamine import CalamineWorkbook

from haidang_web.checker.actions import erase_expired
from haidang_web.checker.models import Parcel

pytestmark = pytest.mark.django_db

WORDS = (
    "BÁO CÁO\nKết quả năm 2024 <script>alert(1)</script>\nI. VỐN\n"
    "Tổng vốn là 30.415 triệu đồng, bao gồm: vốn huyện 20.312 triệu đồng; vốn xã 11.103 triệu đồng.\n"
    "Có 12 hộ hộ nghèo, đạt 88,2% (15/17 xã).\n"
)


@pytest.fixture
def address(visitor: Client) -> str:
    file = SimpleUploadedFile("bao-cao.txt", WORDS.encode("utf-8"))
    return str(visitor.post("/", {"documents": file}, follow=True).redirect_chain[-1][0])


def test_findings_stand_on_their_words(address: str, visitor: Client) -> None:
    shown = visitor.get(address).content.decode()
    assert '<mark class="error" data-findings="1" id="v1"><a href="#f1">30.415 triệu đồng</a></mark>' in shown
    assert '<mark class="part" data-findings="1">20.312 triệu đồng</mark>' in shown


def test_the_sum_is_drawn(address: str, visitor: Client) -> None:
    shown = visitor.get(address).content.decode()
    assert "vốn huyện" in shown and "Các phần cộng lại" in shown and "1.000 triệu đồng" in shown


def test_words_of_a_document_are_never_markup(address: str, visitor: Client) -> None:
    shown = visitor.get(address).content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown


def test_filters_stand_in_the_address(address: str, visitor: Client) -> None:
    shown = visitor.get(address + "?muc=warning").content.decode()
    assert 'id="f1"' not in shown and 'href="?#f1"' in shown


def test_what_agrees_is_said_quietly(visitor: Client) -> None:
    words = WORDS.replace("30.415", "31.415")
    file = SimpleUploadedFile("x.txt", words.encode("utf-8"))
    shown = visitor.post("/", {"documents": file}, follow=True).content.decode()
    assert "31.415 = 20.312 + 11.103 triệu đồng" in shown


def test_how_much_agrees_is_in_sight(address: str, visitor: Client) -> None:
    shown = visitor.get(address).content.decode()
    assert "khớp, 1 không khớp" in shown


def test_the_title_says_its_kind(address: str, visitor: Client) -> None:
    assert "Báo cáo kết quả năm 2024" in visitor.get(address).content.decode()


def test_a_finding_speaks_the_language_of_the_page(address: str, visitor: Client) -> None:
    visitor.cookies["haidang_language"] = "en"
    assert "The total is stated as 30.415 triệu đồng" in visitor.get(address).content.decode()


TASKS = (
    "KẾ HOẠCH\nHành động năm 2024\nI. NHIỆM VỤ\n"
    "1. Rà soát quy hoạch\n- Đơn vị chủ trì: Phòng Nội vụ\n- Thời gian: Tháng 6/2024\n"
    "2. Trồng cây xanh\n- Đơn vị chủ trì: Phòng Kinh tế\n- Thời gian: Tháng 9/2024\n"
)


@pytest.mark.parametrize("asked", ["chu-tri=Phòng Nội vụ", "tim=ra soat"])
def test_tasks_are_filtered(asked: str, visitor: Client) -> None:
    file = SimpleUploadedFile("ke-hoach.txt", TASKS.encode("utf-8"))
    address = visitor.post("/", {"documents": file}, follow=True).redirect_chain[-1][0]
    table = visitor.get(f"{address}?tab=nhiem-vu&{asked}").content.decode().split("<tbody>")[-1]
    assert "Rà soát quy hoạch" in table and "Trồng cây xanh" not in table


@pytest.mark.parametrize("tab", ["phat-hien", "nhiem-vu", "so-lieu", "vien-dan", "de-muc", "khong-co"])
def test_every_tab_opens(tab: str, address: str, visitor: Client) -> None:
    assert visitor.get(f"{address}?tab={tab}").status_code == 200


def test_json_is_that_of_the_command_line(address: str, visitor: Client) -> None:
    found = json.loads(visitor.get(address + "tai/json/").content)
    assert found["findings"][0]["code"] == "SL01"
    assert {"quantities", "checked", "relations", "held"} <= set(found["coverage"])


def test_findings_as_a_sheet_run_nothing(visitor: Client) -> None:
    words = WORDS.replace("hộ hộ nghèo", "=1+1 =1+1 hộ hộ nghèo")
    file = SimpleUploadedFile("x.txt", words.encode("utf-8"))
    address = visitor.post("/", {"documents": file}, follow=True).redirect_chain[-1][0]
    sheet = visitor.get(address + "tai/phat-hien/")
    with zipfile.ZipFile(io.BytesIO(sheet.content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_tasks_and_figures_as_a_workbook_open_and_run_nothing(address: str, visitor: Client) -> None:
    answer = visitor.get(address + "tai/bang-tinh/")
    assert "attachment" in answer.headers["Content-Disposition"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    read = visitor.get(address + "tai/json/").json()
    assert len(book.get_sheet_by_name("Số liệu").to_python()) == 1 + len(read["quantities"]) > 1
    with zipfile.ZipFile(io.BytesIO(answer.content)) as members:
        sheets = [members.read(name) for name in members.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) > 1
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]


def test_sarif_tells_every_finding(address: str, visitor: Client) -> None:
    answer = visitor.get(address + "tai/sarif/")
    assert "attachment" in answer.headers["Content-Disposition"]
    sarif = answer.json()
    found = visitor.get(address + "tai/json/").json()["findings"]
    assert sarif["version"] == "2.1.0"
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == [each["code"] for each in found] != []


def test_a_word_file_comes_back_with_comments(visitor: Client, tmp_path: Path) -> None:
    document = docx.Document()
    for line in WORDS.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    file = SimpleUploadedFile("a.docx", (tmp_path / "a.docx").read_bytes())
    address = visitor.post("/", {"documents": file}, follow=True).redirect_chain[-1][0]
    marked = visitor.get(address + "tai/word/")
    with zipfile.ZipFile(io.BytesIO(marked.content)) as package:
        assert "SL01" in package.read("word/comments.xml").decode("utf-8")


def test_comments_need_a_word_file(address: str, visitor: Client) -> None:
    refused = visitor.get(address + "tai/word/")
    assert refused.status_code == 409 and "Về trang kết quả" in refused.content.decode()


def test_after_its_hour_everything_is_gone(address: str, visitor: Client, spool: Path) -> None:
    Parcel.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert visitor.get(address).status_code == 404
    assert erase_expired() == 1
    assert not list(spool.iterdir())
    assert not Parcel.objects.exists()


def test_it_can_be_erased_at_once(address: str, visitor: Client, spool: Path) -> None:
    code = address.split("/")[2]
    assert "Đã xóa" in visitor.post(f"/kiem-tra/{code}/xoa/", follow=True).content.decode()
    assert visitor.get(address).status_code == 404
    assert not list(spool.iterdir())


@pytest.mark.parametrize("path", ["/kiem-tra/khong-co/1/", "/kiem-tra/khong-co/", "/khong-co/", "/quy-tac/XX99/"])
def test_nothing_there_reads_the_same(path: str, visitor: Client) -> None:
    page = visitor.get(path)
    assert page.status_code == 404
    assert page.headers["X-Request-ID"] in page.content.decode()


def test_a_rule_has_its_manual_page(visitor: Client) -> None:
    assert "Vì sao" in visitor.get("/quy-tac/SL01/").content.decode()
    part = visitor.get("/quy-tac/SL01/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and "Căn cứ" in part
