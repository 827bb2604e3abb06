"""A document with the mark of a state secret is refused at the door; one that speaks of secrets is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.files.making_docx import box, make_docx, p, tbl, tc, tr

from haidang.errors import UnreadableFile
from haidang.files import load, load_stdin_text
from haidang.files.secrecy import mark_of


def read_cases() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("secret_marks.txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return [(text, mark.strip()) for text, mark in zip(kept[::2], kept[1::2], strict=True)]


@pytest.mark.parametrize(("text", "mark"), read_cases())
def test_the_mark_is_found_in_a_box_of_its_own(text: str, mark: str) -> None:
    assert (mark_of(text.replace(" / ", "\n")) or "nothing") == mark


def test_a_mark_far_below_the_letterhead_is_none() -> None:
    assert mark_of("BÁO CÁO\n" + "Nội dung.\n" * 200 + "MẬT\n") is None
    assert mark_of("Nội dung " * 3000 + "\nMẬT\n") is None


def refusal(path: Path) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        load(path)
    return caught.value


def test_a_marked_text_is_refused_with_where_it_belongs(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text("UBND XÃ AN LÃO\nTỐI MẬT\nBÁO CÁO\nTình hình\n", encoding="utf-8")
    error = refusal(path)
    assert error.reason == "secret"
    assert "TỐI MẬT" in str(error)
    assert "bao-cao.txt" in str(error)
    assert "người quản lý tài liệu mật" in str(error)


LEFT = p("UBND XÃ AN LÃO") + p("Số: 12/BC-UBND")
RIGHT = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")


@pytest.mark.parametrize(
    "head",
    [
        tbl(tr(tc(LEFT), tc(RIGHT))) + p("MẬT"),
        tbl(tr(tc(LEFT + p("MẬT")), tc(RIGHT))),
        tbl(tr(tc(LEFT), tc(RIGHT)), tr(tc("MẬT"), tc(""))),
        tbl(tr(tc(LEFT), tc(RIGHT))) + p(box(p("MẬT"))),
        tbl(tr(tc(LEFT + tbl(tr(tc("MẬT"))) + p()), tc(RIGHT))),
        tbl(tr(tc(LEFT + p(box(p("MẬT")))), tc(RIGHT))),
    ],
    ids=["line", "below the number", "cell", "text box", "table in a cell", "text box in a cell"],
)
def test_a_marked_word_document_is_refused(head: str, tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(make_docx(head + p("BÁO CÁO") + p("Tình hình")).getvalue())
    assert refusal(path).reason == "secret"


def test_what_is_piped_in_is_refused_too() -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_stdin_text("MẬT\nBÁO CÁO\n".encode())
    assert caught.value.reason == "secret"


def test_a_document_about_secrets_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text("KẾ HOẠCH\nBẢO VỆ BÍ MẬT NHÀ NƯỚC\nI. MỤC ĐÍCH\n1. Không để lộ tài liệu MẬT.\n", encoding="utf-8")
    assert load(path).text.startswith("KẾ HOẠCH")
