"""Names of the organisations that officials write: where one ends, and how a list of them parts.

Names hold their own "và", commas and dashes ("Sở Văn hóa, Thể thao và Du lịch"), and stand in running
text with nothing but a verb to end them ("Sở Tài chính tham mưu ..."). So a name is read word by word:
a head ("Sở", "UBND", "các sở, ban, ngành"), then capitalised words, then a tail of place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from haidang.text.characters import UPPER


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation as written, with its place in the text it was read from."""

    name: str
    start: int
    end: int


# Kinds of place and of body that are listed without names: "UBND các huyện, thị xã, thành phố".
_TERRITORY = r"(?:tỉnh|thành\ phố|huyện|thị\ xã|quận|xã|phường|thị\ trấn|đặc\ khu|thôn|bản|ấp|khu\ phố|tổ\ dân\ phố|TP\.?|địa\ phương)"
_BODY = (
    r"(?:sở|ban|ngành|phòng|cơ\ quan|đơn\ vị|địa\ phương|đoàn\ thể|tổ\ chức|hội|hiệp\ hội|doanh\ nghiệp|trường(?:\ học)?|bộ|cục|chi\ cục|"
    r"trung\ tâm|tổ|đội|lực\ lượng|thành\ viên|cấp|hợp\ tác\ xã|nhà\ trường|bệnh\ viện|cơ\ sở|Sở|Ban|Ngành|Phòng|Bộ|chủ\ đầu\ tư|nhà\ thầu|"
    r"chủ\ (?:đập|rừng|hộ|cơ\ sở|doanh\ nghiệp|phương\ tiện)|ban\ quản\ lý(?:\ dự\ án)?|khối|chuyên\ môn|trạm(?:\ y\ tế)?|công\ ty|nhà\ mạng|ngân\ hàng|hội\ đặc\ thù|đơn\ vị\ sự\ nghiệp|huyện|thị\ xã|thành\ phố|xã|phường|thị\ trấn|thôn|ấp|bản|buôn|khu\ phố|tổ\ dân\ phố|khu\ dân\ cư|đặc\ khu|hộ\ kinh\ doanh)"
)

# Who stands for a unit: "Thủ trưởng các sở", "Giám đốc Sở Tài chính", "Chủ tịch UBND các huyện".
_OFFICER = (
    r"(?:(?:đồng\ chí|Đồng\ chí|các\ đồng\ chí|Các\ đồng\ chí)\ )?(?:[Tt]hủ\ trưởng|[Gg]iám\ đốc|[Cc]hủ\ tịch|[Ll]ãnh\ đạo|[Nn]gười\ đứng\ đầu|"
    r"[Tt]rưởng(?=\ (?:phòng|Phòng|ban|Ban|các|Công|thôn|khu|ấp|bản|tổ|Trạm|Đài|trạm))|[Hh]iệu\ trưởng|[Cc]hánh(?=\ )|[Bb]í\ thư|[Tt]ổng\ [Gg]iám\ đốc|[Cc]ục\ trưởng|"
    r"[Cc]hi\ cục\ trưởng|[Cc]hỉ\ huy\ trưởng|[Tt]rưởng\ [Cc]ông\ an|[Vv]iện\ trưởng|[Tt]ổng\ [Bb]iên\ tập)"
)

