"""The words that names of organisations are made of: data for `units`, each group with what it is for.

All are written in the one form of `Flow`: old-style tones, plain spaces and dashes.
"""

from __future__ import annotations

import re

WORD_END = r"(?![^\W\d_])"

# "UBND các huyện, thị xã, thành phố": kinds of place, listed without names.
TERRITORIES = (
    "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu", "thôn", "bản", "ấp",
    "buôn", "khu phố", "khu dân cư", "tổ dân phố", "khóm", "TP", "địa phương",
)  # fmt: skip

# "các sở, ban, ngành, đoàn thể": kinds of body, listed without names.
BODIES = (
    "sở", "ban", "ngành", "phòng", "bộ", "cục", "chi cục", "tổ", "đội", "hội", "trạm", "trạm y tế", "khối", "cấp",
    "chi bộ", "đảng bộ", "cơ quan", "đơn vị", "địa phương", "đoàn thể", "tổ chức", "hiệp hội", "doanh nghiệp",
    "công ty", "trường", "trường học", "nhà trường", "bệnh viện", "cơ sở", "trung tâm", "lực lượng", "thành viên",
    "hợp tác xã", "nhà thầu", "nhà mạng", "ngân hàng", "hội đặc thù", "ban quản lý", "ban quản lý dự án",
    "đơn vị sự nghiệp", "chủ đầu tư", "chủ đập", "chủ rừng", "chủ hộ", "chủ cơ sở", "chủ phương tiện",
    "hộ kinh doanh", "hộ dân", "hộ gia đình", "cán bộ", "công chức", "viên chức", "đảng viên", "đoàn viên",
    "hội viên", "chuyên môn", "tỉnh", "huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn", "thôn",
    "ấp", "trang trại", "tổ chức hội", "bản", "buôn", "khu phố", "khu dân cư", "xóm", "tổ dân phố", "đặc khu",
    "tổ trưởng", "trưởng thôn", "phòng ban", "sở ngành", "ban ngành", "cấp ủy", "cấp ủy đảng", "ban đảng", "vụ",
    "chi ủy", "đảng ủy", "tổ chức tín dụng", "tổ chức đảng", "nhà máy", "siêu thị", "báo chí",
    "nhà hảo tâm", "mạnh thường quân", "đơn vị tư vấn(?: giám sát)?", "đơn vị thi công", "nhà đầu tư", "đại biểu",
    "Sở", "Ban", "Ngành", "Phòng", "Bộ",
    "Hội", "Cục", "Vụ", "Chi cục",
)  # fmt: skip

# Who stands for a unit: "Thủ trưởng các sở", "Đồng chí Phó Chủ tịch UBND huyện".
OFFICERS = (
    "[Tt]hủ trưởng", "[Gg]iám đốc", "[Cc]hủ tịch", "[Ll]ãnh đạo", "[Nn]gười đứng đầu", "[Hh]iệu trưởng", "[Cc]hánh",
    "[Bb]í thư", "[Tt]ổng [Gg]iám đốc", "[Cc]ục trưởng", "[Cc]hi cục trưởng", "[Cc]hỉ huy trưởng", "[Vv]iện trưởng",
    "[Tt]ổng [Bb]iên tập", "[Tt]rưởng(?= (?:phòng|Phòng|ban|Ban|các|Công|Trạm|Đài|trạm))", "[Tt]rưởng [Cc]ông an",
    "[Tt]rạm trưởng", "[Hh]ạt trưởng", "[Đđ]ội trưởng", "[Tt]rưởng (?=Phòng)", "[Cc]án bộ, công chức",
)  # fmt: skip

