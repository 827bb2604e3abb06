from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from click.testing import Result

from haidang.cli import one_file

Call = Callable[..., Result]

FAULTY = """\
BÁO CÁO
Kết quả năm 2024

Các đơn vị gửi báo cáo trước ngày 31/02/2024 để tổng hợp.

Toàn xã trồng 120 cây, đạt yêu cầu.
"""
CLEAN = "BÁO CÁO\nKết quả năm 2024\n\nToàn xã trồng 120 cây, đạt yêu cầu.\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A report with a day that no calendar has."""
    path = tmp_path / "co-loi.txt"
    path.write_text(FAULTY, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "khong-loi.txt"
    path.write_text(CLEAN, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def missing(tmp_path: Path) -> Path:
    return tmp_path / "khong-co.docx"


def _entry(result: Result) -> dict[str, object]:
    return dict(json.loads(result.stdout))


def _codes(entry: dict[str, object]) -> list[str]:
    findings = entry["findings"]
    assert isinstance(findings, list)
    return [str(finding["code"]) for finding in findings]


# Exit codes.


def test_a_document_without_errors_ends_with_zero(haidang: Call, clean: Path) -> None:
    assert haidang("check", clean).exit_code == 0


def test_an_error_ends_with_one(haidang: Call, faulty: Path, clean: Path) -> None:
    assert haidang("check", faulty).exit_code == 1
    assert haidang("check", clean, faulty).exit_code == 1


def test_a_file_that_cannot_be_read_ends_with_two_and_the_others_are_checked(
    haidang: Call, faulty: Path, missing: Path
) -> None:
    result = haidang("check", missing, faulty, "--format", "json")
    assert result.exit_code == 2
    first, second = _entry(result)["documents"]  # type: ignore[misc]
    assert set(first) == {"file", "error"}
    assert first["error"] in result.stderr
    assert "TG01" in _codes(second)


def test_a_program_is_told_of_one_file_that_cannot_be_read(haidang: Call, missing: Path, tmp_path: Path) -> None:
    result = haidang("check", missing, "--format", "json")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert _entry(result) == {"file": str(missing), "error": result.stderr.rstrip("\n")}


def test_one_file_that_cannot_be_read_is_no_answer_for_people(haidang: Call, missing: Path, tmp_path: Path) -> None:
    for files in ((missing,), (missing, tmp_path / "khong-co.txt")):
        result = haidang("check", *files)
        assert (result.exit_code, result.stdout) == (2, "")
        assert len(result.stderr.splitlines()) == len(files)


def test_with_nothing_read_an_old_page_is_left_alone(haidang: Call, missing: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.txt"
    answer.write_text("old", encoding="utf-8")
    assert haidang("check", missing, "--output", answer).exit_code == 2
    assert answer.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("ending", ["json", "sarif"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_program_that_reads_a_file_is_told_that_nothing_was_read(
    haidang: Call, missing: Path, tmp_path: Path, ending: str, times: int
) -> None:
    answer = tmp_path / f"answer.{ending}"
    answer.write_text("old", encoding="utf-8")
    result = haidang("check", *[missing] * times, "--output", answer)
    assert (result.exit_code, result.stdout) == (2, "")
    written = json.loads(answer.read_text(encoding="utf-8"))
    if ending == "sarif":
        (invocation,) = written["runs"][0]["invocations"]
        assert invocation["executionSuccessful"] is False
        assert [each["level"] for each in invocation["toolExecutionNotifications"]] == ["error"] * times
    else:
        entries = [written] if times == 1 else written["documents"]
        assert [set(entry) for entry in entries] == [{"file", "error"}] * times


def test_an_answer_kept_in_a_file_names_what_could_not_be_read(
    haidang: Call, faulty: Path, missing: Path, tmp_path: Path
) -> None:
    answer = tmp_path / "answer.txt"
    assert haidang("check", faulty, missing, "--output", answer).exit_code == 2
    page = answer.read_text(encoding="utf-8")
    assert f"{missing}: không đọc được\nKhông tìm thấy tệp" in page
    assert "unreadable" not in page


def test_an_error_nobody_foresaw_is_told_and_spares_the_other_files(
    haidang: Call, faulty: Path, clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = one_file.read
    seen: list[object] = []

    def fall_once(source: object) -> object:
        seen.append(source)
        if len(seen) == 1:
            raise ZeroDivisionError
        return read(source)  # type: ignore[arg-type]

    monkeypatch.setattr(one_file, "read", fall_once)
    result = haidang("check", clean, faulty)
    assert result.exit_code == 2
    assert "ZeroDivisionError" in result.stderr
    assert "TG01" in result.stdout


# JSON.


def test_json_has_what_the_contract_promises(haidang: Call, faulty: Path) -> None:
    result = haidang("check", faulty, "--format", "json")
    entry = _entry(result)
    assert set(entry) == {"file", "findings", "coverage"}
    assert entry["file"] == str(faulty)
    assert set(entry["coverage"]) == {"quantities", "checked", "relations", "held"}  # type: ignore[call-overload]
    [finding] = [each for each in entry["findings"] if each["code"] == "TG01"]  # type: ignore[attr-defined]
    assert list(finding) == ["rule", "code", "severity", "message", "span", "related", "stated", "computed"]
    assert (finding["rule"], finding["severity"]) == ("impossible-date", "error")
    start, end = finding["span"]
    assert "31/02/2024" in haidang("text", faulty).stdout[start:end]


def test_several_files_answer_in_the_order_given(haidang: Call, faulty: Path, clean: Path) -> None:
    entries = _entry(haidang("check", faulty, clean, faulty, "--format", "json"))["documents"]
    assert [each["file"] for each in entries] == [str(faulty), str(clean), str(faulty)]  # type: ignore[attr-defined]


def test_messages_come_in_english_on_request(haidang: Call, faulty: Path) -> None:
    said = [
        _entry(haidang("check", faulty, "--format", "json", "--lang", language))["findings"]
        for language in ("vi", "en")
    ]
    assert [each["code"] for each in said[0]] == [each["code"] for each in said[1]]  # type: ignore[attr-defined]
    assert said[0][0]["message"] != said[1][0]["message"]  # type: ignore[index]


# Text.


def test_text_is_what_it_prints_unless_told_otherwise(haidang: Call, faulty: Path) -> None:
    shown = haidang("check", faulty).stdout
    assert "LỖI  TG01 impossible-date" in shown
    assert "Các đơn vị gửi báo cáo trước ngày 31/02/2024 để tổng hợp." in shown
    assert "^^^^^^^^^^" in shown
    assert "\x1b" not in shown


def test_what_could_be_checked_is_told_even_where_nothing_was_found(haidang: Call, clean: Path) -> None:
    shown = haidang("check", clean).stdout
    assert "Đọc được 1 số liệu · 0 đã đối chiếu · 1 không có gì để đối chiếu" in shown


def test_many_files_end_with_a_table_of_all(haidang: Call, faulty: Path, clean: Path, missing: Path) -> None:
    result = haidang("check", faulty, clean, missing)
    *_, table = result.stdout.split("\n\n")
    assert "co-loi.txt" in table
    assert "không đọc được" in table
    assert "Cộng 2 văn bản" in table
    assert "Cộng" not in result.stderr


def test_other_formats_tell_the_table_apart_from_the_answer(haidang: Call, faulty: Path, clean: Path) -> None:
    result = haidang("check", faulty, clean, "--format", "json")
    assert "Cộng 2 văn bản" in result.stderr
    json.loads(result.stdout)


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_no_line_is_wider_than_the_terminal(
    haidang: Call, faulty: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for sample in sorted(Path("samples").glob("*.txt")):
        lines = haidang("check", sample).stdout.splitlines()
        assert max(len(line) for line in lines if "/" not in line) <= int(columns)


# Options.


def test_the_format_follows_the_name_of_the_output(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    for name, begins in (("a.json", '{\n "file"'), ("a.sarif", '{\n "$schema"'), ("a.txt", str(faulty))):
        assert haidang("check", faulty, "--output", tmp_path / name).exit_code == 1
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_dash_checks_standard_input(haidang: Call) -> None:
    entry = _entry(haidang("check", "-", "--format", "json", input=FAULTY.encode()))
    assert entry["file"] == "-"
    assert "TG01" in _codes(entry)


def test_the_day_of_the_check_is_the_one_given(haidang: Call, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date | None] = []
    document = one_file.Document
    monkeypatch.setattr(one_file, "Document", lambda reading, today: days.append(today) or document(reading, today))
    haidang("check", clean, "--today", "2024-02-29")
    haidang("check", clean)
    assert days[0] == date(2024, 2, 29)
    assert isinstance(days[1], date)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--today", "2024-02-30"), "ví dụ 2024-12-31"),
        (("--jobs", "0"), "từ 1 trở lên"),
        (("--jobs", "hai"), "từ 1 trở lên"),
        (("--lang", "fr"), "vi, en"),
        (("--format", "xml"), "text, json, sarif"),
    ],
)
def test_a_value_that_cannot_be_used_is_explained(
    haidang: Call, clean: Path, words: tuple[str, str], said: str
) -> None:
    result = haidang("check", clean, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_document_is_never_written_over(haidang: Call, faulty: Path) -> None:
    for option in ("--output", "--write-baseline"):
        assert haidang("check", faulty, option, faulty).exit_code == 2
        assert faulty.read_text(encoding="utf-8") == FAULTY


# The Word file comes back marked.


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.docx"
    document = docx.Document()
    for line in filter(None, FAULTY.splitlines()):
        document.add_paragraph(line)
    document.save(str(path))
    return path


def _comments(path: Path) -> list[str]:
    return [comment.text for comment in docx.Document(str(path)).comments]


def test_each_finding_becomes_a_comment_in_a_copy(haidang: Call, word_file: Path, tmp_path: Path) -> None:
    before, marked = word_file.read_bytes(), tmp_path / "co-binh-luan.docx"
    result = haidang("check", word_file, "--annotate", marked, "--format", "json")
    assert result.exit_code == 1
    said = _comments(marked)
    assert len(said) == len(_codes(_entry(result)))
    assert any(each.startswith("TG01 impossible-date (lỗi): ") for each in said)
    assert word_file.read_bytes() == before


def test_the_same_check_writes_the_same_copy(haidang: Call, word_file: Path, tmp_path: Path) -> None:
    copies = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for copy in copies:
        haidang("check", word_file, "--annotate", copy, "--today", "2024-03-01")
    assert copies[0].read_bytes() == copies[1].read_bytes()


def test_a_waived_finding_is_no_comment(haidang: Call, word_file: Path, tmp_path: Path) -> None:
    _waive(word_file, WAIVER + 'reason = "Trích nguyên văn."\n')
    haidang("check", word_file, "--annotate", tmp_path / "a.docx")
    assert not any(each.startswith("TG01") for each in _comments(tmp_path / "a.docx"))


def test_comments_are_told_in_the_language_asked_for(haidang: Call, word_file: Path, tmp_path: Path) -> None:
    haidang("check", word_file, "--annotate", tmp_path / "a.docx", "--lang", "en")
    assert any("(error)" in each for each in _comments(tmp_path / "a.docx"))


def test_what_cannot_be_marked_is_told_and_checked_all_the_same(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    result = haidang("check", faulty, "--annotate", tmp_path / "a.docx")
    assert result.exit_code == 2
    assert ".docx" in result.stderr
    assert "TG01" in result.stdout
    assert not (tmp_path / "a.docx").exists()


def test_a_copy_that_cannot_be_written_is_told(haidang: Call, word_file: Path, tmp_path: Path) -> None:
    result = haidang("check", word_file, "--annotate", tmp_path / "khong-co" / "a.docx")
    assert (result.exit_code, "--annotate" in result.stderr) == (2, True)
    assert "Traceback" not in result.stderr


def test_one_file_at_a_time_is_marked(haidang: Call, word_file: Path, faulty: Path, tmp_path: Path) -> None:
    for files in ((word_file, faulty), ("-",)):
        result = haidang("check", *files, "--annotate", tmp_path / "a.docx")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "đúng một tệp" in result.stderr


def test_a_document_is_never_marked_in_place(haidang: Call, word_file: Path) -> None:
    before = word_file.read_bytes()
    assert haidang("check", word_file, "--annotate", word_file).exit_code == 2
    assert word_file.read_bytes() == before


# Several at once.


def test_several_processes_answer_as_one_does(haidang: Call, faulty: Path, clean: Path, missing: Path) -> None:
    files = [faulty, clean, missing, clean, faulty]
    for format_ in ("json", "text", "sarif"):
        alone, together = (haidang("check", *files, "--format", format_, "--jobs", jobs) for jobs in (1, 3))
        assert together.stdout == alone.stdout
        assert (together.exit_code, together.stderr) == (alone.exit_code, alone.stderr)


def test_standard_input_stays_with_the_process_it_was_given_to(haidang: Call, clean: Path) -> None:
    result = haidang("check", clean, "-", "--jobs", "2", "--format", "json", input=FAULTY.encode())
    assert [each["file"] for each in _entry(result)["documents"]] == [str(clean), "-"]  # type: ignore[attr-defined]


def test_processes_that_are_started_afresh_do_as_well(faulty: Path, clean: Path) -> None:
    """As on Windows, where nothing is inherited: what travels must be importable and fit to be sent."""
    code = (
        "import multiprocessing, sys\n"
        "from haidang.cli import main\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        f"    sys.argv = ['haidang', 'check', {str(faulty)!r}, {str(clean)!r}, '--jobs', '2', '--format', 'json']\n"
        "    main()\n"
    )
    script = faulty.with_name("started.py")
    script.write_text(code, encoding="utf-8")
    paths = os.pathsep.join(["src", *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, script], capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": paths}
    )
    assert done.returncode == 1, done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 2


# Baselines.


def test_what_a_baseline_knows_is_left_out_and_counted(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "moc.json"
    assert haidang("check", faulty, "--write-baseline", baseline).exit_code == 1
    result = haidang("check", faulty, "--baseline", baseline, "--format", "json")
    assert result.exit_code == 0
    entry = _entry(result)
    assert entry["findings"] == []
    assert entry["known"] == len(json.loads(baseline.read_text(encoding="utf-8"))["findings"])
    assert "đã biết từ trước" in haidang("check", faulty, "--baseline", baseline).stdout


def test_a_finding_is_known_after_paragraphs_were_added_above_it(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "moc.json"
    haidang("check", faulty, "--write-baseline", baseline)
    faulty.write_text(FAULTY.replace("Các đơn vị", "Đoạn mới thêm.\n\nCác đơn vị"), encoding="utf-8")
    assert haidang("check", faulty, "--baseline", baseline).exit_code == 0


def test_a_second_finding_like_a_known_one_is_new(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "moc.json"
    haidang("check", faulty, "--write-baseline", baseline)
    [line] = [line for line in FAULTY.splitlines() if "31/02" in line]
    faulty.write_text(f"{FAULTY}\n{line}\n", encoding="utf-8")
    entry = _entry(haidang("check", faulty, "--baseline", baseline, "--format", "json"))
    assert _codes(entry).count("TG01") == 1


def test_another_document_does_not_share_what_is_known(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "moc.json"
    haidang("check", faulty, "--write-baseline", baseline)
    other = tmp_path / "khac.txt"
    other.write_bytes(faulty.read_bytes())
    assert haidang("check", other, "--baseline", baseline).exit_code == 1


def test_a_new_baseline_in_another_folder_names_documents_from_there(
    haidang: Call, faulty: Path, tmp_path: Path
) -> None:
    (tmp_path / "moc").mkdir()
    first, second = tmp_path / "moc.json", tmp_path / "moc" / "moc.json"
    haidang("check", faulty, "--write-baseline", first)
    haidang("check", faulty, "--baseline", first, "--write-baseline", second)
    assert '"file": "../co-loi.txt"' in second.read_text(encoding="utf-8")
    assert haidang("check", faulty, "--baseline", second).exit_code == 0


@pytest.mark.parametrize("content", [None, "{}", "\udcff"])
def test_a_baseline_that_is_none_is_told_in_a_sentence(
    haidang: Call, faulty: Path, tmp_path: Path, content: str | None
) -> None:
    baseline = tmp_path / "moc.json"
    if content is not None:
        baseline.write_bytes(content.encode("utf-8", errors="surrogateescape"))
    result = haidang("check", faulty, "--baseline", baseline)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--baseline" in result.stderr
    assert "Traceback" not in result.stderr


# Waivers.

WAIVER = '[[waiver]]\nrule = "TG01"\ntext = "31/02/2024"\n'


def _waive(document: Path, text: str, name: str = ".haidang.toml") -> Path:
    path = document.with_name(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_waived_finding_is_shown_as_waived_and_does_not_count(haidang: Call, faulty: Path) -> None:
    _waive(faulty, WAIVER + 'reason = "Trích nguyên văn."\nuntil = 2024-12-31\n')
    result = haidang("check", faulty, "--today", "2024-12-31")
    assert result.exit_code == 0
    assert "ĐÃ BỎ QUA  TG01" in result.stdout
    assert "Trích nguyên văn. · đến hết 31/12/2024" in result.stdout
    assert "1 đã bỏ qua có lý do" in result.stdout
    entry = _entry(haidang("check", faulty, "--today", "2024-12-31", "--format", "json"))
    [finding] = [each for each in entry["findings"] if each["code"] == "TG01"]  # type: ignore[attr-defined]
    assert finding["waived"] == {"reason": "Trích nguyên văn.", "until": "2024-12-31"}


@pytest.mark.parametrize(
    ("more", "problem", "told", "code"),
    [
        ("", "no-reason", "không nêu lý do", 1),
        ('reason = "Vì thế."\nuntil = 2024-01-31\n', "expired", "hết hạn ngày 31/01/2024", 1),
        ('reason = "Vì thế."\nfile = "co-loi.txt"\n', None, "", 0),
        ('reason = "Vì thế."\nfile = "khac.txt"\n', None, "", 1),
    ],
)
def test_a_waiver_that_cannot_be_heeded_is_reported(
    haidang: Call, faulty: Path, more: str, problem: str | None, told: str, code: int
) -> None:
    _waive(faulty, WAIVER + more)
    result = haidang("check", faulty, "--today", "2024-06-01", "--format", "json")
    assert result.exit_code == code
    assert [each["problem"] for each in _entry(result).get("waivers", [])] == ([problem] if problem else [])  # type: ignore[attr-defined]
    assert told in result.stderr


def test_a_waiver_that_matches_nothing_any_more_is_reported(haidang: Call, clean: Path) -> None:
    _waive(clean, WAIVER + 'reason = "Vì thế."\n')
    result = haidang("check", clean, "--format", "json")
    assert _entry(result)["waivers"][0]["problem"] == "stale"  # type: ignore[index]
    assert "không còn khớp" in result.stderr


def test_a_waiver_is_not_stale_while_it_speaks_of_one_of_the_documents(
    haidang: Call, faulty: Path, clean: Path
) -> None:
    _waive(clean, WAIVER + 'reason = "Vì thế."\n')
    assert "không còn khớp" not in haidang("check", clean, faulty).stderr


def test_waivers_may_stand_in_a_file_of_any_name(haidang: Call, faulty: Path) -> None:
    path = _waive(faulty, WAIVER + 'reason = "Vì thế."\n', "bo-qua.toml")
    assert haidang("check", faulty).exit_code == 1
    assert haidang("check", faulty, "--waivers", path).exit_code == 0


def test_a_file_of_waivers_that_is_wrong_is_told_in_a_sentence(haidang: Call, faulty: Path, tmp_path: Path) -> None:
    _waive(faulty, "[[waiver")
    for words in (("--jobs", "1"), ("--waivers", tmp_path / "khong-co.toml")):
        result = haidang("check", faulty, *words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert len(result.stderr.splitlines()) == 1


# Notes that only repeat one another.


def _plan(tmp_path: Path, duties: int) -> Path:
    path = tmp_path / "ke-hoach.txt"
    lines = [f"{number}. Sở Y tế rà soát danh mục thuốc số {number}." for number in range(1, duties + 1)]
    lines += [f"{duties + more}. Sở Y tế báo cáo đợt {more}, hoàn thành trong quý I/2024." for more in range(1, 7)]
    path.write_text("\n".join(["KẾ HOẠCH", "Rà soát năm 2024", "", "I. NHIỆM VỤ", *lines]) + "\n", encoding="utf-8")
    return path


def test_the_fourth_note_of_a_rule_makes_all_but_the_first_a_line_each(haidang: Call, tmp_path: Path) -> None:
    few = haidang("check", str(_plan(tmp_path, 3))).stdout
    assert few.count("LƯU Ý  NV02") == 3
    many = haidang("check", str(_plan(tmp_path, 6))).stdout
    assert "thêm 5 chỗ như vậy" in many
    assert [many.count(f"thuốc số {number}") > 0 for number in range(1, 7)] == [True] * 6


def test_programs_still_get_every_note_by_itself(haidang: Call, tmp_path: Path) -> None:
    entry = _entry(haidang("check", "--format", "json", str(_plan(tmp_path, 6))))
    assert _codes(entry).count("NV02") == 6


@pytest.mark.parametrize("option", ["--output", "--write-baseline", "--annotate"])
def test_no_option_writes_over_the_document_and_each_is_named(haidang: Call, faulty: Path, option: str) -> None:
    result = haidang("check", faulty, option, faulty)
    assert result.exit_code == 2
    assert option in result.stderr
    assert faulty.read_text(encoding="utf-8") == FAULTY