# Heads that a name follows. Lower-case ones only before a capital ("phòng Văn hóa và Thông tin").
_NAMED_HEAD = (
    r"(?:Sở|Bộ\ [Cc]hỉ\ [Hh]uy|BCH|BCHQS|Bộ\ CHQS|Bộ\ [Đđ]ội|Bộ\ Tư\ lệnh|Bộ|Ban\ [Cc]hỉ\ [Hh]uy|Ban\ [Cc]hỉ\ đạo|BCĐ|Ban\ [Qq]uản\ lý|BQL(?:DA)?|Ban\ [Tt]hường\ vụ|Ban|Phòng|"
    r"Văn\ phòng\ (?:HĐND|Hội\ đồng\ [Nn]hân\ dân)(?:\ và\ |\ ?[-&,]\ ?)(?:UBND|Ủy\ ban\ [Nn]hân\ dân)|Văn\ phòng\ (?:Sở|Bộ|UBND|Tỉnh\ ủy|Huyện\ ủy|Thành\ ủy|Đảng\ ủy)|Thanh\ tra\ Sở|Chi\ nhánh\ Văn\ phòng|Văn\ phòng|VP|Công\ an|Quân\ sự|Biên\ phòng|Hội\ đồng|Hội|Đoàn(?:\ [Tt]hanh\ niên)?|(?:Tỉnh|Huyện|Thành|Quận|Thị|Xã)\ ?[Đđ]oàn|"
    r"(?:Tỉnh|Huyện|Thành|Quận|Thị|Đảng)\ ?[Ủủ]y|Liên\ đoàn|LĐLĐ|Liên\ minh|Liên\ hiệp|Hiệp\ hội|Mặt\ trận|MTTQ|"
    r"UB\ ?MTTQ?(?:VN|\ VN)?|Ủy\ ban\ (?:MTTQ|Mặt\ trận)|UBMT(?:TQ)?|Ủy\ ban|Cục|Chi\ cục|Tổng\ cục|Kho\ bạc|Ngân\ hàng|Bảo\ hiểm|BHXH|Đài|Báo|"
    r"Cổng|Trung\ tâm|TT|Trường|Bệnh\ viện|Viện|Học\ viện|Công\ ty|Tổng\ [Cc]ông\ ty|Tập\ đoàn|Doanh\ nghiệp|Điện\ lực|Bưu\ điện|Viễn\ thông|"
    r"VNPT|Viettel|Vinaphone|Mobifone|MobiFone|EVN|Tòa\ án|Thanh\ tra|Tổ|Đội|Hạt|Trạm|Nhà|Quỹ|Chủ\ đầu\ tư|Thường\ trực|Cơ\ quan|Đơn\ vị|Cảng|Hợp\ tác\ xã|HTX|Vườn|"
    r"Chi\ nhánh|Câu\ lạc\ bộ|Khối|Đảng\ bộ|Chi\ bộ|Tiểu\ ban|Tòa|Thư\ viện|Bảo\ tàng|Xí\ nghiệp|Nông\ trường|Lực\ lượng|Khu\ quản\ lý|Bộ\ phận|Công\ chức|Cán\ bộ|Ban\ [Cc]án\ sự\ [Đđ]ảng)"
)
_LOWER_HEAD = (
    r"(?:sở|phòng|ban|trung\ tâm|văn\ phòng|công\ an|hội|đoàn|chi\ cục|cục|trường|bộ|ngành|tổ|đài|thanh\ tra|điện\ lực|bưu\ điện|kho\ bạc|"
    r"ngân\ hàng|công\ ty|đội|trạm|hạt|báo|ban\ quản\ lý|ban\ chỉ\ huy|ban\ chỉ\ đạo|bảo\ hiểm)"
)

_HEAD = re.compile(
    rf"""
    (?P<officer>{_OFFICER}\ )?
    (?:
      (?P<council>(?:Ban\ [Cc]án\ sự\ [Đđ]ảng\ |Đảng\ đoàn\ |Đảng\ ủy\ )?(?:UBND|HĐND|Ủy\ ban\ [Nn]hân\ dân|Hội\ đồng\ [Nn]hân\ dân|HĐND(?:\ và\ |\ ?[-&]\ ?)UBND|Thường\ trực\ HĐND)(?![^\W\d_]))
      | (?P<many>(?:[Cc]ác|[Mm]ột\ số|[Tt]ất\ cả\ các|[Tt]oàn\ thể|[Mm]ỗi|[Tt]ừng)\ (?P<kind>{_BODY})(?![^\W\d_]))
      | (?P<bare>(?:Các|các)\ (?=(?:UBND|Ủy\ ban|Sở|Phòng|Ban|Hội|Bộ|Chi\ cục|Trường|Công\ ty|Trung\ tâm)(?![^\W\d_])))
      | (?P<named>{_NAMED_HEAD})(?![^\W\d_])
      | (?P<lower>{_LOWER_HEAD})(?=\ [{UPPER}])
      | (?P<plain>(?:{_BODY})(?=\ (?:liên\ quan|có\ liên\ quan|chuyên\ môn|chức\ năng|đầu\ mối|được\ giao|thuộc|trực\ thuộc|trên\ địa\ bàn)))
    )
    """,
    re.VERBOSE,
)