# Persons who are units by themselves: a hamlet's plan knows no others.
PERSONS = (
    "[Bb]í thư [Cc]hi bộ", "[Tt]rưởng (?:thôn|ấp|bản|buôn|khu phố|khu dân cư|xóm|khóm|tổ dân phố)",
    "[Tt]rưởng [Bb]an công tác [Mm]ặt trận", "[Tt]rưởng [Kk]hối (?:dân )?vận", "[Tt]rưởng [Bb]an nhân dân(?: các)?",
    "[Hh]iệu trưởng(?! các)", "[Tt]ổng phụ trách(?: Đội)?", "[Gg]iáo viên (?:chủ nhiệm|bộ môn|cốt cán)",
    "[Đđ]ại biểu (?:HĐND|Quốc hội)", "[Tt]hủ trưởng (?:cơ quan|đơn vị)(?:,? (?:cơ quan|đơn vị|ngành))*",
    "[Cc]ục trưởng", "[Vv]ụ trưởng", "[Tt]ổ trưởng(?: \\d+)?(?: các)?(?: tổ dân phố| tổ)?",
    "[Ll]ực lượng (?:dân phòng|dân quân(?: tự vệ)?|công an|vũ trang|kiểm lâm|bảo vệ)",
    "[Cc]ác đồng chí(?= (?:phụ trách|được phân công|thành viên|ủy viên))", "[Gg]ià làng", "[Nn]gười có uy tín",
    "[Tt]rạm y tế(?= (?:xã|phường|thị trấn|các|đặc khu))",
    "[Cc]ấp ủy(?: [Đđ]ảng)?(?:,? (?:tổ chức đảng|chính quyền))*",
    "[Ll]ực lượng (?:thú y|chức năng|tại chỗ|xung kích)",
    # Officers of a commune named by what they do: "Kế toán phường thẩm định dự toán".
    "Kế toán ngân sách",
    "(?:Kế toán(?: trưởng)?|Thủ quỹ|Văn thư|Thủ kho)(?= (?:xã|phường|thị trấn|trường|thôn|bản|tham mưu|chủ trì|phối))",
    "(?:Khuyến nông|Thú y) viên(?= (?:xã|phường|thị trấn|thôn|bản|tham mưu|chủ trì|phối))",
)  # fmt: skip

# Heads that a name follows.
NAMED_HEADS = (
    "Sở", "Vụ", "Bộ [Cc]hỉ [Hh]uy", "BCH", "BCHQS", "Bộ CHQS", "Bộ [Đđ]ội", "Bộ Tư lệnh", "Bộ", "Ban [Cc]hỉ [Hh]uy",
    "Ban [Cc]hỉ đạo", "BCĐ", "Ban [Qq]uản lý", "BQL(?:DA)?", "Ban [Tt]hường vụ", "Ban [Cc]án sự [Đđ]ảng", "Ban",
    "Phòng", "VP", "Văn phòng", "Văn phòng Đoàn (?:ĐBQH|đại biểu Quốc hội) và (?:HĐND|Hội đồng nhân dân)",
    "Văn phòng Ban [Cc]hỉ đạo", "Văn phòng Ban", "Truyền tải điện", "Chi đoàn", "Liên đội", "Giáo hội",
    "Văn phòng (?:Sở|Bộ|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy|Quận ủy|UBND|Ủy ban [Nn]hân dân)", "Chi nhánh Văn phòng",
    "Thanh tra Sở", "Văn phòng (?:HĐND|Hội đồng [Nn]hân dân)(?: và | ?[-&,] ?)(?:UBND|Ủy ban [Nn]hân dân)",
    "Công an", "Quân sự", "Biên phòng", "Hội đồng", "Hội", "Đoàn [Tt]hanh niên", "Đoàn",
    "(?:Tỉnh|Huyện|Thành|Quận|Thị|Xã) ?[Đđ]oàn", "(?:Tỉnh|Huyện|Thành|Quận|Thị|Đảng) ?ủy", "Liên đoàn", "LĐLĐ",
    "Liên minh", "Liên hiệp", "Hiệp hội", "Mặt trận", "MTTQ", "UB ?MT(?:TQ)?(?:VN)?", "Ủy ban (?:MTTQ|Mặt trận)",
    "Ủy ban", "Cục", "Chi cục", "Tổng cục", "Thuế", "Kho bạc", "Ngân hàng", "Bảo hiểm", "BHXH", "Đài", "Báo",
    "Báo và Đài", "Cổng", "Trung tâm", "TT", "Trường", "Đại học", "Cao đẳng", "Bệnh viện", "Viện", "Học viện",
    "Công ty", "Tổng [Cc]ông ty", "Tập đoàn", "Doanh nghiệp", "Điện lực", "Bưu điện", "Viễn thông", "VNPT",
    "Viettel", "Vinaphone", "Mobi[Ff]one", "EVN", "Tòa án", "Thanh tra", "Tổ(?! chức)", "Đội(?! ngũ)", "Hạt",
    "Trạm", "Quỹ(?! đất)", "Agribank", "Vietcombank", "Vietinbank", "BIDV", "Hải quan", "Dân phòng", "Dân quân",
    "Đồn", "Chủ đầu tư", "Thường trực", "Cơ quan", "Đơn vị", "Cảng", "Hợp tác xã", "HTX", "Vườn", "Chi nhánh",
    "Câu lạc bộ", "Khối", "Khối (?:dân )?vận", "Tổ dân vận", "Đảng bộ", "Chi bộ", "Tiểu ban", "Thư viện",
    "Bảo tàng", "Xí nghiệp", "Nông trường", "Lực lượng", "Bộ phận", "Công chức", "Cán bộ", "Ngành", "Đặc khu",
    "Nhà trường", "Đảng đoàn", "Quân khu", "LĐ(?: ?[-,] ?)?TB ?(?:&|và) ?XH", "Khu quản lý", "Cơ sở", "Cụm",
    "Công đoàn", "Cảnh sát", "Hải đội", "Tiểu đoàn", "Trung đoàn", "Lữ đoàn", "Sư đoàn",
)  # fmt: skip

