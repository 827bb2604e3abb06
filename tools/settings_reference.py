"""docs/reference/settings.md: what settings.py asks the environment for, in the words of deploy/haidang.env."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "src" / "haidang_web" / "settings.py"
SAMPLE = ROOT / "deploy" / "haidang.env"
PAGE = ROOT / "docs" / "reference" / "settings.md"

_HEAD = """\
# Các cài đặt của trang

<!-- Trang này do tools/make_reference.py viết từ src/haidang_web/settings.py và deploy/haidang.env; sửa ở đó rồi chạy
     `make docs`. -->

Cài đặt đọc từ biến môi trường. Giá trị lạ bị từ chối khi khởi động, kèm tên. Cài đặt nào cũng có thể đọc từ tệp:
thêm `_FILE` vào tên và nêu đường dẫn (dùng cho mật khẩu, mã bí mật). Tệp mẫu có đủ mọi cài đặt: `deploy/haidang.env`.
"""

_KINDS = {"flag": "`true` hoặc `false`", "words": "các từ, cách nhau bằng dấu phẩy", "folder": "thư mục"}
_SETTING = re.compile(r"#?(?P<name>[A-Z_]+)=(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A value that the site asks the environment for."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Described:
    """A setting as the sample tells it."""

    group: str
    name: str
    words: str
    value: str
    is_set: bool


def asked() -> list[Asked]:
    """Every call of settings.py into the environment, in order."""
    tree = ast.parse(SETTINGS.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_asking(node)]
    return [_asked(call) for call in sorted(calls, key=lambda call: call.lineno)]


def _is_asking(call: ast.Call) -> bool:
    where = call.func
    return isinstance(where, ast.Attribute) and isinstance(where.value, ast.Name) and where.value.id == "environment"


def _asked(call: ast.Call) -> Asked:
    assert isinstance(call.func, ast.Attribute) and isinstance(call.args[0], ast.Constant)
    kind = _KINDS.get(call.func.attr, "chữ")
    bounds = {word.arg: ast.unparse(word.value).replace("_", "") for word in call.keywords}
    if call.func.attr == "whole":
        kind = f"số nguyên từ {bounds['least']} đến {bounds['most']}"
    return Asked(f"HAIDANG_{call.args[0].value}", kind)


def described() -> list[Described]:
    """Every setting of the sample, with the lines above it."""
    found: list[Described] = []
    group, words = "", list[str]()
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        match = _SETTING.fullmatch(line)
        if match:
            name = match["name"].removesuffix("_FILE")
            found.append(Described(group, name, " ".join(words), match["value"], not line.startswith("#")))
            words = []
        elif line.startswith("## "):
            group, words = line[3:], []
        elif line.startswith("# "):
            words.append(line[2:])
        else:
            words = []
    return found


def page() -> str:
    """The reference page, grouped as the sample is."""
    kinds = {each.name: each.kind for each in asked()}
    parts, group = [_HEAD], ""
    for each in described():
        if each.group != group:
            group = each.group
            parts.append(f"## {group}\n")
        parts.append(_entry(each, kinds.get(each.name, "số nguyên")))
    return "\n".join(parts)


def _entry(each: Described, kind: str) -> str:
    label = "Trong tệp mẫu" if each.is_set else "Mặc định"
    value = f"{label}: `{each.value}`." if each.value else "Mặc định: không đặt."
    return f"### `{each.name}`\n\n{each.words}\n\n{kind[0].upper()}{kind[1:]}. {value}\n"
