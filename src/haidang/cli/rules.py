"""`haidang rules`: the catalogue."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby

import click

from haidang.checking.manual import read_manual
from haidang.cli import options
from haidang.cli.columns import page_columns
from haidang.cli.rule_words import GROUPS, SEVERITIES
from haidang.cli.vietnamese import VietnameseHelp
from haidang.formats import read_json
from haidang.rules.catalogue import CATALOGUE


@click.command("rules", cls=VietnameseHelp)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "json")),
    default="text",
    help="Dạng kết quả: text cho người đọc (mặc định), json cho chương trình khác.",
)
@options.verbose
def command(output_format: str) -> None:
    """Liệt kê các quy tắc mà `haidang check` dùng, theo nhóm."""
    options.write_answer(_as_json() if output_format == "json" else _as_text(), None)


def _as_json() -> str:
    rules = [
        {
            "code": rule.code,
            "name": rule.name,
            "group": rule.group,
            "severity": rule.severity.value,
            "what": read_manual(rule).what,
        }
        for rule in CATALOGUE
    ]
    return read_json.render([{"rules": rules}])


def _as_text() -> str:
    return "\n".join(_lines(page_columns())) + "\n"


def _lines(width: int) -> Iterator[str]:
    column = max((len(rule.name) for rule in CATALOGUE), default=0)
    weight = max(map(len, SEVERITIES.values()))
    for index, (group, rules) in enumerate(groupby(CATALOGUE, key=lambda rule: rule.group)):
        if index:
            yield ""
        yield click.style(GROUPS[group], bold=True)
        for rule in rules:
            head = f"  {rule.code}  {rule.name:{column}}  {SEVERITIES[rule.severity]:{weight}}  "
            first, *more = textwrap.wrap(read_manual(rule).what, width - len(head)) or [""]
            yield f"{head}{first}"
            yield from (f"{'':{len(head)}}{line}" for line in more)
