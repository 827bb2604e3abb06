"""Writes docs/reference/ from the help texts; `--check` only says whether the pages are current."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from haidang.cli.exits import Exit
from haidang.cli.program import program

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "command-line.md"

_HEAD = """\
# Dòng lệnh

<!-- Trang này do tools/make_reference.py viết từ phần hướng dẫn của các lệnh; sửa ở đó rồi chạy `make docs`. -->

Kết quả in ra đầu ra chuẩn (UTF-8, trên Windows cũng vậy), tiến độ và lỗi in ra đầu ra lỗi chuẩn.
Dạng JSON của `haidang read` được tả ở [reading-json.md](reading-json.md).
"""

_EXITS = {
    Exit.DONE: "đọc được tất cả",
    Exit.UNREADABLE: "có tệp không đọc được, không ghi được kết quả, hoặc lệnh gọi chưa đúng",
    Exit.INTERRUPTED: "dừng bằng Ctrl-C",
}


def page() -> str:
    """The reference page of the command line."""
    width = {"terminal_width": 88, "max_content_width": 88}
    context = click.Context(program, info_name="haidang", **width, **program.context_settings)
    parts = [_HEAD, _help("haidang", program, context)]
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is not None:
            inner = click.Context(command, context, name, **width)
            parts.append(_help(f"haidang {name}", command, inner))
    codes = "\n".join(f"| {code.value} | {meaning} |" for code, meaning in _EXITS.items())
    parts.append(f"## Mã thoát\n\n| mã | nghĩa |\n| --- | --- |\n{codes}\n")
    return "\n".join(parts)


def _help(title: str, command: click.Command, context: click.Context) -> str:
    return f"## `{title}`\n\n```\n{command.get_help(context).rstrip()}\n```\n"


def main() -> int:
    """Write the page, or compare it with what would be written."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    print(f"{PAGE.relative_to(ROOT).as_posix()} is not current: run `make docs`.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
