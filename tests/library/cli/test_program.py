from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import Result

from haidang.cli.program import COMMANDS

Call = Callable[..., Result]


def test_without_words_it_shows_its_help_and_fails(haidang: Call) -> None:
    result = haidang()
    assert result.exit_code == 2
    assert "Cách dùng: haidang" in result.stderr
    assert result.stdout == ""


def test_help_lists_every_command_in_vietnamese(haidang: Call) -> None:
    result = haidang("--help")
    assert result.exit_code == 0
    for name, (_, about) in COMMANDS.items():
        assert name in result.stdout
        assert about.split()[0] in result.stdout
    assert "Usage" not in result.stdout
    assert "Show this message" not in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_help_page_in_vietnamese(haidang: Call, name: str) -> None:
    result = haidang(name, "--help")
    assert result.exit_code == 0
    assert f"Cách dùng: haidang {name}" in result.stdout
    assert "Options:" not in result.stdout


def test_it_tells_its_version(haidang: Call) -> None:
    result = haidang("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("haidang 0")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fly"], "Không có lệnh fly"),
        (["text"], "Thiếu FILE"),
        (["read"], "Thiếu FILE."),
        (["text", "--formt", "x"], "Không có tùy chọn --formt"),
        (["read", "--format", "pdf", "a.txt"], "Chọn một trong: json, text, xlsx"),
        (["text", "a", "b"], "Thừa “b”."),
        (["read", "--format"], "Thiếu giá trị sau --format."),
        (["--verbose"], "Thiếu tên lệnh."),
    ],
)
def test_a_call_that_is_not_understood_is_told_in_one_sentence(haidang: Call, words: list[str], said: str) -> None:
    result = haidang(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "--help" in result.stderr
    assert result.stdout == ""


def test_the_list_of_commands_costs_no_import_of_theirs() -> None:
    ask = "import sys, haidang.cli.program; print([name for name in sys.modules if name.startswith('haidang.')])"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert "haidang.reading" not in done.stdout
    assert "haidang.files" not in done.stdout
