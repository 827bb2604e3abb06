"""How people call the groups and the weights of rules."""

from __future__ import annotations

from haidang.checking.finding import Severity

GROUPS = {
    "SL": "Số liệu",
    "TG": "Thời gian",
    "VB": "Văn bản viện dẫn",
    "TT": "Thể thức",
    "DV": "Đơn vị, cách ghi số",
    "CH": "Chính tả",
    "NV": "Nhiệm vụ",
}

SEVERITIES = {
    Severity.ERROR: "lỗi",
    Severity.WARNING: "cảnh báo",
    Severity.NOTE: "lưu ý",
}
