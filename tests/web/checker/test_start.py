"""Handing in: files, pasted words, samples; what is refused and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from haidang_web.checker.models import Answer, Parcel

pytestmark = pytest.mark.django_db

REPORT = (
    "BÁO CÁO\nKết quả năm 2024\n"
    "Tổng vốn là 30.415 triệu đồng, bao gồm: vốn huyện 20.312 triệu đồng; vốn xã 11.103 triệu đồng.\n"
)


def upload(name: str, words: str = REPORT) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, words.encode("utf-8"))


def test_the_page_opens_without_an_account(visitor: Client) -> None:
    page = visitor.get("/")
    assert page.status_code == 200
    assert "Kiểm tra văn bản" in page.content.decode()


def test_a_file_leads_to_its_answer(visitor: Client) -> None:
    page = visitor.post("/", {"documents": upload("bao-cao.txt")}, follow=True)
    assert page.redirect_chain[-1][0].endswith("/1/")
    shown = page.content.decode()
    assert "Tổng không khớp" in shown
    assert "31.415 triệu đồng" in shown  # what the parts make


def test_pasted_words_do_as_well(visitor: Client) -> None:
    page = visitor.post("/", {"words": REPORT}, follow=True)
    assert "Tổng không khớp" in page.content.decode()


def test_several_files_lead_to_a_table(visitor: Client) -> None:
    page = visitor.post(
        "/", {"documents": [upload("a.txt"), upload("b.txt"), upload("c.exe", "MZ\0\1\2")]}, follow=True
    )
    shown = page.content.decode()
    assert all(name in shown for name in ("a.txt", "b.txt", "c.exe"))
    assert list(Answer.objects.values_list("state", flat=True)) == ["ready", "ready", "failed"]


def test_from_each_of_several_files_a_link_leads_back_to_all(visitor: Client) -> None:
    visitor.post("/", {"documents": [upload("a.txt"), upload("c.exe", "MZ\0\1\2")]})
    code = Parcel.objects.get().code
    Answer.objects.create(parcel=Parcel.objects.get(), place=3, name="dang-doc.pdf")
    for place in (1, 2, 3):  # read, not readable, still being read
        shown = visitor.get(f"/kiem-tra/{code}/{place}/").content.decode()
        assert f'href="/kiem-tra/{code}/"' in shown and "Cả 3 tệp đã gửi" in shown


def test_a_file_alone_has_no_list_to_go_back_to(visitor: Client) -> None:
    assert "tệp đã gửi" not in visitor.post("/", {"documents": upload("a.txt")}, follow=True).content.decode()


@pytest.mark.parametrize("place", ["", "1/", "2/", "3/"])
def test_it_can_be_erased_from_every_page_of_it(place: str, visitor: Client) -> None:
    visitor.post("/", {"documents": [upload("a.txt"), upload("c.exe", "MZ\0\1\2")]})
    parcel = Parcel.objects.get()
    Answer.objects.create(parcel=parcel, place=3, name="dang-doc.pdf")
    shown = visitor.get(f"/kiem-tra/{parcel.code}/{place}").content.decode()
    assert f'action="/kiem-tra/{parcel.code}/xoa/"' in shown
    assert "Xóa ngay cả 3 tệp" in shown  # not the one that is looked at alone


def test_where_no_figure_can_be_compared_silence_is_not_called_agreement(visitor: Client) -> None:
    page = visitor.post("/", {"words": "Kính gửi các thôn, mời dự họp."}, follow=True)
    shown = page.content.decode()
    assert "không có nghĩa là đúng" in shown and "Không thấy số liệu nào" in shown
    assert "đều khớp" not in shown


@pytest.mark.parametrize("name", ["bao-cao", "ke-hoach"])
def test_the_samples_are_one_click_away(name: str, visitor: Client) -> None:
    page = visitor.post(f"/kiem-tra/mau/{name}/", follow=True)
    assert page.status_code == 200
    assert "đã đối chiếu" in page.content.decode()


def test_nothing_handed_in_is_explained(visitor: Client) -> None:
    page = visitor.post("/", {})
    assert page.status_code == 400
    assert "Chưa có tệp nào" in page.content.decode()


def test_a_file_too_large_is_refused_by_name(visitor: Client, settings: object) -> None:
    settings.UPLOAD_MEGABYTES = 1  # type: ignore[attr-defined]
    page = visitor.post("/", {"documents": upload("to.txt", "x" * 1_100_000)})
    assert page.status_code == 400 and "to.txt" in page.content.decode()
    assert not Parcel.objects.exists()


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_state_secret_is_refused_and_erased_at_once(mark: str, visitor: Client, spool: Path) -> None:
    page = visitor.post("/", {"documents": upload("x.txt", f"UBND XÃ\n{mark}\n{REPORT}")}, follow=True)
    assert "có dấu độ mật" in page.content.decode()
    assert not [path for path in spool.rglob("*") if path.is_file()]


@pytest.mark.parametrize("words", ["bí mật kinh doanh", "bảo mật thông tin", "mật độ dân số"])
def test_words_that_only_sound_secret_are_read(words: str, visitor: Client) -> None:
    page = visitor.post("/", {"documents": upload("x.txt", REPORT + f"Giữ gìn {words}.\n")}, follow=True)
    assert "Tổng không khớp" in page.content.decode()


def test_an_upload_is_private_and_bears_no_name_of_theirs(visitor: Client, spool: Path) -> None:
    visitor.post("/", {"documents": upload("../../etc/passwd.txt")})
    files = [path for path in spool.rglob("*") if path.is_file()]
    assert {path.name for path in files} == {"source.txt", "answer.json"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)
    assert Answer.objects.get().name == "passwd.txt"


def test_a_form_without_its_token_is_refused_with_a_next_step() -> None:
    page = Client(enforce_csrf_checks=True).post("/", {"words": REPORT})
    assert page.status_code == 403 and "Biểu mẫu đã cũ" in page.content.decode()


@pytest.mark.parametrize(("letters", "status"), [(1_900_000, 302), (2_000_001, 400), (4_100_000, 413)])
def test_too_many_pasted_words_are_told_to_come_as_a_file(
    letters: int, status: int, visitor: Client, settings: object
) -> None:
    settings.ANSWER_SECONDS = 0  # type: ignore[attr-defined]
    page = visitor.post("/", {"words": "ế " * (letters // 2) + "ế" * (letters % 2)})
    assert page.status_code == status
    assert status == 302 or "tệp .txt rồi gửi tệp đó" in page.content.decode()
    assert Parcel.objects.exists() == (status == 302)


def test_a_rule_that_is_none_is_no_answer_that_is_over(visitor: Client) -> None:
    page = visitor.get("/quy-tac/XX99/")
    assert page.status_code == 404 and "Không có trang này" in page.content.decode()


def test_how_long_answers_are_kept_is_said_as_it_is_set(visitor: Client, settings: object) -> None:
    settings.KEEP_MINUTES = 15  # type: ignore[attr-defined]
    assert "giữ 15 phút" in visitor.get("/kiem-tra/khong-co/").content.decode()
