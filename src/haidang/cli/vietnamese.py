"""Help pages and usage errors in Vietnamese, where click would speak English."""

from __future__ import annotations

import click


class Misunderstood(click.UsageError):
    """A call that cannot be understood, told in Vietnamese already."""


class VietnameseHelp(click.Command):
    """A command whose help page is Vietnamese throughout."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the call apart; words that nothing asked for are refused in Vietnamese."""
        ctx.allow_extra_args = True
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if left and not isinstance(self, click.Group):
            raise Misunderstood(f"Thừa “{' '.join(left)}”.", ctx)
        return left

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[TÙY CHỌN]")
        formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options."""
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        records = [record for each in options if (record := each.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Tùy chọn"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`, described in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này."
        return option


def sentence(error: click.UsageError) -> str:
    """What was wrong with a call, and where to look."""
    return f"{_wrong(error)} Xem cách dùng: {_path(error)} --help"


def _path(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx is not None else "haidang"


def _wrong(error: click.UsageError) -> str:
    if isinstance(error, Misunderstood):
        return error.message
    if isinstance(error, click.BadOptionUsage):
        return f"Thiếu giá trị sau {error.option_name}."
    if isinstance(error, click.NoSuchOption):
        near = f" Có phải là {error.possibilities[0]}?" if error.possibilities else ""
        return f"Không có tùy chọn {error.option_name}.{near}"
    if isinstance(error, click.MissingParameter):
        return f"Thiếu {_name(error).rstrip('.')}."
    if isinstance(error, click.BadParameter):
        kind = error.param.type if error.param else None
        allowed = f" Chọn một trong: {', '.join(map(str, kind.choices))}." if isinstance(kind, click.Choice) else ""
        return f"Giá trị nêu cho {_name(error)} không dùng được.{allowed or ' ' + error.message}"
    return f"Lệnh gọi chưa đúng ({error.message.rstrip('.')})."


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "tham số"
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.make_metavar(error.ctx or _NOWHERE)


_NOWHERE = click.Context(click.Command("haidang"))