# Compounds with their own commas; without this list a comma ends a name.
_COMMA_INSIDE = re.compile(
    r",\ (?:Thể\ thao(?:\ và\ |\ ?[,&-]\ ?)Du\ lịch|Thương\ binh(?:\ và\ |\ ?[&-]\ ?)Xã\ hội|TB\ ?(?:&|và)\ ?XH|Hạ\ tầng(?:\ và\ |\ ?&\ ?)Đô\ thị|Khoa\ học(?:\ và\ |\ ?&\ ?)Thông\ tin|"
    r"Khoa\ học(?:\ và\ |\ ?&\ ?)Công\ nghệ|Thể\ thao(?:\ và\ |\ ?&\ ?)Truyền\ thông|Thông\ tin(?:,\ |\ và\ |\ ?&\ ?)(?:Thể\ thao|Truyền\ thông|Du\ lịch)(?:\ và\ Du\ lịch)?|gia\ đình\ và\ trẻ\ em|"
    r"Văn\ hóa\ và\ (?:Thông\ tin|Xã\ hội)|phòng\ chống|phòng,\ chống|tìm\ kiếm\ cứu\ nạn|hỗ\ trợ(?:\ và)?(?:,)?\ tái\ định\ cư|tái\ định\ cư|cứu\ nạn(?:,|\ và)?\ cứu\ hộ|Dịch\ vụ)"
)

# Words of names that run on in lower case.
_RUN_ON = re.compile(
    r"(?:[Pp]hát\ triển\ (?:nông\ thôn|quỹ\ đất|đô\ thị|doanh\ nghiệp|cụm\ công\ nghiệp)|[Gg]iao\ thông\ (?:vận\ tải|công\ chính)|[Bb]ảo\ hiểm\ xã\ hội|xã\ hội|[Hh]ợp\ tác\ xã|"
    r"[Qq]uản\ lý\ (?:dự\ án|thị\ trường|đô\ thị|đất\ đai|chất\ lượng|các)(?:\ đầu\ tư)?(?:\ xây\ dựng)?(?:\ (?:công\ trình|khu\ (?:công\ nghiệp|kinh\ tế)|các\ khu\ (?:công\ nghiệp|kinh\ tế)))?|[Kk]hu\ (?:công\ nghiệp|kinh\ tế|vực)|"
    r"nông\ thôn\ mới|[Kk]iểm\ soát\ bệnh\ tật|[Bb]ảo\ vệ\ thực\ vật|[Bb]ảo\ vệ\ môi\ trường|đa\ khoa|[Cc]hữ\ thập\ đỏ|[Nn]gười\ cao\ tuổi|[Cc]ựu\ chiến\ binh|[Tt]hanh\ niên|"
    r"[Nn]hà\ nước|[Cc]hính\ sách\ xã\ hội|[Pp]hục\ vụ\ hành\ chính\ công|[Hh]ành\ chính\ công|[Kk]huyến\ nông|[Gg]iáo\ dục\ (?:thường\ xuyên|nghề\ nghiệp)|[Tt]rung\ học|[Tt]iểu\ học|[Mm]ầm\ non|"
    r"cửa\ khẩu|khu\ vực|chính\ trị(?:\ -\ |-)xã\ hội(?:(?:\ -\ |-|,\ |\ và\ tổ\ chức\ xã\ hội\ -\ |\ )nghề\ nghiệp)?|xã\ hội\ nghề\ nghiệp|QLDA\ (?:đầu\ tư\ xây\ dựng|ĐTXD)|(?:và\ )?tìm\ kiếm\ cứu\ nạn|(?:và\ )?(?:TKCN|CNCH|cứu\ nạn|cứu\ hộ)|thiên\ tai|[Pp]hòng,?\ chống(?:\ thiên\ tai|\ tham\ nhũng|\ tội\ phạm|\ dịch)?|[Pp]hòng\ thủ|dân\ sự|công\ trình(?:\ công\ cộng|\ thủy\ lợi)?|[Kk]hai\ thác|[Dd]ịch\ vụ(?:\ (?:nông\ nghiệp|công\ ích|việc\ làm|công))?|"
    r"[Kk]ỹ\ thuật|[Ss]ự\ nghiệp(?:\ công\ lập)?|[Xx]úc\ tiến|thương\ mại|kiểm\ sát|nhân\ dân|tối\ cao|khoáng\ sản|bảo\ hiểm|trẻ\ em|"
    r"(?:trung|địa)\ phương|viễn\ thông|truyền\ hình|phát\ thanh|công\ nghệ\ số(?:\ cộng\ đồng)?|cộng\ đồng|truyền\ thanh|cấp\ nước|môi\ trường\ đô\ thị|chuyên\ môn|nghiệp\ vụ|thành\ viên|chủ\ quản|thường\ trực|đầu\ mối|đặc\ thù|giúp\ việc|lâm\ nghiệp|kiểm\ lâm|"
    r"dân\ phố|du\ lịch|thể\ thao|đăng\ ký\ đất\ đai|duyên\ hải|thủy\ văn|bảo\ tồn(?:\ biển|\ thiên\ nhiên)?|cán\ bộ|(?:đại\ diện\ )?cha\ mẹ\ học\ sinh|công\ tác\ [Mm]ặt\ trận|các\ cơ\ quan(?=\ tỉnh)|văn\ hóa|y\ tế|giáo\ dục|nông\ nghiệp|công\ thương|tài\ chính|nội\ vụ|tư\ pháp|biên\ phòng|quân\ sự|công\ an|vũ\ trang|chức\ năng|nông\ thôn|đô\ thị)(?![^\W\d_])"
)

