"""`haidang check`: what in a document does not hold, and how much of it could be checked at all."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path

import click

from haidang.checking.baseline import Baseline, UnreadableBaseline, read_baseline, write_baseline
from haidang.checking.messages import LANGUAGES
from haidang.cli import check_text, options
from haidang.cli.columns import page_columns
from haidang.cli.exits import Exit
from haidang.cli.many import check_all
from haidang.cli.marked_copy import refuse_what_cannot_be_marked
from haidang.cli.runtime import tell
from haidang.cli.vietnamese import VietnameseHelp
from haidang.cli.waiver_problems import WaiverFile, find_waivers, problems_of
from haidang.formats.checked import Asked, Outcome
from haidang.formats.waiver_problem import WaiverProblem

FORMATS = {
    "text": "haidang.cli.check_text",
    "json": "haidang.formats.check_json",
    "sarif": "haidang.formats.check_sarif",
}
"""Where each format is: `page` shows one document, `whole` makes an answer of all pages."""

ENDINGS = {".txt": "text", ".json": "json", ".sarif": "sarif"}


@click.command("check", cls=VietnameseHelp)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(tuple(FORMATS)),
    help="Dạng kết quả: text cho người đọc (mặc định), json và sarif cho chương trình khác; "
    "không nêu thì theo đuôi của tệp ở --output.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default="vi",
    help="Ngôn ngữ của câu giải thích: vi (mặc định) hoặc en.",
)
@click.option(
    "--today",
    callback=options.a_day,
    metavar="YYYY-MM-DD",
    help="Coi hôm nay là ngày này; không nêu thì lấy ngày của máy.",
)
@click.option(
    "--jobs",
    callback=options.a_count,
    default="1",
    metavar="N",
    help="Kiểm tra N văn bản cùng lúc.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Tệp mốc: những gì đã ghi trong đó coi là đã biết, không nêu lại.",
)
@click.option(
    "--write-baseline",
    "new_baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Ghi mọi phát hiện của lần này vào tệp mốc.",
)
@click.option(
    "--waivers",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Tệp nêu những phát hiện được bỏ qua có lý do; không nêu thì lấy .haidang.toml cạnh văn bản.",
)
@click.option(
    "--annotate",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="OUT.docx",
    help="Ghi thêm một bản của tệp .docx, mỗi phát hiện là một bình luận của Word trên đúng chữ của nó.",
)
@options.output
@options.verbose
def command(
    files: tuple[str, ...],
    output_format: str | None,
    language: str,
    today: date | None,
    jobs: int,
    baseline: Path | None,
    new_baseline: Path | None,
    waivers: Path | None,
    annotate: Path | None,
    output: Path | None,
) -> None:
    """Kiểm tra văn bản: số liệu, thời gian, viện dẫn, thể thức, chính tả, nhiệm vụ có chỗ nào không khớp.

    FILE là tệp .docx, .pdf (có chữ hoặc bản quét), .odt, .doc, .rtf, .xlsx, .txt hoặc .md; `-` đọc văn bản từ
    đầu vào chuẩn. Nêu được nhiều tệp. Mỗi phát hiện nêu rõ hai bên và chênh lệch, không kết luận bên nào đúng;
    dòng cuối cho biết bao nhiêu số liệu đã đối chiếu được. `haidang explain MÃ` giải thích từng quy tắc.

    \b
    Mã thoát: 0 không có lỗi; 1 có ít nhất một lỗi (cảnh báo, lưu ý không tính); 2 có tệp không đọc được.
    """
    for path, option in ((output, "--output"), (new_baseline, "--write-baseline"), (annotate, "--annotate")):
        options.spare_sources(files, path, option)
    refuse_what_cannot_be_marked(files, annotate)
    chosen = output_format or (ENDINGS.get(output.suffix.lower()) if output else None) or "text"
    day = today or date.today()
    served = find_waivers(files, waivers)
    known = _baseline(baseline)
    ask = partial(_ask, language=language, today=day, served=served, annotate=annotate)
    asked = [ask(file, known=_known(known, file, baseline), name=_name(file, new_baseline)) for file in files]
    form = import_module(FORMATS[chosen])
    outcomes = check_all(asked, form.page, jobs)
    problems = problems_of(served, {each.file: each.heeded for each in outcomes if not each.error}, day)
    _tell(outcomes, problems, language, table=chosen != "text")
    if _is_worth_writing(outcomes, chosen):
        options.write_answer(form.whole(outcomes, problems, language), output)
    if new_baseline is not None:
        every = [mark for outcome in outcomes for mark in outcome.marks]
        options.write_answer(write_baseline(every), new_baseline, "--write-baseline")
    raise SystemExit(_exit(outcomes))


def _is_worth_writing(outcomes: Sequence[Outcome], chosen: str) -> bool:
    """With nothing read there is nothing for people but what was told already; a program is told of each file."""
    return chosen != "text" or not all(outcome.error for outcome in outcomes)


def _baseline(path: Path | None) -> Baseline:
    if path is None:
        return Baseline({})
    try:
        return read_baseline(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableBaseline(f"Không đọc được tệp mốc {path} nêu ở --baseline.") from error


def _known(known: Baseline, file: str, path: Path | None) -> Mapping[str, int] | None:
    return None if path is None else known.of(_name(file, path))


def _ask(
    file: str,
    *,
    language: str,
    today: date,
    served: Mapping[str, WaiverFile],
    annotate: Path | None,
    known: Mapping[str, int] | None,
    name: str,
) -> Asked:
    return Asked(
        file=file,
        language=language,
        today=today,
        width=page_columns(),
        waivers=served[file].serving(file) if file in served else (),
        known=known,
        baseline_name=name,
        annotate=annotate,
    )


def _name(file: str, baseline: Path | None) -> str:
    """A document as that baseline file names it: its path from there, so that both may move together."""
    if baseline is None:
        return ""
    if file == options.STANDARD_INPUT:
        return file
    try:
        return Path(os.path.relpath(file, baseline.parent)).as_posix()
    except ValueError:
        # On another drive of a Windows machine.
        return Path(file).as_posix()


def _tell(outcomes: Sequence[Outcome], problems: Sequence[WaiverProblem], language: str, *, table: bool) -> None:
    for outcome in outcomes:
        for sentence in [outcome.error] if outcome.error else [*outcome.notes, *outcome.unmarked]:
            tell(sentence if len(outcomes) == 1 or outcome.file in sentence else f"{outcome.file}: {sentence}")
    for problem in problems:
        tell(problem.sentence(language))
    if table and len(outcomes) > 1:
        tell(click.unstyle(check_text.table(outcomes, language)).rstrip())


def _exit(outcomes: Sequence[Outcome]) -> Exit:
    if any(outcome.error or outcome.unmarked for outcome in outcomes):
        return Exit.UNREADABLE
    return Exit.ERRORS if any(outcome.tally.errors for outcome in outcomes) else Exit.DONE