# Lower-cased heads count only before a capital: "phòng Văn hóa và Thông tin".
LOWER_HEADS = (
    "sở", "phòng", "ban", "trung tâm", "văn phòng", "công an", "hội", "đoàn", "chi cục", "cục", "trường", "bộ",
    "ngành", "tổ", "đài", "thanh tra", "điện lực", "bưu điện", "kho bạc", "ngân hàng", "công ty", "đội", "trạm",
    "hạt", "báo", "ban quản lý", "ban chỉ huy", "ban chỉ đạo", "bảo hiểm", "viện", "công chức",
)  # fmt: skip

# Heads whose names may hold deeds and run in lower case: "Ban Chỉ đạo chuyển đổi số", "Ban Quản lý rừng phòng hộ".
LOOSE_HEADS = (
    "Ban [Cc]hỉ", "BCĐ", "Ban [Qq]uản", "BQL", "Văn phòng Điều", "Văn phòng Ban", "Quỹ", "Tổ", "Hội đồng", "Tiểu",
    "Công ty", "Câu", "ban chỉ", "ban quản", "tổ", "Hợp tác", "HTX", "Đội", "Thuế", "Bộ phận", "Hải đội",
    "Tiểu đoàn", "Trung đoàn", "Lữ đoàn", "Sư đoàn", "Bộ Tư lệnh",
)  # fmt: skip

# Lower-cased words that may open a unit: "các sở", "thủ trưởng các đơn vị", "tổ trưởng tổ dân phố".
LOWER_OPENINGS = (
    "các", "một số", "tất cả", "toàn thể", "mỗi", "từng", "đồng chí", "thủ trưởng", "giám đốc", "chủ tịch",
    "lãnh đạo", "người đứng", "tổ trưởng", "trưởng", "bí thư", "lực lượng",
)  # fmt: skip

# Capitals behind "huyện", "tỉnh" that are no place but the next unit or order.
NO_PLACES = (
    "UBND", "HĐND", "Sở", "Ủy", "Phòng", "Ban", "Công", "Chủ", "Đề", "Giao",
    "Hội (?:Nông|Liên|Cựu|Chữ|Khuyến|Người|Luật|[Đđ]ồng|Phụ|Doanh)",
)  # fmt: skip

