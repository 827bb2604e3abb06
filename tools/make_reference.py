"""Writes docs/reference/ from the help texts and the rules; `--check` only says whether the pages are current."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import click
import openapi_reference
import settings_reference

from haidang.checking.manual import read_manual
from haidang.checking.rule import Rule
from haidang.cli.exits import Exit
from haidang.cli.program import program
from haidang.cli.rule_words import GROUPS, SEVERITIES
from haidang.rules.catalogue import CATALOGUE

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "command-line.md"
RULES_PAGE = ROOT / "docs" / "reference" / "rules.md"

_HEAD = """\
# Dòng lệnh

<!-- Trang này do tools/make_reference.py viết từ phần hướng dẫn của các lệnh; sửa ở đó rồi chạy `make docs`. -->

Kết quả in ra đầu ra chuẩn (UTF-8, trên Windows cũng vậy), tiến độ và lỗi in ra đầu ra lỗi chuẩn.
Dạng JSON của `haidang read` được tả ở [reading-json.md](reading-json.md), của `haidang check` ở
[checking-json.md](checking-json.md), của `haidang compare` ở [comparing-json.md](comparing-json.md);
các quy tắc kiểm tra ở [rules.md](rules.md).
"""

_EXITS = {
    Exit.DONE: "đọc được tất cả; `check`: không có lỗi (cảnh báo, lưu ý không tính)",
    Exit.ERRORS: "`check`: có ít nhất một lỗi",
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


_RULES_HEAD = """\
# Các quy tắc kiểm tra

<!-- Trang này do tools/make_reference.py viết từ trang hướng dẫn của từng quy tắc; sửa ở đó rồi chạy `make docs`. -->

`haidang check` dùng các quy tắc này. Mỗi quy tắc có một mã để nêu khi trao đổi và một tên cho chương trình khác.
Quy tắc không phân định bên nào đúng: nó cho biết hai bên không khớp và chênh bao nhiêu.
"""


def rules_page() -> str:
    """The reference page of the rules: a table of all, then each rule's manual page."""
    rows = [f"| [{rule.code}](#{_anchor(rule)}) | `{rule.name}` | {SEVERITIES[rule.severity]} |" for rule in CATALOGUE]
    parts = [_RULES_HEAD, "\n".join(["| mã | tên | mức |", "| --- | --- | --- |", *rows]) + "\n"]
    for group, rules in groupby(CATALOGUE, key=lambda rule: rule.group):
        parts += [f"## {GROUPS[group]}\n", *map(_manual, rules)]
    return "\n".join(parts)


def _anchor(rule: Rule) -> str:
    return f"{rule.code.lower()}-{rule.name}"


def _manual(rule: Rule) -> str:
    manual = read_manual(rule)
    examples = "".join(
        f"{label}:\n\n```\n{words}\n```\n\n" for label, words in (("Sai", manual.wrong), ("Đúng", manual.right))
    )
    return (
        f"### {rule.code} {rule.name}\n\n{manual.what}\n\n**Vì sao:** {manual.why}\n\n{examples}"
        f"**Căn cứ:** {manual.norm}\n"
    )


PAGES = {
    PAGE: page,
    RULES_PAGE: rules_page,
    settings_reference.PAGE: settings_reference.page,
    openapi_reference.PAGE: openapi_reference.page,
}


def main() -> int:
    """Write the pages, or compare them with what would be written."""
    if "--check" not in sys.argv[1:]:
        for path, make in PAGES.items():
            path.write_text(make(), encoding="utf-8", newline="\n")
        return 0
    stale = [path for path, make in PAGES.items() if not path.exists() or path.read_text(encoding="utf-8") != make()]
    for path in stale:
        print(f"{path.relative_to(ROOT).as_posix()} is not current: run `make docs`.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
