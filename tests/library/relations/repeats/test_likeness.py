"""A figure told again is known by all that is said of both; what is said of two things, times or plans is not one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.library.relations.texts import document_of

from haidang.relations.relation import Kind, Verdict

RETOLD: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("retold.yaml").read_text(encoding="utf-8"))
NOISE = (
    "Công tác chỉ đạo, điều hành kịp thời, sát thực tế.",
    "Huyện tổ chức 27 buổi tuyên truyền với 1.936 lượt người nghe.",
    "Trạm y tế khám cho 5.418 lượt bệnh nhân, cấp thuốc miễn phí cho người già.",
    "Công an huyện xử phạt 64 trường hợp vi phạm giao thông, thu 83,5 triệu đồng.",
    "Trường học các cấp ổn định nền nếp, thi đua dạy tốt, học tốt.",
    "Hội Nông dân nhận ủy thác 71.305 triệu đồng cho 894 tổ viên vay sản xuất.",
    "Thời tiết diễn biến phức tạp, rét đậm kéo dài nhiều ngày.",
    "Đường liên xã được dọn cỏ, khơi rãnh 12,7 km.",
)


def page_of(first: str, again: str) -> str:
    before, behind = "\n".join(NOISE[:4]), "\n".join(NOISE[4:])
    return f"BÁO CÁO\nI. KẾT QUẢ\n{before}\n{first}\n{behind}\nII. ĐÁNH GIÁ\nNhân dân đồng tình ủng hộ.\n{again}\n"


def conflicts(first: str, again: str) -> int:
    relations = document_of(page_of(first, again)).relations
    return sum(each.kind is Kind.EQUAL and each.verdict is Verdict.FAILS for each in relations)


def slips_of(figure: str) -> Iterator[str]:
    """The figure with two neighbouring digits swapped, and with one digit typed wrongly, at every place."""
    places = [at for at, sign in enumerate(figure) if sign.isdigit()]
    for at, behind in zip(places, places[1:], strict=False):
        signs = list(figure)
        signs[at], signs[behind] = signs[behind], signs[at]
        if signs != list(figure) and signs[0] != "0":
            yield "".join(signs)
    for at in places:
        yield f"{figure[:at]}{int(figure[at]) % 9 + 1}{figure[at + 1 :]}"


SLIPS = [(name, slip) for name, case in RETOLD.items() for slip in slips_of(case["figure"])]


@pytest.mark.parametrize("name", RETOLD)
def test_a_figure_told_again_rightly_is_no_conflict(name: str) -> None:
    assert conflicts(RETOLD[name]["first"], RETOLD[name]["again"]) == 0


@pytest.mark.parametrize(("name", "slip"), SLIPS)
def test_any_slip_in_the_second_telling_is_told(name: str, slip: str) -> None:
    case = RETOLD[name]
    assert conflicts(case["first"], case["again"].replace(case["figure"], slip)) == 1


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Năm nay trồng mới 412,5 ha rừng sản xuất.", "Hạn chế: chăm sóc mới đạt 415,2 ha rừng phòng hộ."),
        ("Kế hoạch trồng rừng là 412,5 ha.", "Đã trồng được 421,5 ha rừng."),
        ("Toàn xã có 2.486 hộ.", "Toàn xã có 2.468 hộ được vay vốn ưu đãi."),
        ("Thu ngân sách đạt 104,7% kế hoạch.", "Thanh tra đạt 106,7% kế hoạch."),
        ("Toàn xã có 32 thôn, 15 thôn có cán bộ chuyên trách.", "Còn 17 thôn chưa có cán bộ chuyên trách."),
        ("Đầu năm toàn xã có 376 hộ nghèo.", "Cuối năm toàn xã còn 367 hộ nghèo."),
        ("Giải phóng mặt bằng 380 hộ dân của dự án sân vận động.", "Giải phóng mặt bằng 381 hộ dân của dự án chợ mới."),
        ("Khu A rộng 2.486 m2 đất ở.", "Khu B rộng 2.468 m2 đất ở."),
        ("Vụ mùa gieo cấy 2.486 ha lúa lai.", "Vụ xuân gieo cấy 2.468 ha lúa lai."),
        ("Thủ khoa đạt 28,45 điểm.", "Thu nhập bình quân 28,54 triệu đồng."),
    ],
)
def test_what_is_said_of_two_is_left_alone(first: str, again: str) -> None:
    assert conflicts(first, again) == 0
