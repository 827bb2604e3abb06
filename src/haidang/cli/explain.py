"""`haidang explain`: a rule's manual page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from difflib import get_close_matches

import click

from haidang.checking.manual import read_manual
from haidang.checking.rule import Rule
from haidang.cli import options
from haidang.cli.columns import page_columns
from haidang.cli.rule_words import GROUPS, SEVERITIES
from haidang.cli.runtime import fail
from haidang.cli.vietnamese import VietnameseHelp
from haidang.rules.catalogue import CATALOGUE

_INDENT = "  "


@click.command("explain", cls=VietnameseHelp)
@click.argument("rule", metavar="RULE")
@options.verbose
def command(rule: str) -> None:
    """Giải thích một quy tắc kiểm tra: điều gì sai, vì sao, ví dụ sai và đúng, căn cứ.

    RULE là mã (SL01) hoặc tên (sum-mismatch) của quy tắc; `haidang rules` liệt kê tất cả.
    """
    options.write_answer("\n".join(_page(find_rule(rule), page_columns())) + "\n", None)


def find_rule(word: str) -> Rule:
    """The rule of that code or name; ends the command with a sentence where there is none."""
    known = {name.casefold(): rule for rule in CATALOGUE for name in (rule.code, rule.name)}
    wanted = word.strip().casefold()
    if wanted not in known:
        near = get_close_matches(wanted, known, n=1)
        perhaps = f" Có phải là {known[near[0]].code} {known[near[0]].name}?" if near else ""
        fail(f"Không có quy tắc {word}.{perhaps} Xem danh sách: haidang rules")
    return known[wanted]


def _page(rule: Rule, width: int) -> Iterator[str]:
    manual = read_manual(rule)
    yield click.style(f"{rule.code} {rule.name}", bold=True)
    yield click.style(f"{GROUPS[rule.group]} · {SEVERITIES[rule.severity]}", dim=True)
    yield ""
    yield from textwrap.wrap(manual.what, width)
    parts = (("Vì sao", manual.why), ("Sai", manual.wrong), ("Đúng", manual.right), ("Căn cứ", manual.norm))
    for label, words in parts:
        yield ""
        yield click.style(label, bold=True)
        for line in _sentence(words).splitlines():
            yield from textwrap.wrap(line, width, initial_indent=_INDENT, subsequent_indent=_INDENT) or [""]


def _sentence(words: str) -> str:
    """Words that stood behind a label, on their own."""
    return f"{words[:1].upper()}{words[1:]}"
