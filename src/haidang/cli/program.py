"""The command `haidang` and its list of commands."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from haidang.cli.exits import Exit
from haidang.cli.options import verbose
from haidang.cli.runtime import fail, guarded, speak_utf8
from haidang.cli.vietnamese import Misunderstood, VietnameseHelp, sentence

# Where each command is, and what the list of commands says of it: a command's file is imported when it is called,
# so that the others cost no time.
COMMANDS = {
    "text": ("haidang.cli.text", "In văn bản thuần của một tệp."),
    "read": ("haidang.cli.read", "Đọc văn bản: thể thức, đề mục, nhiệm vụ, số liệu, văn bản viện dẫn."),
    "check": ("haidang.cli.check", "Kiểm tra văn bản: chỗ nào không khớp, bao nhiêu số liệu đã đối chiếu."),
    "compare": ("haidang.cli.compare", "So sánh hai văn bản: nhiệm vụ, số liệu, cam kết."),
    "explain": ("haidang.cli.explain", "Giải thích một quy tắc: vì sao, ví dụ sai, ví dụ đúng, căn cứ."),
    "rules": ("haidang.cli.rules", "Liệt kê các quy tắc kiểm tra."),
}


class Program(VietnameseHelp, click.Group):
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise Misunderstood(f"Không có lệnh {args[0]}.", ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command asked for, with every error turned into a sentence."""
        with guarded():
            return super().invoke(ctx)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and end the process; a call that cannot be understood is told in one sentence."""
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            fail(error.format_message())
        except click.UsageError as error:
            fail(sentence(error))
        raise SystemExit(code or Exit.DONE)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    invoke_without_command=True,
    subcommand_metavar="LỆNH ...",
)
@click.version_option(package_name="haidang", message="haidang %(version)s", help="In phiên bản.")
@verbose
@click.pass_context
def program(context: click.Context) -> None:
    """Hải Đăng đọc kế hoạch và báo cáo của chính quyền địa phương."""
    if context.invoked_subcommand is None:
        raise Misunderstood("Thiếu tên lệnh.", context)


def main() -> None:
    """Run the command line, as the script `haidang` does."""
    speak_utf8()
    program(prog_name="haidang")
