"""Whatever the bytes, a reader gives a Source or raises UnreadableFile."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.library.files.making_bad_files import plain_docx
from tests.library.files.making_pdf import text_pdf

from haidang.errors import UnreadableFile
from haidang.files.docx import read_docx
from haidang.files.kinds import identify
from haidang.files.limits import LIMITS, Limits
from haidang.files.packed import weigh
from haidang.files.pdf import read_pdf
from haidang.files.pictures import frames_of
from haidang.files.text_files import read_text
from haidang.files.xlsx import read_sheets

pytestmark = pytest.mark.fuzz
many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
Reader = Callable[[bytes], object]


def read_or_refuse(reader: Reader, data: bytes) -> None:
    try:
        reader(data)
    except UnreadableFile as refused:
        assert str(refused)  # noqa: PT017


@cache
def workbook() -> bytes:
    import xlsxwriter

    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Biểu 1")
        for row in range(6):
            sheet.write_row(row, 0, [f"Xã {row}", row * 1000.5, True])
    return out.getvalue()


READERS: dict[str, tuple[Reader, Callable[[], bytes]]] = {
    "docx": (lambda data: read_docx(BytesIO(data), "a.docx"), plain_docx),
    "pdf": (
        lambda data: read_pdf(data, "a.pdf", progress=None, limits=Limits(pages=50, page_seconds=5)),
        lambda: text_pdf(["Ke hoach so 35/KH-UBND", "Tong so 1.234 trieu dong"]),
    ),
    "xlsx": (lambda data: read_sheets(data, "a.xlsx", limits=Limits(cells=10_000)), workbook),
    "text": (lambda data: read_text(data, "a.txt"), lambda: "Uỷ ban nhân dân | số 35".encode()),
    "picture": (lambda data: frames_of(data, "a.png", LIMITS), lambda: b"\x89PNG\r\n\x1a\n"),
}


@pytest.mark.parametrize("kind", READERS)
@many
@given(data=st.data())
def test_any_bytes(kind: str, data: st.DataObject) -> None:
    reader, sample = READERS[kind]
    head = data.draw(st.sampled_from([b"", sample()[:8]]))
    read_or_refuse(reader, head + data.draw(st.binary(max_size=400)))


@pytest.mark.parametrize("kind", READERS)
@many
@given(data=st.data())
def test_a_good_file_with_some_bytes_changed(kind: str, data: st.DataObject) -> None:
    reader, sample = READERS[kind]
    changed = bytearray(sample())
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(changed) - 1), st.integers(0, 255)), max_size=12)):
        changed[at] = byte
    cut = data.draw(st.integers(0, len(changed)) | st.just(len(changed)))
    read_or_refuse(reader, bytes(changed[:cut]))


@many
@given(
    head=st.sampled_from([b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"<html", b""]),
    rest=st.binary(max_size=300),
    suffix=st.sampled_from([".docx", ".pdf", ".txt", ".doc", ".xlsx", ".odt", ""]),
)
def test_any_bytes_have_a_kind_or_a_reason(head: bytes, rest: bytes, suffix: str) -> None:
    read_or_refuse(lambda data: identify(data, "a" + suffix, suffix), head + rest)


@many
@given(rest=st.binary(max_size=300))
def test_any_zip_is_weighed(rest: bytes) -> None:
    read_or_refuse(lambda data: weigh(data, "a.xlsx", LIMITS), b"PK\x03\x04" + rest)


@many
@given(
    content=st.lists(
        st.sampled_from(
            [
                b"q ",
                b"Q ",
                b"BT ",
                b"ET ",
                b"/F1 12 Tf ",
                b"/F1 -3e9 Tf ",
                b"1e30 0 0 1e30 0 0 cm ",
                b"0 0 0 0 0 0 cm ",
                b"(abc) Tj ",
                b"(1.234) Tj ",
                b"9e37 9e37 Td ",
                b"10 700 Td ",
                b"0 0 m 500 0 l S ",
                b"10 10 500 700 re S ",
                b"10 10 0 700 re f ",
                b"nan nan re f ",
                b"[(a)-99999(b)] TJ ",
                b"1 0 0 -1 0 842 Tm ",
                b"0 1 -1 0 300 300 Tm ",
            ]
        ),
        max_size=40,
    )
)
def test_any_drawing_commands(content: list[bytes]) -> None:
    from tests.library.files.making_pdf import content_pdf

    read_or_refuse(READERS["pdf"][0], content_pdf([b"".join(content)]))
