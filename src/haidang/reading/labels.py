"""Labelled words about a task: "Đơn vị thực hiện: ...", "Phối hợp: ...", "Thời gian: ...", "Sản phẩm: ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labelled:
    """One label and its value, at offsets of the paragraph it was read from.

    `kind` is `lead`, `coordinate`, `time`, `product` or `other` (cost, place ...: read only to end the value before).
    """

    kind: str
    start: int
    value_start: int
    end: int


_WHO = r"(?:(?:các\ )?(?:đơn\ vị|cơ\ quan|phòng,\ ban|bộ\ phận|tổ\ chức|cá\ nhân|sở,\ ngành|lãnh\ đạo|ban,\ ngành)(?:\ ?[/,]\ ?|\ và\ |\ hoặc\ )?)+"

# Label and the phrase that made it necessary. Without what "đơn vị" says, "thực hiện:" alone is a heading.
_LABEL = re.compile(
    rf"""
    (?:^|(?<=[.;(,|/])|(?<=[-+*•])|(?<=\ [-+]))\ *(?:[-+*•]\ *)?(?:\*\*)?
    (?P<label>
        (?P<coordinate>(?:{_WHO}\ ?(?:cùng\ )?phối\ (?:kết\ )?hợp|phối\ (?:kết\ )?hợp(?:\ với|\ cùng)?|cơ\ quan,\ đơn\ vị\ tham\ gia|{_WHO}\ ?tham\ gia)
            (?:\ (?:thực\ hiện|triển\ khai|chính|tổ\ chức|cùng))*)
      | (?P<lead>(?:{_WHO}\ ?(?:được\ (?:giao|phân\ công)\ )?(?:chủ\ trì|thực\ hiện|đầu\ mối|phụ\ trách|chịu\ trách\ nhiệm|tham\ mưu|thường\ trực|soạn\ thảo|triển\ khai|theo\ dõi|thẩm\ định)
                    |chủ\ trì(?:,|\ và)?\ phối\ hợp|chủ\ trì|phụ\ trách|đầu\ mối|phân\ công(?:\ trách\ nhiệm|\ nhiệm\ vụ|\ đơn\ vị)?(?=\ thực\ hiện|\ *:)|(?:tổ\ chức,?\ )?trách\ nhiệm(?:\ thực\ hiện|\ chủ\ trì|(?=\ *:))|người\ (?:thực\ hiện|phụ\ trách|chủ\ trì)|giao\ (?:đơn\ vị|cơ\ quan)|chịu\ trách\ nhiệm(?:\ chính)?)
            (?:\ (?:chủ\ trì|thực\ hiện|triển\ khai|tham\ mưu|chính|tổng\ hợp|nhiệm\ vụ|soạn\ thảo|trách\ nhiệm|phụ\ trách|theo\ dõi))*)
      | (?P<time>(?:thời\ (?:gian|hạn|điểm)|tiến\ độ|lộ\ trình|thời\ lượng|hạn|mốc\ thời\ gian|dự\ kiến\ thời\ gian|thời\ gian,\ tiến\ độ)
            (?:\ (?:và\ )?(?:tổ\ chức|thực\ hiện|hoàn\ thành|triển\ khai|báo\ cáo|xong|trình|dự\ kiến|cụ\ thể|tiến\ độ|ban\ hành|gửi|kết\ thúc))*|hoàn\ thành)
      | (?P<product>(?:sản\ phẩm|kết\ quả|đầu\ ra|hình\ thức\ văn\ bản)(?:,\ kết\ quả|/kết\ quả)?(?:\ (?:dự\ kiến|đầu\ ra|hoàn\ thành|thực\ hiện|cần\ đạt|phải\ đạt|đạt\ được|mong\ đợi|chủ\ yếu|cuối\ cùng))*)
      | (?P<other>(?:nguồn\ )?kinh\ phí(?:\ thực\ hiện)?|địa\ điểm(?:\ (?:tổ\ chức|thực\ hiện))?|đối\ tượng|nội\ dung|mục\ tiêu|yêu\ cầu|cách\ (?:thức|làm)|thành\ phần|số\ lượng|chỉ\ tiêu|ghi\ chú|hình\ thức|phương\ thức|quy\ mô|tổng\ mức|giải\ pháp|biện\ pháp)
    )(?:\*\*)?\ ?:\ *
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GATE = re.compile(r":")


def read_labels(text: str, start: int, end: int) -> list[Labelled]:
    """The labels in `text[start:end]` in order, each value ending where the next label begins.

    A paragraph that begins with its first label states nothing else; words before it are the deed.
    """
    if ":" not in text[start:end]:
        return []
    paragraph = text[start:end]
    found = list(_LABEL.finditer(paragraph))
    labels: list[Labelled] = []
    for index, match in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(paragraph)
        kind = next(name for name in ("coordinate", "lead", "time", "product", "other") if match[name])
        labels.append(
            Labelled(
                kind,
                start + match.start("label"),
                start + match.end(),
                start + _value_end(paragraph, match.end(), stop),
            )
        )
    return labels if any(label.kind != "other" for label in labels) else []


_LOOSE_END = " .;,-+(*)"


def _value_end(paragraph: str, start: int, stop: int) -> int:
    """Without the mark that ends the value; a bracket that opened inside it stays."""
    while stop > start and paragraph[stop - 1] in _LOOSE_END:
        if paragraph[stop - 1] == ")" and "(" in paragraph[start:stop]:
            break
        stop -= 1
    return stop
