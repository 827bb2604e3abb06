from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from haidang.cli.exits import Exit
from haidang.cli.runtime import describe, guarded
from haidang.errors import UnreadableFile


def _ends_with(error: BaseException) -> int:
    def work() -> None:
        with guarded():
            raise error

    with pytest.raises(SystemExit) as ended:
        work()
    return int(ended.value.code or 0)


def test_a_bad_file_ends_with_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ends_with(UnreadableFile("empty", "Tệp trống.", "The file is empty.")) == Exit.UNREADABLE
    assert capsys.readouterr().err == "Tệp trống.\n"


def test_ctrl_c_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ends_with(KeyboardInterrupt()) == Exit.INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_an_unforeseen_error_is_one_sentence_that_asks_to_be_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ends_with(RecursionError("deep")) == Exit.UNREADABLE
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "--verbose" in said


def test_what_went_wrong_is_named() -> None:
    assert "KeyError" in describe(KeyError("x"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes that break")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "dai.txt"
    long.write_text("Một đoạn văn dài.\n" * 50_000, encoding="utf-8")
    command = [sys.executable, "-c", "from haidang.cli import main; main()", "text", str(long)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == Exit.DONE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_in_one_sentence(tmp_path: Path) -> None:
    short = tmp_path / "ngan.txt"
    short.write_text("Một đoạn văn.\n", encoding="utf-8")
    command = [sys.executable, "-c", "from haidang.cli import main; main()", "text", str(short)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == Exit.UNREADABLE
    assert "ổ đĩa đã đầy" in done.stderr.decode("utf-8")
    assert len(done.stderr.splitlines()) == 1
