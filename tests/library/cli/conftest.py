"""The command as a user calls it, in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from haidang.cli.program import program

PLAN = """\
ỦY BAN NHÂN DÂN
XÃ AN BÌNH

Số: 12/KH-UBND

An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Làm sạch đường làng, ngõ xóm năm 2024

Căn cứ Nghị quyết số 20/NQ-HĐND ngày 19/12/2023 của Hội đồng nhân dân xã về nhiệm vụ năm 2024,

I. NHIỆM VỤ

1. Công chức Địa chính - Xây dựng chủ trì, phối hợp với Đoàn Thanh niên xã kiểm tra đường xã, xong trước ngày 30/6/2024.

2. Vận động 150 hộ trồng cây với tổng kinh phí khoảng 12,5 triệu đồng.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn A
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A short plan as a text file."""
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def haidang() -> Callable[..., Result]:
    """Call the command with these words, as from a shell."""

    def call(*words: object, input: bytes | None = None) -> Result:
        return CliRunner().invoke(program, [str(word) for word in words], input=input, prog_name="haidang")

    return call