# Heads that are whole names.
NAMELESS = (
    "Công an", "Quân sự", "Biên phòng", "(?:Tỉnh|Huyện|Thành|Quận|Thị|Đảng) ?ủy",
    "(?:Tỉnh|Huyện|Thành|Quận|Thị|Xã) ?[Đđ]oàn", "MTTQ", r"UB ?MT\w*", "Ủy ban (?:MTTQ|Mặt trận)",
    "Mặt trận(?: Tổ quốc)?", "VNPT", "Viettel", "Vinaphone", "Mobi[Ff]one", "EVN", "Chủ đầu tư", "Điện lực",
    "Công đoàn",
    "Bưu điện", "BHXH", "BQL", "BCHQS", "Thanh tra(?: Sở)?(?!, kiểm| và kiểm)", "Văn phòng", "Chi đoàn", "Liên đội",
    "Ban [Cc]hỉ (?:đạo|huy)", "BCĐ", "Viễn thông", "Hải quan", "Khối (?:dân )?vận", "Tổ dân vận", "Dân phòng",
    "Dân quân", "Agribank", "BIDV",
    "Đoàn [Tt]hanh niên", "Nhà trường", "Chi bộ", "Văn phòng Sở",
    "Văn phòng (?:HĐND|UBND|Ủy ban|Hội đồng|Tỉnh ủy|Huyện ủy)", "LĐ(?: ?[-,] ?)?TB ?(?:&|và) ?XH",
)  # fmt: skip

# Names with their own commas; elsewhere a comma ends a name.
COMMA_INSIDE = (
    "Thể thao(?: và | ?[,&-] ?)Du lịch", "Thương binh(?: và | ?[&-] ?)Xã hội", "TB ?(?:&|và) ?XH",
    "Hạ tầng(?: và | ?& ?)Đô thị", "Khoa học(?: và | ?& ?)(?:Thông tin|Công nghệ)",
    "Thể thao(?: và | ?& ?)Truyền thông", "kinh doanh(?: (?:thực phẩm|dịch vụ|thuốc|xăng dầu|vật tư))?(?=[ ,;.]|$)",
    "chế biến(?=[ ,;.]|$)", "truyền hình",
    "Thông tin(?:, | và | ?& ?)(?:Thể thao|Truyền thông|Du lịch)(?: và Du lịch)?", "gia đình và trẻ em",
    "Truyền hình", "báo chí", "tiểu học", "trung học(?: cơ sở| phổ thông)?", "Văn hóa và (?:Thông tin|Xã hội)",
    "phòng,? chống", "tìm kiếm cứu nạn", "hỗ trợ(?: và|,)? tái định cư", "Bình đẳng giới",
    "chăm sóc trẻ em(?: và [Bb]ình đẳng giới)?", "tái định cư", "cứu nạn(?:,| và)? cứu hộ",
    "chống (?:thiên tai|tham nhũng|tội phạm|dịch|cháy)", "chữa cháy(?: và cứu nạn(?:,)? cứu hộ)?",
)  # fmt: skip

# Second halves of the names of small offices: "Công chức Địa chính - xây dựng".
BEHIND_DASH = (
    "xây dựng(?: - đô thị)?(?: và môi trường)?", "kế toán", "hộ tịch", "đô thị(?: và môi trường)?", "môi trường",
    "xã hội", "thống kê", "nông nghiệp", "thủ quỹ", "văn thư", "thủ kho", "khuyến nông", "kế hoạch", "thể thao",
    "thông tin", "giáo dục thường xuyên", "hướng nghiệp", "kỹ thuật", "truyền hình",
)  # fmt: skip

_WORKS = "(?: (?:các )?(?:công trình(?: giao thông| dân dụng| nông nghiệp)?|khu (?:công nghiệp|kinh tế)))?"

