"""The content words of a text: what is left when words that any plan or report may hold are taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from haidang.text.patterns import regex

BREAK = ""
"""Stands where words were taken out or a clause ends: no pair of syllables reaches over it."""

# Syllables that bind words together, and the marks of a report that has done what a plan announced ("đã", "kết quả").
_BINDING = frozenset(
    """
    và của các những cho với trong trên ở theo về để là được có không tại từ đến do bởi bằng như nhằm mà thì
    cũng đã đang sẽ vẫn còn này đó khi nếu hoặc hay gồm qua ra vào lên xuống rất hơn mỗi từng hai việc sự cần
    phải ngay cùng tới sau trước ngoài giữa cả hết đều chỉ mọi khác riêng thêm nữa bị nên vì song tuy
    ttg cp qđ kh bc nq nđ tt
    """.split()
)

# Pairs of syllables that say how, not what: they stand in every paragraph of every plan.
_GENERIC = frozenset(
    tuple(pair.split("_"))
    for pair in """
    tăng_cường đẩy_mạnh tiếp_tục thực_hiện triển_khai tổ_chức công_tác địa_bàn nâng_cao hiệu_quả chất_lượng kịp_thời
    đảm_bảo bảo_đảm phối_hợp chủ_trì đơn_vị cơ_quan liên_quan quy_định tập_trung chủ_động tích_cực nghiêm_túc
    thường_xuyên hoàn_thành kế_hoạch báo_cáo kết_quả nội_dung nhiệm_vụ giải_pháp yêu_cầu thời_gian phấn_đấu cụ_thể
    tham_mưu chỉ_đạo lãnh_đạo hướng_dẫn đôn_đốc theo_dõi quan_tâm chú_trọng từng_bước góp_phần đồng_bộ quyết_liệt
    ủy_ban nhân_dân thành_phố các_cấp bộ_phận cán_bộ công_chức năm_học trách_nhiệm đề_nghị ban_hành tình_hình
    trọng_tâm hàng_năm hằng_năm đầu_năm cuối_năm tháng_đầu khó_khăn thuận_lợi thời_điểm tính_đến đến_nay đạt_được
    """.split()
)

# Short forms that one document writes out and the other does not.
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "gpmb": "giải phóng mặt bằng",
    "ntm": "nông thôn mới",
    "cđs": "chuyển đổi số",
    "cntt": "công nghệ thông tin",
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
    "pccc": "phòng cháy chữa cháy",
    "attp": "an toàn thực phẩm",
    "vsattp": "vệ sinh an toàn thực phẩm",
    "atgt": "an toàn giao thông",
    "antt": "an ninh trật tự",
    "bhyt": "bảo hiểm y tế",
    "bhxh": "bảo hiểm xã hội",
    "htx": "hợp tác xã",
    "gcn": "giấy chứng nhận",
    "qsdđ": "quyền sử dụng đất",
    "ocop": "mỗi xã một sản phẩm",
    "nvqs": "nghĩa vụ quân sự",
    "dvc": "dịch vụ công",
    "ktxh": "kinh tế xã hội",
    "csdl": "cơ sở dữ liệu",
    "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông",
}
_WRITTEN_OUT = {short: tuple(words.split()) for short, words in _SHORT.items()}

_TOKEN = regex(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[.;:()|\n]")
_YEAR = regex(r"(?:19|20)\d\d")
# "kĩ thuật", "tỉ lệ", "công ti": the other spelling of one word.
_IOTA = {"kĩ": "kỹ", "tỉ": "tỷ", "mĩ": "mỹ", "lí": "lý", "quí": "quý", "ti": "ty", "kì": "kỳ", "hi": "hy", "sĩ": "sỹ"}


def syllables(text: str) -> list[str]:
    """All syllables and numbers in lower case, short forms written out, `BREAK` where a clause ends.

    >>> syllables("GPMB: 3 hộ")
    ['giải', 'phóng', 'mặt', 'bằng', '', '3', 'hộ']
    """
    found: list[str] = []
    for token in _TOKEN.findall(text.lower()):
        if token in _WRITTEN_OUT:
            found += _WRITTEN_OUT[token]
        elif token[0].isalnum():
            found.append(_IOTA.get(token, token))
        else:
            found.append(BREAK)
    return found


def content(text: str) -> tuple[str, ...]:
    """The syllables that say what a text is about, `BREAK` between those that do not stand together.

    >>> content("Tiếp tục đẩy mạnh công tác tập huấn cho cán bộ về chữ ký số năm 2024")
    ('tập', 'huấn', '', 'chữ', 'ký', 'số', 'năm', '')
    """
    words = syllables(text)
    generic = [False] * (len(words) + 1)
    for index, pair in enumerate(pairwise(words)):
        if pair in _GENERIC:
            generic[index] = generic[index + 1] = True
    return tuple(_closed(words, generic))


def _closed(words: Sequence[str], generic: Sequence[bool]) -> Iterator[str]:
    """The words that stay; of breaks in a row one, and none in front."""
    last = BREAK
    for word, empty in zip(words, generic, strict=False):
        kept = BREAK if empty or word in _BINDING or _YEAR.fullmatch(word) else word
        if kept or last:
            yield kept
        last = kept


def pairs(words: Sequence[str]) -> frozenset[str]:
    """Each two syllables that stand together: nearly all Vietnamese words have two.

    >>> sorted(pairs(("hộ", "nghèo", "", "xã")))
    ['hộ nghèo']
    """
    return frozenset(f"{one} {other}" for one, other in pairwise(words) if one and other)