# Deeds inside the names of steering bodies, offices and funds: "Ban Chỉ đạo chuyển đổi số", never after "Sở Y tế".
_DEED_IN_NAME = re.compile(
    r"(?:tuyên\ truyền|xây\ dựng\ nông\ thôn\ mới|xây\ dựng|cải\ cách\ hành\ chính|chuyển\ đổi\ số|điều\ phối|đổi\ mới|kinh\ doanh|sản\ xuất|khai\ thác|phát\ triển|hỗ\ trợ|ứng\ phó|giảm\ nghèo|dự\ án(?:\ đầu\ tư)?(?:\ xây\ dựng)?|điều\ hành|"
    r"bồi\ thường|giải\ phóng\ mặt\ bằng|thực\ hiện|các\ chương\ trình|mục\ tiêu\ quốc\ gia|chương\ trình)(?![^\W\d_])"
)
_NAMELESS = re.compile(
    r"(?:Công\ an|Quân\ sự|Biên\ phòng|(?:Tỉnh|Huyện|Thành|Quận|Thị|Đảng)\ ?ủy|(?:Tỉnh|Huyện|Thành|Quận|Thị|Xã)\ ?[Đđ]oàn|MTTQ|UB\ ?MT\w*|Mặt|VNPT|"
    r"Viettel|Vina|Mobi|EVN|Chủ\ đầu\ tư|Điện\ lực|Bưu\ điện|BHXH|BQL|BCHQS|Thanh\ tra|Văn\ phòng|Viễn\ thông)(?=[ ,;.:)]|$)(?!\ (?!và\ )[^\W\d_A-ZĐ])"
)
_LOOSE_HEAD = re.compile(
    r"Ban\ Chỉ|Ban\ chỉ|BCĐ|Ban\ [Qq]uản|BQL|Văn\ phòng\ Điều|Quỹ|Tổ|Hội\ đồng|Tiểu|Công\ ty|Câu|ban\ chỉ|ban\ quản|tổ"
)

# Where a unit is, and which ones are meant.
_TAIL = re.compile(
    rf"""\ (?:
      (?:của\ |thuộc\ |ở\ |trong\ |tại\ )?(?:cấp\ |các\ cấp\ )?{_TERRITORY}(?![^\W\d_])
          (?:(?:,\ |;\ |\ và\ |/|\ -\ ){_TERRITORY}(?![^\W\d_])(?!\ [{UPPER}]))*
          (?:\ (?!(?:UBND|HĐND|Sở|Ủy|Phòng|Ban|Công|Chủ|Đề|Giao|Hội\ (?:Nông|Liên|Cựu|Chữ|Khuyến|Người|Luật|[Đđ]ồng|Phụ|Doanh))\b)(?:[{UPPER}][^\W\d_]*|\d{{1,2}})(?:\ (?!(?:UBND|HĐND|Sở|Ủy|Phòng)\b)[{UPPER}][^\W\d_]*){{0,3}})?
      | (?:thuộc\ |trực\ thuộc\ |của\ )?các\ (?:cấp|{_TERRITORY})(?:(?:,\ |\ và\ |/){_TERRITORY}(?![^\W\d_])(?!\ [{UPPER}]))*
      | (?:có\ )?liên\ quan | trên\ địa\ bàn | trong\ và\ ngoài\ (?:tỉnh|nước|thành\ phố) | các\ cấp | cấp\ (?:tỉnh|huyện|xã|cơ\ sở|trên)
      | (?:trực\ )?thuộc(?:\ (?:UBND|Ủy\ ban\ nhân\ dân|Sở|Bộ|Tỉnh\ ủy|Huyện\ ủy))? | khác | được\ giao(?:\ nhiệm\ vụ)? | (?:chuyên\ môn|chức\ năng)
      | của\ (?:HĐND|Hội\ đồng\ nhân\ dân|UBND|Ủy\ ban\ nhân\ dân)(?=\ {_TERRITORY}|[,;.]|$) | ven\ biển | miền\ núi | vùng\ cao | biên\ giới | còn\ lại
      | sử\ dụng\ ngân\ sách | \(nay\ là[^)]{{3,60}}\)
    )(?![^\W\d_])""",
    re.VERBOSE,
)

