"""Whatever is handed in, the answer is a Source or one sentence: no traceback, no waiting, no partial answer."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pytest
from tests.library.files.making_bad_files import BadFile, bad_files, plain_docx

from haidang.errors import UnreadableFile
from haidang.files import LIMITS, Limits, load, load_stdin_text

FILES = bad_files()
VIETNAMESE = re.compile("[àáãạảăâđèéẹẻẽêìíĩịỉòóõọỏôơùúũụủưỳýỵỷỹ]", re.IGNORECASE)
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a Unix file system")


def reason_of(path: Path, limits: Limits = LIMITS) -> str:
    with pytest.raises(UnreadableFile) as caught:
        load(path, limits=limits)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "hãy" in sentence, "no next step"
    assert path.name in sentence, "which file?"
    english = caught.value.en
    assert english.isascii() or not VIETNAMESE.search(english.replace(path.name, "")), english
    assert english.endswith(".") and path.name in english and re.search("[;:] [a-z]", english), "no next step"
    return caught.value.reason


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_is_refused_with_its_reason_and_soon(bad: BadFile, tmp_path: Path) -> None:
    path = tmp_path / bad.name
    path.write_bytes(bad.data)
    begun = time.process_time()
    assert reason_of(path) in bad.reasons
    assert time.process_time() - begun < 5


def test_a_missing_file(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "khong-co.docx") == "missing"


@pytest.mark.parametrize("name", ["a\0b.docx", "x" * 5000 + ".docx"])
def test_a_name_that_no_file_can_have_is_missing(name: str, tmp_path: Path) -> None:
    assert reason_of(tmp_path / name) == "missing"


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "ke-hoach.docx"
    folder.mkdir()
    assert reason_of(folder) == "folder"


@posix_only
def test_a_file_we_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mat.docx"
    path.write_bytes(plain_docx())
    path.chmod(0)
    if os.access(path, os.R_OK):
        # The superuser may read everything: the system's refusal is played.
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
    assert reason_of(path) == "permission"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lon.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(500_000_000)
    begun = time.process_time()
    with pytest.raises(UnreadableFile, match="500 MB, vượt giới hạn 200 MB") as caught:
        load(path)
    assert caught.value.reason == "too-large"
    assert time.process_time() - begun < 0.5


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "ngan.txt"
    path.write_text("Kế hoạch", encoding="utf-8")
    assert reason_of(path, Limits(file_bytes=5)) == "too-large"


@posix_only
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "ong.txt"
    os.mkfifo(pipe)
    assert reason_of(pipe) == "type"


@pytest.mark.skipif(sys.platform == "win32" or not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_is_not_read() -> None:
    assert reason_of(Path("/dev/zero")) == "type"


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"  \n", "empty"), (bytes(range(256)) * 8, "type")])
def test_bad_text_from_standard_input(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_stdin_text(data)
    assert caught.value.reason == reason


def test_too_much_from_standard_input() -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_stdin_text(b"abc", limits=Limits(file_bytes=2))
    assert caught.value.reason == "too-large"
