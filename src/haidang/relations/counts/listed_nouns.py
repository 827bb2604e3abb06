"""Words that tell what a list counts and where one of its items begins."""

from __future__ import annotations

from haidang.text.patterns import regex


def _set(words: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.split(","))


# Places: their names hold no comma and no "và", so a list of them can be counted.
PLACES = _set(
    "xã, phường, thị trấn, huyện, quận, thị xã, tỉnh, thành phố, thôn, ấp, bản, buôn, làng, khu phố, tổ dân phố,"
    "đặc khu, xóm, khối phố"
)

# Nouns that announce items whatever these begin with.
ABSTRACT = _set(
    """nhiệm vụ, nhóm, nhóm nhiệm vụ, nội dung, giải pháp, mục tiêu, chỉ tiêu, tiêu chí, bước, giai đoạn, nguyên tắc,
    vấn đề, hình thức, phương án, kiến nghị, yêu cầu, đề xuất, công trình, dự án, chương trình, mô hình, kết quả,
    điểm, địa điểm, cơ sở, lĩnh vực, nguyên nhân, hạn chế, bài học, trường hợp, khâu, trụ cột, hạng mục, khoản, phần,
    sản phẩm, nhóm giải pháp, khó khăn, tồn tại, ưu điểm, khâu đột phá, đột phá, nhóm vấn đề, nhóm nội dung, ngành,
    nghề, môn, loại, loại hình, mặt hàng, thủ tục, thủ tục hành chính, dịch vụ, cây trồng, thị trường, phong trào,
    cuộc vận động, nhóm chỉ tiêu, nhóm tiêu chí, phương thức, quy hoạch, đề án, hoạt động, dân tộc, chuyên đề,
    quan điểm, lý do, phân hệ, hợp phần, cơ sở dữ liệu, loại cây, giống,
    đối tượng, mức, mức độ, cấp độ, sai phạm, khuyết điểm, tình huống,
    kịch bản"""
)

# Of these, the ones whose items are names of matters, set apart by commas: "6 lĩnh vực: hộ tịch, chứng thực, ...".
MATTERS = _set(
    """lĩnh vực, tiêu chí, chỉ tiêu, trụ cột, ngành, nghề, ngành nghề, môn, môn học, loại, loại hình, sản phẩm,
    mặt hàng, dịch vụ, cây trồng, vật nuôi, thị trường, dân tộc, khâu, hạng mục, chuyên đề, nhóm ngành,
    cơ sở dữ liệu, loại cây, loại bệnh, giống, mức, mức độ, cấp độ, hợp phần, phân hệ, đối tượng"""
)

# Nouns that proper names of other nouns fit: "Ba đơn vị dẫn đầu gồm: Trường Mầm non ..., Trường Tiểu học ...".
GENERIC = _set(
    """đơn vị, cơ quan, địa phương, tổ chức, cơ sở, công trình, dự án, văn bản, trường, điểm, địa điểm, địa chỉ,
    doanh nghiệp, hạng mục, tập thể, mô hình, trường học, di tích, điểm di tích, tuyến, khu vực, chủ đầu tư, nơi,
    địa bàn, điểm đến, điểm du lịch, chủ thể, nhà thầu, nhà đầu tư, nhà cung cấp, cơ sở sản xuất,
    kế hoạch, nghị quyết, quyết định, công ty, hợp tác xã, trung tâm, phòng, ban, sở, cơ quan đơn vị,
    cơ quan chuyên môn, kênh"""
)

# Several of these may have one fault: "04 trường hợp: xây dựng không phép, lấn chiếm đất công".
SHARED = _set("trường hợp, cơ sở, điểm, địa điểm, kết quả, khoản, phần, công trình, dự án, sản phẩm, mô hình")
# "ba chương trình trọng điểm: ...": the list behind the colon is of them, and not of what becomes of them.
PLAIN = regex(
    r"(?: (?:hàng|hàng hóa|chính|lớn|trọng tâm|trọng điểm|chủ yếu|chủ lực|ưu tiên|cơ bản|quan trọng|mới|điểm|chung"
    r"|cụ thể|then chốt|đột phá|chiến lược|lớn nhất|quốc gia|công nghiệp|nông nghiệp|mục tiêu quốc gia|này|đó"
    r"|chuyên sâu|thiết yếu))*"
)