# "các sở, ban, ngành, đoàn thể và địa phương": kinds of body listed behind the first.
_MORE_BODIES = re.compile(
    rf"(?:(?:,\ (?:các\ )?|;\ |\ và\ |/|\ -\ )(?:{_BODY}|[Mm]ặt\ trận|UBMTTQ|đảng\ ủy|cá\ nhân)(?![^\W\d_]|\ [{UPPER}]))+"
)
_MORE_TERRITORIES = re.compile(
    rf"\ các\ {_TERRITORY}(?:(?:,\ |;\ |\ và\ |/|\ -\ ){_TERRITORY}(?![^\W\d_]))*|\ (?:cấp\ |\d{{1,3}}\ )?{_TERRITORY}(?:(?:,\ |;\ |\ và\ |/|\ -\ ){_TERRITORY}(?![^\W\d_])(?!\ [{UPPER}]))*(?![^\W\d_])"
)

_WORD = re.compile(r"\ ?([&/-]|[^\W\d_][^\W_]*(?:&[^\W\d_]+)*)")
_CAPITAL = re.compile(rf"[{UPPER}]")

# A lower-case word that begins what is to be done, or a clause: no name goes on past it.
_STOP = frozenset(
    "tham xây tổ hướng rà đề triển thực chủ phối có là chịu tiếp đẩy tăng nghiên kiểm theo báo trình bố lập chỉ đôn ban căn để trong về với cho "
    "và của thì mà nếu khi do tại từ đến bằng trên dưới phải cần được bị đã đang sẽ không cùng gửi nộp thông phát tập tiến quản giám đánh "
    "làm giúp hỗ đảm bảo khẩn thường kịp định hằng hàng cập xử giải hoàn lồng vận tuyên phổ quán xác huy chuẩn cung công đưa giao yêu ký bám duy "
    "nâng chú lựa lấy thẩm tổng trước sau ngay rồi như nhằm gồm hoặc chuyển bồi đào mở tạo cử phân lưu cân nhất nghiêm chấp mua sử thu chi cấp khảo "
    "ra vào lên xuống đối căn tùy tích chủ quyết tranh khắc ứng phòng kết dự thống giới sắp quy quan đăng thay biên soạn in thành nắm khai hợp quyết".split()
)

# Pairs of a name whose second syllable elsewhere begins a verb: "Đào tạo", "Biên phòng".
_PAIRS = frozenset(
    [
        "đào tạo",
        "biên phòng",
        "quốc phòng",
        "giao thông",
        "truyền thông",
        "viễn thông",
        "điều phối",
        "tổng hợp",
        "liên hợp",
    ]
    + [
        "hải quan",
        "cơ quan",
        "điện lực",
        "cung cấp",
        "quản lý",
        "dân sự",
        "ứng phó",
        "kiểm soát",
        "thẩm định",
        "nghiên cứu",
    ]
    + [
        "kiểm toán",
        "thi hành",
        "bồi thường",
        "khuyến công",
        "hành chính",
        "bảo đảm",
        "sáng tạo",
        "văn phòng",
        "hậu cần",
        "chuyển giao",
    ]
)


# "Văn phòng thường trực Ban Chỉ huy PCTT tỉnh": one body named by another.
_OF_ANOTHER = re.compile(r"(?:thường trực|giúp việc)$")