# Words of names that run on in lower case behind their first syllable or head.
RUN_ON = (
    "[Pp]hát triển (?:nông thôn|quỹ đất|đô thị|doanh nghiệp|cụm công nghiệp)",
    "[Gg]iao thông(?: vận tải| công chính)?", "vận tải", "[Bb]ảo hiểm(?: xã hội)?", "xã hội", "[Hh]ợp tác xã",
    "nông thôn mới", "[Kk]iểm soát bệnh tật", "[Bb]ảo vệ thực vật", "đa khoa",
    "[Qq]uản lý (?:dự án|thị trường|đô thị|đất đai|chất lượng|các)(?: đầu tư)?(?: xây dựng)?" + _WORKS,
    "[Kk]hu (?:công nghiệp|kinh tế|vực|du lịch)", "[Bb]ảo vệ môi trường", "[Cc]hữ thập đỏ", "[Nn]gười cao tuổi",
    "[Cc]ựu chiến binh", "[Tt]hanh niên", "[Nn]hà nước", "[Cc]hính sách xã hội", "[Pp]hục vụ hành chính công",
    "vì sự tiến bộ(?: của)? [Pp]hụ nữ", "phụ nữ", "[Hh]ành chính công", "[Kk]huyến nông",
    "[Gg]iáo dục (?:thường xuyên|nghề nghiệp)(?: - (?:giáo dục )?thường xuyên)?",
    "[Tt]rung học(?: cơ sở| phổ thông)?", "[Tt]iểu học", "[Mm]ầm non", "cao đẳng", "[Đđ]ại học",
    "Ủy ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?", "(?:và )?phát triển (?:rừng|kinh tế(?: - xã hội)?)",
    "(?:và )?tìm kiếm cứu nạn", "(?:và )?(?:TKCN|CNCH|cứu nạn|cứu hộ)", "thiên tai",
    "[Pp]hòng,? chống(?: thiên tai| tham nhũng| tội phạm| dịch)?", "[Pp]hòng cháy,? chữa cháy", "[Pp]hòng thủ",
    "dân sự", "án dân sự", "công trình(?: công cộng| thủy lợi)?", "[Kk]hai thác",
    "[Dd]ịch vụ(?: tổng hợp| nông nghiệp| công ích| việc làm| công)?", "[Kk]ỹ thuật", "[Ss]ự nghiệp(?: công lập)?",
    "[Xx]úc tiến(?:,? (?:đầu tư|thương mại|du lịch))*", "thương mại", "thông tấn", "báo chí", "thông minh",
    "cảng(?= [A-ZĐ])", "công nghệ cao",
    "yêu nước", "kiểm sát", "nhân dân", "tối cao", "khoáng sản", "trẻ(?: em)?", "(?:trung|địa) phương",
    "bầu cử", "viễn thông", "truyền hình", "phát thanh", "công nghệ số(?: cộng đồng)?", "cộng đồng", "truyền thanh",
    "cấp nước", "thoát nước", "môi trường(?: đô thị)?", "chuyên môn", "nghiệp vụ", "thành viên", "chủ quản",
    "thường trực", "đầu mối", "đặc thù", "giúp việc", "lâm nghiệp", "kiểm lâm", "cửa khẩu",
    "khu vực(?: (?:[IVX]+|\\d+))?", "dân phố", "du lịch",
    "chính trị(?: ?- ?)xã hội(?:(?: ?- ?|, | và tổ chức xã hội ?- ?| )nghề nghiệp)?", "xã hội(?: ?- ?)nghề nghiệp",
    "QLDA (?:đầu tư xây dựng|ĐTXD)", "thể thao", "đăng ký đất đai", "dạy nghề",
    "(?:vệ sinh(?: an toàn)?|an toàn) thực phẩm", "duyên hải", "thủy văn", "chi nhánh",
    "bảo tồn(?: biển| thiên nhiên)?", "(?:đại diện )?cha mẹ học sinh", "cán bộ", "công tác [Mm]ặt trận", "văn hóa",
    "y tế", "giáo dục", "nông nghiệp", "công thương", "tài chính", "nội vụ", "tư pháp", "công an", "biên phòng",
    "quân sự", "vũ trang", "chức năng", "nông thôn", "đô thị", "điện tử", "rừng (?:phòng hộ|đặc dụng)", "cổ phần",
    "các cơ quan(?= tỉnh)", "các khu công nghiệp", "lưu trú", "tự nhiên", "có uy tín", "khí tượng(?: thủy văn)?",
    "quân dân y", "quốc gia", "dự phòng(?= tỉnh| huyện|,|;|$)", "ngoài nhà nước", "kinh doanh(?=[ ,;.]|$)",
    "đấu (?:giá|thầu)(?: tài sản)?", "xăng dầu", "dân cư", "cơ sở", "thuế", "hải quan", "thú y", "thủy lợi",
    "thủy sản",
)  # fmt: skip