# What a body, a document or a work begins with. A name of a body goes on behind commas and "và"; a new one begins so.
_CAPITAL_KINDS = """Sở|Phòng|Ban|Trung tâm|Trường|Trạm|Công ty|Hội|Đội|Tổ|Văn phòng|Chi cục|Đoàn|Đồn|Bệnh viện
|Hợp tác xã|HTX|UBND|Ủy ban|Công an|Chi bộ|Đảng bộ|Đảng ủy|Hạt|Cục|Viện|Kho bạc|Ngân hàng|Doanh nghiệp|Nhà máy|Khu
|Cơ sở|Cụm|Chi nhánh|Liên đoàn|Bảo hiểm|Quỹ|Xí nghiệp|Mầm non|Tiểu học|THCS|THPT|Nghị quyết|Quyết định|Kế hoạch|Công văn
|Chỉ thị|Thông báo|Báo cáo|Tờ trình|Thông tư|Nghị định|Luật|Hướng dẫn|Chương trình|Đề án|Dự án|Tiểu dự án|Cầu|Đường
|Tuyến|Hồ|Đập|Chợ|Nhà|Trụ sở|Kênh|Bến|Cảng
|Đình|Đền|Chùa|Miếu|Lăng|Phủ|Nhà thờ|Hang|Động|Thác|Đảo|Vườn|Rừng|Làng nghề|Lễ hội|Nhóm|Điểm|Tượng|Tháp
|Di tích|Thanh tra|Mặt trận|Liên minh|Tập đoàn|Đài|Báo|Cổng|Trang|Quốc lộ|Tỉnh lộ|Hương lộ|Đại lộ"""
# "Tuyên truyền tại 3 trường: Luật Trẻ em, ...": documents are items of numbers of documents alone.
DOCUMENT = regex(r"(?:Nghị quyết|Quyết định|Công văn|Chỉ thị|Thông tư|Nghị định|Luật|Bộ luật|Pháp lệnh) ")
PAPERS = frozenset("văn nghị quyết công chỉ thông luật bộ kế tờ báo hướng dự đề nội nhiệm chuyên đạo".split())
KIND_HEAD = regex(rf"(?:{_CAPITAL_KINDS.replace(chr(10), '')})(?= \S)")
SMALL_KIND_HEAD = regex(rf"(?i:{_CAPITAL_KINDS.replace(chr(10), '')})(?= \S)")

# People, and the groups that are made of people or bodies: what is listed behind them is what they consist of.
PEOPLE = _set(
    """cá nhân, người, đồng chí, thành viên, cán bộ, công chức, viên chức, đại biểu, ủy viên, lãnh đạo, đảng viên,
    cán bộ công chức, giáo viên, nhân viên, chiến sĩ, cán bộ quản lý, ông, bà, em, học sinh, hộ, hộ dân"""
)
SURNAME = regex(r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lò|Vàng|Giàng|Ông|Bà) ")
GROUPS = frozenset(
    "tổ đoàn ban hội đội khối liên lớp cuộc phiên bộ suất gói hội_nghị chuyến buổi nhà phần máy đợt".split()
)

# Two words that one matter joins with a comma or "và": "văn hóa và thể thao", "y tế, dân số".
_JOINED = """giáo dục/đào tạo; văn hóa/thể thao; thể thao/du lịch; văn hóa/xã hội; văn hóa/thông tin; môi trường/an toàn
; kinh tế/hạ tầng; kinh tế/đô thị; tư pháp/hộ tịch
; tài nguyên/môi trường; khoa học/công nghệ; nông nghiệp/phát triển; nông nghiệp/môi trường; thông tin/truyền thông
; quốc phòng/an ninh; an ninh/trật tự; an ninh/quốc phòng; kế hoạch/đầu tư; tài chính/kế hoạch; y tế/dân số
; nhà ở/dân cư; nhà ở/khu dân cư; hệ thống chính trị/tiếp cận; thương mại/dịch vụ; công nghiệp/xây dựng; nghèo/cận nghèo
; công nghiệp/tiểu thủ; tiểu thủ công nghiệp/xây dựng; thể dục/thể thao; cán bộ/công chức; công chức/viên chức
; cơ chế/chính sách; chính sách/pháp luật; chủ trương/chính sách; lao động/việc làm; lao động/thương binh
; lao động/xã hội
; đất đai/môi trường; xây dựng/đô thị; giao thông/vận tải; giao thông/xây dựng; thuế/phí; phí/lệ phí
; khiếu nại/tố cáo; hộ tịch/hộ khẩu; bưu chính/viễn thông; phòng/chống; người có công/xã hội
; tổ chức sản xuất/phát triển; tiếp công dân/giải quyết; thu gom/xử lý; gia súc/gia cầm; phát thanh/truyền hình
; trẻ em/bình đẳng; thông tin/tuyên truyền; tuyên truyền/vận động; tuyên truyền/phổ biến; đào tạo/bồi dưỡng
; hđnd/ubnd; hội đồng nhân dân/ủy ban nhân dân"""
JOINED = frozenset(
    (left, right) for left, _, right in (pair.strip().partition("/") for pair in _JOINED.replace("\n", "").split(";"))
)


# Of the nouns of one syllable, those that say the same with another behind them; "phần quà" is no part.
_HEADS = frozenset("khâu nhóm ngành nghề loại giống môn trường tuyến phòng ban sở mức".split())


def among(noun: str, nouns: frozenset[str]) -> bool:
    """Whether `noun`, or the noun that it begins with, is one of `nouns`.

    >>> among("khâu đột phá", MATTERS), among("khách sạn", MATTERS)
    (True, False)
    """
    words = noun.split()
    return noun in nouns or any(
        " ".join(words[:length]) in nouns for length in range(1 if words[0] in _HEADS else 2, len(words))
    )


def joined(before: str, behind: str) -> bool:
    """Whether two stretches, in lower case, belong to one matter.

    >>> joined("giáo dục", "đào tạo"), joined("môi trường", "thu nhập")
    (True, False)
    """
    return any(before.endswith(left) and behind.startswith(right) for left, right in JOINED)