def read_unit(text: str, position: int) -> int | None:
    """The offset behind the unit's name that begins at `position`, or None where none does.

    >>> line = "Sở Văn hóa, Thể thao và Du lịch tham mưu"
    >>> line[:read_unit(line, 0)]
    'Sở Văn hóa, Thể thao và Du lịch'
    """
    head = _HEAD.match(text, position)
    if head is None:
        return None
    if head["council"]:
        end = _behind(_MORE_TERRITORIES, text, head.end())
        named = _capitals(text, end, first=end > head.end())
        if text.startswith(" các ", head.end()):
            named = _places(text, end, named)
        return _tails(text, named)
    if head["many"] or head["plain"]:
        end = _behind(_MORE_BODIES, text, head.end())
        return _tails(text, _name(text, end, 2))
    if head["bare"]:
        return read_unit(text, head.end())
    loose = _LOOSE_HEAD.match(text, head.start(head.lastgroup or 0)) is not None
    end = _tails(text, _name(text, head.end(), 0, loose))
    # "Tổ chức", "Ban hành", "Hội nghị" begin like a body; a body has a name, or is one of the few that need none.
    if _OF_ANOTHER.search(text, position, end) and text[end : end + 1] == " ":
        end = read_unit(text, end + 1) or end
    return end if end > head.end() or head["officer"] or _NAMELESS.match(text, head.start("named")) else None