# Deeds inside the names of loose heads, never behind "Sở Y tế".
DEEDS_IN_NAMES = (
    "tư vấn(?: tâm lý| học đường| pháp luật)*", "tuyên truyền", "xây dựng nông thôn mới", "xây dựng",
    "cải cách hành chính", "chuyển đổi số", "điều phối",
    "đổi mới", "sản xuất", "khai thác", "phát triển", "hỗ trợ", "ứng phó", "giảm nghèo",
    "dự án(?: đầu tư)?(?: xây dựng)?", "điều hành", "bồi thường",
    "điều tra tội phạm(?: về (?:ma túy|trật tự xã hội|kinh tế(?: và ma túy)?|hình sự))?", "giải phóng mặt bằng",
    "thực hiện", "các chương trình", "mục tiêu quốc gia", "chương trình",
    "bảo vệ(?: an ninh(?:,)? trật tự)?(?: ở cơ sở)?", "chống dịch", "quản lý", "khám sức khỏe", "nghĩa vụ quân sự",
    "thi đua(?:,)? khen thưởng", "thẩm định", "tuyển dụng", "cưỡng chế", "kiểm phiếu", "giám sát",
    "các khu công nghiệp", "các Khu công nghiệp", "các công trình giao thông", "kiểm tra", "thu gom",
)  # fmt: skip

# A lower-case word that begins what is to be done, or a clause: no name goes on past it.
STOPS = frozenset(
    (
        "ban biên bàn bám báo bảo bằng bị bố bồi cam canh chi cho chuyên chuyển chuẩn chú chăm chấp chặn chỉ chịu "
        "chọn chốt chủ cung cân có công cùng căn cải cấm cấp cần cập cắm của cứu cử do duy dành dán dưới dạy dọn dỡ "
        "dự giao giám giúp giải giới giữ gom gương gắn gồm gửi hoàn hoặc huy hàng hướng hạn hằng học họp hỗ hợp in "
        "khai khi khoanh khuyến khám không khảo khẩn khắc kiểm kiện kê kêu ký kết kịp liên lo là làm lãnh lên lưu "
        "lấy lập lắp lồng lựa mua mà mời mở ngay nghiêm nghiên ngăn như nhất nhận nhắc nhằm niêm nâng nạo nắm nếu "
        "nộp phun phát phân phòng phải phản phối phổ phụ phục quan quy quyết quán quét quản quảng ra rà rèn rút rồi "
        "sau soạn sàng sơ sắp sẵn sẽ sử sửa tham thanh thay theo thiết thu thành tháo thì thông thăm thường thả thẩm "
        "thống thực tiêm tiến tiếp trang tranh trao treo triển trong truy trên trình trước trồng trực tuyên tuần tìm "
        "tích tùy tăng tư tưới tại tạo tận tập tặng tổ tổng từ vay viết và vào vận về với vớt xem xin xuống xác xây "
        "xóa xử yêu đang điều đo đào đánh đã đình đôn đăng đưa được đại đảm đấu đầu đẩy đến đề để định đối ưu "
        "ủng ứng "
    ).split()
)

