"""What the heading of a section promises: things to do, or what frames them; in a report only what lies ahead."""

from __future__ import annotations

import pytest

from haidang.reading.sections import Section, classify, opens_aside

DUTIES = """
NHIỆM VỤ TRỌNG TÂM
Nhiệm vụ, giải pháp chủ yếu
NỘI DUNG THỰC HIỆN
TỔ CHỨC THỰC HIỆN
Phân công nhiệm vụ
Trách nhiệm của các đơn vị
Công tác tuyên truyền
Các hoạt động cụ thể
Tiến độ triển khai
Biện pháp phòng ngừa
Chế độ thông tin, báo cáo
Đề nghị Mặt trận Tổ quốc
MỤC TIÊU, NHIỆM VỤ
Mục đích, yêu cầu và nội dung
Kinh phí và tổ chức thực hiện
"""
ASIDE = """
MỤC ĐÍCH, YÊU CẦU
Mục tiêu
Mục tiêu của kế hoạch
Các chỉ tiêu chủ yếu
Quan điểm
CĂN CỨ
Phạm vi, đối tượng
Kinh phí
KINH PHÍ THỰC HIỆN
Nguồn lực thực hiện
Kết quả thực hiện nhiệm vụ năm 2023
TÌNH HÌNH TRIỂN KHAI
Đánh giá chung
Tồn tại, hạn chế
HIỆN TRẠNG
Khó khăn, vướng mắc
LỰC LƯỢNG, PHƯƠNG TIỆN
Lực lượng tham gia thực hiện
Nguyên nhân
Thời gian, địa điểm
Thành phần tham dự
Nguyên tắc
Giải thích từ ngữ
Dự toán
Sự cần thiết
Căn cứ xây dựng kế hoạch
"""
UNKNOWN = """
Phòng Nội vụ
Lĩnh vực văn hóa
Kết cấu hạ tầng
"""
AHEAD = """
PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025
Nhiệm vụ trọng tâm 6 tháng cuối năm
Nhiệm vụ và giải pháp
Kế hoạch công tác quý II
Một số việc trong thời gian tới
KẾT LUẬN
Công tác trọng tâm tháng 5
Giải pháp chủ yếu
"""
DONE = """
Kết quả thực hiện nhiệm vụ năm 2024
TÌNH HÌNH KINH TẾ - XÃ HỘI
Ưu điểm
Đánh giá việc thực hiện giải pháp
Tồn tại, hạn chế và nguyên nhân
Mục tiêu
Chỉ tiêu
Một số chỉ tiêu chủ yếu
"""
UNTOLD = """
Công tác tuyên truyền
Lĩnh vực kinh tế
Hoạt động văn hóa
"""


def titles(lines: str) -> list[str]:
    return lines.strip().splitlines()


@pytest.mark.parametrize("title", titles(DUTIES))
def test_a_heading_may_promise_things_to_do(title: str) -> None:
    assert classify(title) is Section.DUTIES


@pytest.mark.parametrize("title", titles(ASIDE))
def test_a_heading_may_promise_what_frames_the_work(title: str) -> None:
    assert classify(title) is Section.ASIDE


@pytest.mark.parametrize("title", titles(UNKNOWN))
def test_a_heading_may_promise_nothing(title: str) -> None:
    assert classify(title) is Section.UNKNOWN


@pytest.mark.parametrize("title", titles(AHEAD))
def test_in_a_report_what_lies_ahead_is_to_be_done(title: str) -> None:
    assert classify(title, report=True) is Section.DUTIES


@pytest.mark.parametrize("title", titles(DONE))
def test_in_a_report_results_are_not_to_be_done(title: str) -> None:
    assert classify(title, report=True) is Section.ASIDE


@pytest.mark.parametrize("title", titles(UNTOLD))
def test_in_a_report_words_of_duty_alone_promise_nothing(title: str) -> None:
    assert classify(title, report=True) is Section.UNKNOWN


@pytest.mark.parametrize("title", titles(DUTIES + ASIDE + UNKNOWN))
def test_capitals_do_not_matter(title: str) -> None:
    assert classify(title.upper()) is classify(title.lower()) is classify(title)


@pytest.mark.parametrize("title", ["Kinh phí thực hiện", "Về kinh phí", "Một số kết quả", "Đánh giá chung", "Địa điểm"])
def test_an_aside_says_so_first(title: str) -> None:
    assert opens_aside(title)


@pytest.mark.parametrize("title", ["Số hóa kết quả giải quyết thủ tục", "Kiểm tra, đánh giá an toàn thông tin"])
def test_a_deed_may_speak_of_results(title: str) -> None:
    assert not opens_aside(title)


@pytest.mark.parametrize("title", ["Kết quả thực hiện", "Mục tiêu chung", "Nhiệm vụ, giải pháp", "Về kinh phí", "Khác"])
def test_capitals_change_nothing(title: str) -> None:
    assert classify(title.upper()) is classify(title) and opens_aside(title.upper()) is opens_aside(title)
    assert classify(title.upper(), report=True) is classify(title, report=True)