def _behind(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _capitals(text: str, position: int, *, first: bool = False) -> int:
    """Past capitalised words: "UBND huyện⎵Cẩm Giàng"; a `first` one is a name though it look like a head (Hội An)."""
    while True:
        found = _WORD.match(text, position)
        if not found or text[position : position + 1] != " " or not _CAPITAL.match(found[1]):
            return position
        if not first and _HEAD.match(text, found.start(1)):
            return position
        first = False
        position = found.end()


_NEXT_PLACE = re.compile(rf"(?:,|;|\ và|:) (?=[{UPPER}])")


def _places(text: str, kinds_end: int, position: int) -> int:
    """Past the names listed behind "UBND các huyện": "Duy Sơn, Điện Phước và Thăng Hoa" are one body's places."""
    if position == kinds_end and not text.startswith(":", position):
        return position
    while True:
        found = _NEXT_PLACE.match(text, position)
        if not found or _HEAD.match(text, found.end()):
            return position
        further = _capitals(text, found.end() - 1)
        if further == found.end() - 1:
            return position
        position = further


def _name(text: str, position: int, free: int, loose: bool = False) -> int:
    """Past the words of a name; `free` words may be in lower case, and a `loose` name may hold deeds."""
    while True:
        run = None
        if text[position : position + 1] == " ":
            run = _RUN_ON.match(text, position + 1) or (_DEED_IN_NAME.match(text, position + 1) if loose else None)
        if run:
            position, free = run.end(), 0
            continue
        if text[position : position + 1] == ",":
            comma = _COMMA_INSIDE.match(text, position)
            if not comma:
                return position
            position, free = comma.end(), 0
            continue
        found = _WORD.match(text, position)
        if not found:
            return position
        step = _step(text, position, found, free)
        if step is None:
            return position
        position, free = step


def _step(text: str, position: int, found: re.Match[str], free: int) -> tuple[int, int] | None:
    """One word further, with how many lower-case words may still follow; None where the name ends."""
    word = found[1]
    if _CAPITAL.match(word):
        if _HEAD.match(text, found.start(1)) and not word.isupper() and _is_new_unit(text, found.start(1)):
            return None
        return found.end(), 1
    if word in ("và", "&", "-", "/"):
        following = _WORD.match(text, found.end())
        if word == "-" and following and text.startswith(" - ", position):
            return found.end(), 2 if following[1].islower() else 0
        if not following or not (_CAPITAL.match(following[1]) or _RUN_ON.match(text, following.start(1))):
            return None
        if _HEAD.match(text, following.start(1)) and _is_new_unit(text, following.start(1)):
            return None
        return found.end(), 0
    if (
        free
        and (word not in _STOP or (free == 2 and text.startswith("- ", position - 1)))
        and text[position : position + 1] == " "
    ):
        if _TAIL.match(text, position):
            return None
        return found.end(), free - 1
    if free and text[position : position + 1] == " ":
        before = text[text.rfind(" ", 0, position) + 1 : position]
        if f"{before} {word}".lower() in _PAIRS:
            return found.end(), free - 1
    return None


# Words that open a unit but also stand inside names: "Trung tâm Văn hóa", "Hội Liên hiệp Phụ nữ", "Ban Quản lý", "Đoàn Thanh niên".
_INSIDE = re.compile(
    r"(?:Liên\ hiệp|Liên\ minh|Quân\ sự|Biên\ phòng|Viễn\ thông|Nhà|Tổ\ (?:chức|quốc)|Đoàn|Bảo\ hiểm|Thanh\ tra|Hội\ (?:Nông|Phụ)|Mặt\ trận|Quỹ|Đài|Bộ\ [đĐ]ội|Trường(?=\ [A-ZĐ][^\W\d_]*(?:\ |$|,|;))|Công\ ty|Hợp\ tác\ xã|Báo\ chí|Điện\ lực|Đội|Ủy\ ban|Thường\ trực|Cổng|Doanh\ nghiệp|Thư\ viện|Văn\ phòng|Khối|Tỉnh\ ủy|Huyện\ ủy|Thành\ ủy|Tỉnh\ đoàn|Cảng|Vườn|Tòa|Phòng(?<=Hải\ Phòng))"
)


def _is_new_unit(text: str, position: int) -> bool:
    """Whether a head inside running text opens a new unit rather than going on with the name before it."""
    return _INSIDE.match(text, position) is None or text[max(0, position - 2) : position] == ", "


def _tails(text: str, position: int) -> int:
    while True:
        found = _TAIL.match(text, position)
        if not found:
            return position
        position = found.end()


_MAYBE_HEAD = re.compile(
    rf"(?<![^\W_])(?:[{UPPER}]|các |một số |tất cả |toàn thể |mỗi |từng |đồng chí |thủ trưởng |giám đốc |chủ tịch |lãnh đạo |người đứng |"
    rf"{_LOWER_HEAD.replace(chr(92) + ' ', ' ')}(?= [{UPPER}])|(?:cơ quan|đơn vị|sở|ban|phòng|ngành|địa phương|tổ chức|chủ đầu tư)(?= (?:liên|có liên|chuyên|chức|đầu|được giao)))"
)


def find_heads(text: str) -> list[int]:
    """Offsets of the words that may open the name of a unit, in order."""
    return [found.start() for found in _MAYBE_HEAD.finditer(text) if _HEAD.match(text, found.start())]


def opens_with_unit(text: str) -> bool:
    """Whether `text` begins with the name of a unit."""
    return read_unit(text, 0) is not None


_BETWEEN = re.compile(
    r"\ ?(?:,\ và|;\ và|,|;|/)\ ?|\ (?:và|cùng với|cùng|với|&)\ |\ -\ (?=Sở|UBND|Phòng|Công an|Hội|Các|các|Ban)"
)
_SHARED = re.compile(
    rf"(?:[Cc]ác\ )(?P<head>Sở|sở|Bộ|bộ|Phòng|phòng|Ban|ban|Hội|hội)(?::)?\ (?=[{UPPER}])(?!UBND|HĐND)"
)


def read_units(text: str, position: int = 0) -> tuple[tuple[Unit, ...], int]:
    """The list of units that begins at `position`, and the offset behind it; empty where none begins.

    >>> [u.name for u in read_units("Sở Tài chính, Sở Kế hoạch và Đầu tư và UBND các huyện, thị xã rà soát")[0]]
    ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư', 'UBND các huyện, thị xã']
    """
    units: list[Unit] = []
    end = position
    at = position
    while True:
        shared = _SHARED.match(text, at)
        if shared:
            found, stop = _read_shared(text, shared)
        else:
            behind = read_unit(text, at)
            found = (Unit(_spell(text[at:behind]), at, behind),) if behind is not None else ()
            stop = behind if behind is not None else at
        if not found:
            return tuple(units), end
        units += found
        end = stop
        between = _BETWEEN.match(text, end)
        if not between:
            return tuple(units), end
        at = between.end()


def _spell(name: str) -> str:
    return name.strip(" ,;")


def _read_shared(text: str, shared: re.Match[str]) -> tuple[tuple[Unit, ...], int]:
    """ "các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ" are three units with one head."""
    head = shared["head"].capitalize()
    units: list[Unit] = []
    at = shared.end()
    end = at
    while _CAPITAL.match(text, at) and (_HEAD.match(text, at) is None or _INSIDE.match(text, at)):
        end = _tails(text, _name(text, at, 1))
        units.append(Unit(f"{head} {_spell(text[at:end])}", at, end))
        between = _BETWEEN.match(text, end)
        if not between:
            break
        at = between.end()
    return tuple(units), end
