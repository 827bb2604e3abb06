"""Where findings about tasks point besides the task's first words: the whole task, and who only helps."""

from __future__ import annotations

from tests.library.rules.rule_cases import RULES, check

PLAN = """KẾ HOẠCH
Thực hiện chủ đề năm 2024
I. NHIỆM VỤ
1. Diễn tập chữa cháy. Giao Ban Chỉ huy Quân sự huyện chủ trì tổ chức diễn tập tại hồ Đồng Mô.
2. Số hóa kết quả giải quyết thủ tục hành chính
- Nội dung: số hóa 12.500 hồ sơ lưu.
- Phối hợp: Văn phòng HĐND và UBND huyện.
- Thời gian: quý III/2024.
3. Hội Phụ nữ chủ trì xây dựng mô hình tuyến đường hoa trong quý III/2024.
"""


def related(code: str) -> list[str]:
    document, report = check(RULES[code], PLAN)
    return [document.text[start:end] for finding in report.findings for start, end in finding.related]


def test_a_task_without_a_time_is_shown_whole() -> None:
    [words] = related("NV02")
    assert words.startswith("Diễn tập") and words.endswith("diễn tập tại hồ Đồng Mô.")


def test_who_only_helps_is_shown_where_nobody_leads() -> None:
    assert "Văn phòng HĐND và UBND huyện" in related("NV01")
