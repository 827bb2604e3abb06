from __future__ import annotations

import licences
import pytest


@pytest.mark.parametrize(
    "licence",
    ["MIT", "Apache-2.0", "BSD-3-Clause, Apache-2.0, dependency licenses", "MIT-CMU", "MIT OR GPL-3.0-or-later"],
)
def test_permissive_licences_pass(licence: str) -> None:
    assert licences.objection("part", licence) is None


@pytest.mark.parametrize(
    "licence",
    [
        "GPL-3.0-or-later",
        "GNU General Public License v2 (GPLv2)",
        "AGPL-3.0",
        "GNU Affero General Public License v3",
        "LGPL-3.0-only",
        "GNU Lesser General Public License v2 (LGPLv2)",
        "MIT AND GPL-2.0-only",
        "",
    ],
)
def test_others_and_unstated_ones_do_not(licence: str) -> None:
    assert licences.objection("part", licence) is not None


def test_an_lgpl_part_can_be_let_in_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(licences.LGPL_ALLOWED, "part", "used unchanged, as a library")
    assert licences.objection("part", "LGPL-3.0-only") is None
    assert licences.objection("other", "LGPL-3.0-only") is not None


def test_everything_that_users_get_is_looked_at() -> None:
    assert {"haidang", "click", "pypdfium2", "pillow", "python-calamine", "xlsxwriter"} <= set(licences.shipped())


def test_what_only_developers_use_is_not() -> None:
    assert not {"pytest", "codespell", "python-docx", "ruff"} & set(licences.shipped())
