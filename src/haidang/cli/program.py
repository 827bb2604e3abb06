"""The command `haidang` and its list of commands."""

from __future__ import annotations

from importlib import import_module

import click

from haidang.cli.options import verbose
from haidang.cli.runtime import guarded, speak_utf8

# Where each command is, and what the list of commands says of it: a command's file is imported when it is called,
# so that the others cost no time.
COMMANDS = {
    "text": ("haidang.cli.text", "In văn bản thuần của một tệp."),
    "read": ("haidang.cli.read", "Đọc văn bản: thể thức, đề mục, nhiệm vụ, số liệu, văn bản viện dẫn."),
}


class Program(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command asked for, with every error turned into a sentence."""
        with guarded():
            return super().invoke(ctx)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="haidang", message="haidang %(version)s", help="In phiên bản.")
@verbose
def program() -> None:
    """Hải Đăng đọc kế hoạch và báo cáo của chính quyền địa phương."""


def main() -> None:
    """Run the command line, as the script `haidang` does."""
    speak_utf8()
    program(prog_name="haidang")