# Deeds and labels with a capital, where a line break ran them into the name before.
SENTENCE_STARTS = (
    "Hoàn thành", "Thực hiện", "Tham mưu", "Chủ trì", "Phối hợp", "Triển khai", "Tổ chức (?!Tỉnh|Huyện|Thành|- )",
    "Xây dựng (?:kế|các|và triển)", "Rà soát", "Hướng dẫn", "Tăng cường", "Đẩy mạnh", "Chỉ đạo", "Bố trí",
    "Báo cáo", "Thời (?:gian|hạn)", "Trước", "Cử", "Nắm", "Đề nghị", "Tiếp tục", "Lập", "Theo dõi", "Cung cấp",
    "Căn cứ", "Trên cơ sở", "Thường xuyên", "Là", "Chịu trách nhiệm", "Có trách nhiệm", "Tuyên truyền, ",
    "Kiểm tra,", "Yêu cầu", "Giao", "Hằng", "Định kỳ",
)  # fmt: skip

# Pairs of a name whose second syllable elsewhere begins a verb: "Đào tạo", "Biên phòng".
PAIRS = frozenset({
    "biên phòng", "bưu chính", "bảo đảm", "bồi thường", "chuyển giao", "cung cấp", "cung ứng", "công thương",
    "cơ quan", "cảnh sát", "du lịch", "dân quân", "dân sự", "dân vận", "di tích", "giao thông", "giáo dục", "giáo hội",
    "hành chính", "hải quan", "hậu cần", "khoa học", "khuyến công", "khuyến học", "kiến trúc", "kiểm soát",
    "kiểm toán", "liên hợp", "luật gia", "luật sư", "lưu trữ", "mỹ thuật", "nghiên cứu", "nghệ thuật",
    "phát thanh", "phụ trách", "quy hoạch", "quản lý", "quốc phòng", "sáng tạo", "thanh tra", "thi hành", "thiết kế",
    "thường trực", "thẩm định", "tiếp dân", "truyền thông", "truyền thanh", "trị sự", "tuyên giáo", "tổng hợp",
    "viễn thông", "vũ trang", "nghĩa trang", "sự kiện", "phổ thông", "thâm canh", "trang trại",
    "việc làm", "văn học", "văn phòng", "điều phối", "điều tra", "điện lực", "đoàn kết", "đào tạo", "đăng ký", "đầu tư",
    "thống kê", "ứng phó",
})  # fmt: skip

# Words that open a unit but also stand inside names: "Hội Liên hiệp Phụ nữ", "Ban Tổ chức", "Hải Phòng".
INSIDE_NAMES = (
    "Liên hiệp", "Liên minh", "Quân sự", "Biên phòng", "Viễn thông", "Nhà", "Tổ (?:chức|quốc)", "Đoàn", "Bảo hiểm",
    "Thanh tra", "Hội (?:Nông|Phụ)", "Mặt trận", "Quân khu", "Quỹ", "Đài", "Bộ [đĐ]ội",
    "Trường(?= [A-ZĐ][^\\W\\d_]*(?: |$|,|;))", "Công ty", "Hợp tác xã", "Báo chí", "Điện lực", "Đội", "Ủy ban",
    "Thường trực", "Cổng", "Doanh nghiệp", "Thư viện", "Văn phòng", "Khối", "(?:Tỉnh|Huyện|Thành|Quận|Đảng) ủy",
    "Tỉnh đoàn", "Cảng", "Vườn", "Tòa", "Phòng(?<=Hải Phòng)", "Thuế", "Cơ sở", "Giáo hội", "Ngân hàng", "Công an",
    "Cán bộ", "Cơ quan", "Chi nhánh", "Bưu điện", "Cụm", "Đại học", "Đặc khu", "Hải quan", "Cảnh sát", "Tân cảng",
)  # fmt: skip


def pattern(text: str) -> str:
    """`text` for a verbose pattern: its spaces stand for themselves."""
    return re.sub(r"(?<!\\) ", r"\\ ", text)
