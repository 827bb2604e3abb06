"""The noun of a count. Any Vietnamese noun can follow a number, so the list of nouns is open.

What is known gives the longest match ("lượt khách", "hộ gia đình"); otherwise the first syllable is the noun. What
cannot be a noun is listed instead: function words and verbs of official prose.
"""

from __future__ import annotations

# Nouns of more than one syllable that officials count, by their first syllable.
_KNOWN_BY_HEAD: dict[str, str] = {
    "ao": "ao nuôi",
    "trọng": "trọng tâm",
    "tình": "tình huống",
    "kịch": "kịch bản",
    "đặc": "đặc khu",
    "đột": "đột phá, đột phá chiến lược",
    "khuyết": "khuyết điểm",
    "ưu": "ưu điểm",
    "lý": "lý do",
    "quan": "quan điểm, quan điểm chỉ đạo",
    "nguyên": "nguyên nhân, nguyên tắc",
    "khó": "khó khăn",
    "hạn": "hạn chế",
    "hoạt": "hoạt động",
    "giai": "giai đoạn",
    "ấn": "ấn phẩm",
    "áp": "áp phích",
    "bài": "bài học, bài học kinh nghiệm, bài viết, bài báo, bài thi, bài dự thi, bài tham luận, bài tuyên truyền,"
    " bài giảng",
    "ban": "ban quản lý, ban chỉ đạo, ban ngành, ban công tác",
    "bản": "bản tin, bản án, bản cam kết, bản đồ, bản kê khai, bản làng",
    "bảng": "bảng tin, bảng hiệu, bảng pano",
    "băng": "băng đường, băng rôn, băng zôn, băng dôn, băng cờ",
    "bác": "bác sĩ, bác sỹ",
    "báo": "báo cáo, báo cáo viên",
    "bãi": "bãi rác, bãi đỗ xe, bãi tắm, bãi tập kết",
    "bệnh": "bệnh nhân, bệnh viện, bệnh xá",
    "biên": "biên bản, biên chế",
    "biển": "biển báo, biển hiệu, biển quảng cáo",
    "biện": "biện pháp",
    "biểu": "biểu mẫu",
    "bình": "bình luận",
    "bí": "bí thư",
    "bộ": "bộ hồ sơ, bộ phận, bộ chỉ số, bộ tiêu chí, bộ máy tính, bộ bàn ghế, bộ thủ tục",
    "bưu": "bưu điện, bưu cục",
    "ca": "ca bệnh, ca mắc, ca tử vong, ca nhiễm, ca dương tính",
    "cán": "cán bộ, cán bộ công chức",
    "cá": "cá nhân, cá thể",
    "cảng": "cảng cá, cảng biển",
    "căn": "căn nhà, căn hộ, căn cứ",
    "câu": "câu lạc bộ, câu hỏi, câu chuyện",
    "cầu": "cầu dân sinh, cầu treo, cầu thủ, cầu thang",
    "cử": "cử tri",
    "cuốn": "cuốn sách",
    "áo": "áo phao",
    "hố": "hố ga",
    "lễ": "lễ hội",
    "mã": "mã lực",
    "mẹ": "mẹ việt nam anh hùng, mẹ vnah",
    "bà": "bà con, bà mẹ",
    "thế": "thế hệ",
    "xuất": "xuất quà, xuất học bổng, xuất ăn",
    "cây": "cây xanh, cây cầu, cây trồng, cây xăng",
    "chi": "chi bộ, chi hội, chi đoàn, chi nhánh, chi cục, chi tiết, chi đảng bộ",
    "chiến": "chiến sĩ, chiến sỹ, chiến dịch",
    "chính": "chính sách",
    "chỉ": "chỉ tiêu, chỉ số, chỉ thị, chỉ vàng",
    "chị": "chị em",
    "chốt": "chốt kiểm soát, chốt kiểm dịch",
    "chợ": "chợ truyền thống, chợ dân sinh",
    "chủ": "chủ đầu tư, chủ rừng, chủ thể, chủ trương, chủ tàu, chủ đề, chủ hộ, chủ phương tiện",
    "chuỗi": "chuỗi liên kết, chuỗi giá trị, chuỗi cung ứng",
    "chuyên": "chuyên mục, chuyên đề, chuyên trang, chuyên gia, chuyên án, chuyên viên, chuyên ngành",
    "chuyến": "chuyến xe, chuyến bay, chuyến tàu, chuyến biển",
    "chương": "chương trình, chương trình hành động",
    "chứng": "chứng chỉ, chứng thư số, chứng từ",
    "con": "con giống, con đường, con gia súc, con gia cầm",
    "cơ": "cơ sở, cơ quan, cơ sở sản xuất, cơ sở kinh doanh, cơ sở giáo dục, cơ sở y tế, cơ sở chế biến, cơ sở lưu trú,"
    " cơ chế, cơ quan hành chính, cơ sở dữ liệu, cơ quan báo chí, cơ sở đảng",
    "công": "công trình, công dân, công chức, công văn, công ty, công nhân, công việc, công đoàn, công đoàn cơ sở,"
    " công viên, công an viên, công cụ, công nghệ, công trình văn hóa, công đoạn, công suất",
    "cộng": "cộng đồng, cộng tác viên",
    "cuộc": "cuộc thi, cuộc họp, cuộc kiểm tra, cuộc thanh tra, cuộc giám sát, cuộc gọi, cuộc đối thoại, cuộc vận động,"
    " cuộc kiểm toán, cuộc hội thảo, cuộc tuyên truyền, cuộc đình công, cuộc bầu cử",
    "cụm": "cụm công nghiệp, cụm dân cư, cụm loa, cụm thi đua, cụm từ",
    "cửa": "cửa hàng, cửa khẩu, cửa cống",
    "cựu": "cựu chiến binh",
    "danh": "danh mục, danh hiệu, danh sách",
    "dân": "dân tộc, dân quân, dân công",
    "dây": "dây chuyền",
    "di": "di tích, di sản, di tích lịch sử",
    "dịch": "dịch vụ, dịch vụ công, dịch vụ công trực tuyến",
    "diễn": "diễn đàn, diễn viên",
    "doanh": "doanh nghiệp, doanh nghiệp nhà nước, doanh nhân",
    "dòng": "dòng họ, dòng sản phẩm",
    "du": "du khách, du kích",
    "dự": "dự án, dự thảo, dự án đầu tư",
    "đài": "đài truyền thanh, đài phát thanh",
    "đại": "đại biểu, đại lý, đại diện, đại hội",
    "đảng": "đảng viên, đảng bộ, đảng ủy",
    "đàn": "đàn ong",
    "đám": "đám cháy",
    "đầu": "đầu việc, đầu mối, đầu sách, đầu xe, đầu gia súc, đầu điểm cầu, đầu đề tài",
    "đề": "đề án, đề tài, đề xuất, đề nghị, đề tài khoa học",
    "địa": "địa phương, địa điểm, địa bàn, địa chỉ, địa danh",
    "điểm": "điểm đến, điểm cầu, điểm chợ, điểm trường, điểm sạt lở, điểm dân cư, điểm du lịch, điểm đen,"
    " điểm tập kết, điểm ngập,"
    " điểm bưu điện, điểm bán hàng, điểm phục vụ, điểm mỏ",
    "điều": "điều dưỡng, điều ước, điều kiện, điều tra viên",
    "đoàn": "đoàn kiểm tra, đoàn thanh tra, đoàn công tác, đoàn giám sát, đoàn viên, đoàn khách, đoàn thể, đoàn đại"
    " biểu,"
    " đoàn liên ngành, đoàn kiểm toán, đoàn viên công đoàn, đoàn xe",
    "đô": "đô thị",
    "đồ": "đồ án, đồ án quy hoạch, đồ dùng",
    "đối": "đối tượng, đối tác",
    "đội": "đội viên, đội tuyển, đội văn nghệ, đội bóng, đội xung kích",
    "đồng": "đồng chí, đồng bào, đồng hồ",
    "động": "động vật",
    "đơn": "đơn vị, đơn thư, đơn hàng, đơn khiếu nại, đơn tố cáo, đơn vị hành chính, đơn vị sự nghiệp, đơn đăng ký",
    "đợt": "đợt kiểm tra, đợt mưa, đợt cao điểm, đợt tuyên truyền, đợt mưa lũ, đợt sinh hoạt",
    "đường": "đường dây, đường dây nóng, đường ống, đường dẫn, đường truyền",
    "gia": "gia đình, gia súc, gia cầm, gia trại",
    "giáo": "giáo viên, giáo xứ, giáo sư, giáo án",
    "giải": "giải pháp, giải thưởng, giải nhất, giải nhì, giải ba, giải khuyến khích, giải thi đấu",
    "giấy": "giấy phép, giấy chứng nhận, giấy khen, giấy tờ, giấy mời, giấy chứng nhận quyền sử dụng đất",
    "gian": "gian hàng, gian trưng bày",
    "giường": "giường bệnh",
    "gói": "gói thầu, gói hỗ trợ",
    "hàng": "hàng hóa, hàng cây",
    "hạng": "hạng mục, hạng mục công trình",
    "hệ": "hệ thống, hệ thống thông tin",
    "hiện": "hiện vật",
    "học": "học sinh, học viên, học sinh giỏi, học phần",
    "hồ": "hồ sơ, hồ chứa, hồ đập, hồ thủy lợi, hồ chứa nước",
    "hộ": "hộ dân, hộ gia đình, hộ nghèo, hộ cận nghèo, hộ kinh doanh, hộ gia đình cá nhân, hộ chính sách,"
    " hộ sản xuất, hộ khẩu, hộ chăn nuôi, hộ thoát nghèo, hộ đồng bào, hộ nông dân",
    "hộp": "hộp thư",
    "hội": "hội viên, hội nghị, hội thảo, hội trường, hội thi, hội đồng, hội nghị tuyên truyền, hội nghị tập huấn,"
    " hội chợ",
    "hợp": "hợp tác xã, hợp đồng, hợp phần",
    "huy": "huy chương, huy chương vàng, huy chương bạc, huy chương đồng",
    "khách": "khách du lịch, khách hàng, khách sạn, khách quốc tế",
    "khiếu": "khiếu nại",
    "tố": "tố cáo",
    "bé": "bé trai, bé gái",
    "nghi": "nghi phạm",
    "đương": "đương sự",
    "phạm": "phạm nhân",
    "bị": "bị can, bị cáo, bị hại",
    "kết": "kết luận, kết quả",
    "kế": "kế hoạch",
    "tôn": "tôn giáo",
    "tín": "tín đồ, tín chỉ",
    "ủy": "ủy viên",
    "phó": "phó bí thư, phó chủ tịch, phó giám đốc, phó trưởng ban, phó trưởng phòng",
    "bằng": "bằng khen",
    "cờ": "cờ thi đua",
    "dữ": "dữ liệu",
    "giao": "giao dịch, giao lộ",
    "khoản": "khoản thu, khoản chi, khoản vay, khoản nợ",
    "ô": "ô tô, ô thửa",
    "tân": "tân binh",
    "thứ": "thứ tiếng",
    "kênh": "kênh rạch, kênh mương",
    "hình": "hình ảnh, hình thức",
    "thời": "thời điểm",
    "bảo": "bảo tàng, bảo vệ",
    "hành": "hành vi, hành khách, hành lang",
    "cách": "cách làm",
    "cấp": "cấp ủy, cấp học",
    "tuyên": "tuyên truyền viên",
    "hướng": "hướng dẫn viên",
    "kiểm": "kiểm sát viên, kiểm lâm viên",
    "tổng": "tổng công ty, tổng đội",
    "phân": "phân khu, phân hiệu, phân xưởng, phân trạm",
    "mức": "mức hỗ trợ, mức phạt",
    "ổ": "ổ dịch, ổ nhóm",
    "khâu": "khâu đột phá, khâu đột phá",
    "khẩu": "khẩu hiệu, khẩu súng, khẩu trang",
    "khóa": "khóa học, khóa đào tạo, khóa tập huấn",
    "khu": "khu công nghiệp, khu dân cư, khu đô thị, khu vực, khu tái định cư, khu phố, khu đất, khu du lịch, khu"
    " kinh tế,"
    " khu đấu giá",
    "khối": "khối phố, khối đá, khối thi đua",
    "kiến": "kiến nghị",
    "kỳ": "kỳ họp, kỳ thi",
    "kỹ": "kỹ thuật, kỹ thuật viên, kỹ thuật mới, kỹ sư",
    "lao": "lao động",
    "lĩnh": "lĩnh vực",
    "liệt": "liệt sĩ, liệt sỹ",
    "loại": "loại hình, loại cây, loại hồ sơ, loại văn bản",
    "lô": "lô đất, lô hàng",
    "lồng": "lồng bè, lồng nuôi, lồng cá",
    "lớp": "lớp tập huấn, lớp học, lớp đào tạo, lớp bồi dưỡng, lớp dạy nghề",
    "lượt": "lượt khách, lượt người, lượt hộ, lượt cán bộ, lượt khách quốc tế, lượt truy cập, lượt phương tiện,"
    " lượt đại biểu, lượt học sinh, lượt tin, lượt khách du lịch, lượt xem, lượt công dân, lượt bệnh nhân, lượt tàu,"
    " lượt hồ sơ, lượt kiểm tra, lượt xe, lượt lao động, lượt hội viên, lượt đoàn viên, lượt doanh nghiệp, lượt tiếp"
    " cận",
    "máy": "máy tính, máy bơm, máy móc, máy in, máy tính bảng, máy cày, máy scan, máy bay",
    "mặt": "mặt hàng, mặt bằng",
    "mô": "mô hình",
    "môn": "môn học, môn thể thao",
    "mục": "mục tiêu, mục tiêu cụ thể",
    "mũi": "mũi tiêm, mũi giáp công",
    "mỏ": "mỏ đá, mỏ khoáng sản",
    "nạn": "nạn nhân",
    "ngân": "ngân hàng",
    "ngày": "ngày công, ngày công lao động, ngày người",
    "ngành": "ngành nghề, ngành hàng, ngành học",
    "nghệ": "nghệ nhân, nghệ sĩ",
    "nghị": "nghị quyết, nghị định",
    "ngôi": "ngôi nhà, ngôi mộ, ngôi trường",
    "ngư": "ngư dân, ngư trường",
    "người": "người dân, người lao động, người nghèo, người có công, người cao tuổi, người khuyết tật, người bị thương,"
    " người chết, người nghiện, người dùng, người tham gia, người bệnh, người nước ngoài, người có uy tín",
    "nguồn": "nguồn vốn, nguồn lực",
    "nhà": "nhà máy, nhà văn hóa, nhà ở, nhà đầu tư, nhà thầu, nhà vệ sinh, nhà tình nghĩa, nhà đại đoàn kết, nhà"
    " khoa học,"
    " nhà tạm, nhà hàng, nhà nghỉ, nhà xưởng, nhà dân, nhà sinh hoạt cộng đồng, nhà bia",
    "nhân": "nhân khẩu, nhân viên, nhân sự, nhân lực, nhân viên y tế",
    "nhiệm": "nhiệm vụ, nhiệm kỳ, nhiệm vụ trọng tâm",
    "nhóm": "nhóm vấn đề, nhóm nội dung, nhóm nhiệm vụ, nhóm giải pháp, nhóm trẻ, nhóm hộ, nhóm chỉ tiêu,"
    " nhóm đối tượng, nhóm tiêu chí, nhóm ngành",
    "nhu": "nhu cầu",
    "nội": "nội dung, nội dung công việc",
    "nông": "nông dân, nông hộ",
    "nút": "nút giao",
    "phần": "phần mềm, phần quà, phần việc, phần thưởng, phần công việc",
    "phiên": "phiên họp, phiên tòa, phiên chợ, phiên giao dịch",
    "phiếu": "phiếu lý lịch tư pháp, phiếu khảo sát, phiếu kiến nghị",
    "phong": "phong trào",
    "phòng": "phòng học, phòng ban, phòng khám, phòng họp, phòng máy, phòng bệnh, phòng chuyên môn",
    "phóng": "phóng sự, phóng viên",
    "phương": "phương thức, phương tiện, phương án, phương tiện thủy, phương pháp",
    "phường": "phường xã",
    "quần": "quần chúng",
    "quầy": "quầy thuốc, quầy hàng",
    "quy": "quy trình, quy hoạch, quy định, quy chế, quy chuẩn",
    "quyết": "quyết định",
    "quận": "quận huyện",
    "sản": "sản phẩm, sản phẩm chủ lực, sản phẩm du lịch",
    "sáng": "sáng kiến, sáng chế",
    "sĩ": "sĩ quan",
    "sinh": "sinh viên",
    "số": "số báo",
    "sự": "sự kiện, sự cố, sự vụ",
    "suất": "suất quà, suất học bổng, suất ăn, suất tái định cư",
    "sở": "sở ban ngành",
    "tác": "tác phẩm, tác giả",
    "tài": "tài khoản, tài liệu, tài xế",
    "tàu": "tàu cá, tàu thuyền, tàu thuyền nghề cá",
    "tấm": "tấm gương",
    "tập": "tập thể, tập đoàn",
    "thành": "thành viên, thành phố, thành phần, thành phần hồ sơ",
    "thanh": "thanh niên, thanh tra viên, thanh thiếu niên",
    "thầy": "thầy thuốc, thầy cô",
    "thẻ": "thẻ bảo hiểm y tế, thẻ căn cước",
    "thí": "thí sinh",
    "thiết": "thiết bị, thiết chế",
    "thị": "thị trấn, thị xã, thị trường",
    "thông": "thông báo, thông tư, thông tin",
    "thôn": "thôn bản, thôn xóm",
    "thủ": "thủ tục, thủ tục hành chính",
    "thuê": "thuê bao, thuê bao di động",
    "thuyền": "thuyền viên",
    "thư": "thư viện, thư mời",
    "thửa": "thửa đất, thửa ruộng",
    "thương": "thương binh, thương nhân, thương hiệu",
    "tiêu": "tiêu chí, tiêu chuẩn, tiêu chí thành phần",
    "tiểu": "tiểu học, tiểu thương, tiểu dự án, tiểu phẩm, tiểu đội",
    "tiết": "tiết mục",
    "tin": "tin bài, tin nhắn, tin báo",
    "tỉnh": "tỉnh thành",
    "tờ": "tờ rơi, tờ trình, tờ gấp",
    "tổ": "tổ chức, tổ dân phố, tổ công tác, tổ hợp tác, tổ công nghệ số cộng đồng, tổ chức đảng, tổ viên, tổ máy,"
    " tổ vay vốn, tổ chức cơ sở đảng, tổ liên gia, tổ chức tín dụng, tổ hòa giải, tổ kiểm tra, tổ tự quản",
    "tồn": "tồn tại",
    "tội": "tội phạm",
    "trạm": "trạm y tế, trạm bơm, trạm biến áp, trạm thu phí, trạm BTS, trạm cấp nước, trạm dừng nghỉ",
    "trại": "trại giam, trại chăn nuôi",
    "trang": "trang trại, trang thông tin điện tử, trang thiết bị, trang tin, trang web",
    "tranh": "tranh chấp",
    "trận": "trận mưa, trận đấu, trận lũ, trận dông lốc",
    "trẻ": "trẻ em, trẻ mồ côi",
    "trụ": "trụ sở, trụ cột, trụ điện",
    "trung": "trung tâm, trung tâm y tế, trung đội",
    "trường": "trường học, trường hợp, trường mầm non, trường tiểu học, trường trung học cơ sở, trường đại học,"
    " trường hợp vi phạm, trường cao đẳng, trường phổ thông",
    "tua": "tua du lịch",
    "tuần": "tuần tra",
    "tụ": "tụ điểm",
    "tuyến": "tuyến đường, tuyến đường giao thông, tuyến phố, tuyến xe, tuyến đê, tuyến kênh, tuyến xe buýt, tuyến"
    " đường sắt",
    "tủ": "tủ sách",
    "tư": "tư liệu, tư tưởng",
    "ứng": "ứng dụng, ứng viên, ứng cử viên",
    "văn": "văn bản, văn phòng, văn bản quy phạm pháp luật, văn bằng, văn kiện, văn bản chỉ đạo",
    "vấn": "vấn đề",
    "vận": "vận động viên",
    "vật": "vật nuôi, vật liệu",
    "vi": "vi phạm",
    "việc": "việc làm",
    "viên": "viên chức",
    "vị": "vị trí, vị trí việc làm",
    "video": "video clip",
    "vòi": "vòi nước",
    "vụ": "vụ việc, vụ án, vụ cháy, vụ tai nạn, vụ tai nạn giao thông, vụ vi phạm, vụ nổ, vụ phạm tội, vụ đuối nước",
    "vùng": "vùng sản xuất, vùng trồng, vùng nguyên liệu, vùng đất",
    "vườn": "vườn ươm, vườn mẫu",
    "vướng": "vướng mắc",
    "xã": "xã phường, xã viên, xã khó khăn, xã đảo, xã nông thôn mới",
    "xe": "xe máy, xe đạp, xe ô tô, xe tải, xe buýt, xe mô tô, xe khách, xe chuyên dùng",
    "xóm": "xóm bản",
    "ý": "ý kiến, ý tưởng, ý kiến góp ý",
    "yêu": "yêu cầu",
}

# Nouns of one syllable that are counted so often that a number in words before them is a count.
_KNOWN_SINGLE = frozenset(
    """
    ấp ao ban bài bản bàn bao bể bến bệnh biển bếp bình bộ bó bọc buổi bức ca cặp căn cái câu cây cầu chai chậu chén
    chiếc cháu em
    chợ chốt chuyến chuyện chùm con cọc cổng cống cột cuộc cuốn cụm cơn cửa dân di đàn đảo đám đập đầu đê đèn đền đình
    đoàn đoạn đội đôi điểm đồn đơn đợt đĩa đường ga gian giải giếng giường gói hầm hạng hàng hang hòn hộ hố hồ hộp
    hội huyện
    kênh kinh khách khẩu khoản khóa khu khâu khung kiện kho kỳ làng làn lần lều liều loa loài loại lô lồng lớp lượt lứa
    luật máy mã mái
    mảnh mâm mẫu mỏ món môn mô mộ mũi mục nạn nấm ngành ngăn nghề ngôi nguồn người nhà nhánh nhịp nhóm nước nút ổ
    phà phần
    phiên phiếu phim phòng phố phường pano pa-nô quán quận quầy quyển quỹ rạp sàn sông sở suất súng tàu tác
    tấm tầng tên thẻ thôn thuyền thùng thửa thư tin tiết tỉnh toa tòa tờ tổ trạm trại trang trận trẻ tranh trụ trường
    tuyến tuổi túi tượng tủ vai vé việc viên ví video clip ván vở vòng vụ vùng vườn xã xe xóm xưởng ý email fanpage web
    website app file sim camera tivi wifi container bot tàu bè xuồng trâu bò lợn gà vịt dê ong heo cá tôm giống hạt củ
    """.split()
)

KNOWN: frozenset[str] = (
    frozenset(phrase.strip().lower() for phrases in _KNOWN_BY_HEAD.values() for phrase in phrases.split(","))
    | _KNOWN_SINGLE
)

# The first words of the nouns, each with how many words the longest one has that begins with it.
_LONGEST: dict[str, int] = {}
for _phrase in KNOWN:
    _words = _phrase.split(" ")
    _LONGEST[_words[0]] = max(_LONGEST.get(_words[0], 0), len(_words))

# Never the noun of a count: function words, then verbs and adjectives, then measures that are not counted.
_NOT_NOUNS = frozenset(
    """
    và của thì đã được là có so trong tại theo để do bằng từ đến tới với về cho trên dưới khi nếu nhưng hoặc hay cũng sẽ
    đang không chưa còn ở ra vào lên xuống như này đó nêu nói trở nhằm nên mà thuộc qua bởi vì tuy rằng các những
    mỗi từng
    mọi cả đều chỉ vẫn lại hơn kém gần khoảng ước phải cần tiếp sau trước giữa ngoài cùng cộng trừ bị nhất thứ kể
    tính kèm
    đối liên trên gồm bao nhờ dù song vừa rất quá lắm sang tức hiện luôn đây ấy kia nào gì ai đâu bấy nay xưa
    tăng giảm đạt chiếm vượt hoàn thực triển xây phê đảm bảo phấn xử thi ban ký gửi nhận góp nâng hỗ phục phối quản
    tham mưu trình báo khai phát hành ban mở đóng bổ sung sửa điều kiểm giám thanh rà tuyên vận hướng đẩy mạnh tiến duy
    chuyển giao nhập xuất khởi thu chi trả vay nộp cấp lập tạo làm đưa lấy dùng sử áp quyết thông đề yêu xin mời gây ảnh
    tương ứng dự kiến bên phân bố bình trung xấp giáp cách kết ngày tháng năm quý giờ phút tuần giai kỳ nhiệm
    sao độ lớn nhỏ cao thấp tốt xấu nhanh chậm mới cũ rõ sạch dám biết đủ hết đầu cuối ít nhiều dài rộng sâu nặng dày
    kéo rưỡi diện kinh tổng giá trị tỷ tỉ tốc mức vốn sản năng doanh mật số thời hình
    """.split()
)

# A noun in one word and something else in two: "15 ban hành", "số 3 bình quân".
_OTHERWISE = frozenset(
    {
        "ban hành",
        "bình quân",
        "bình thường",
        "bình phương",
        "bình đẳng",
        "bộ máy",
        "số lượng",
        "kinh phí",
        "kinh tế",
        "kinh doanh",
        "kinh nghiệm",
    }
)

# Organisations and places in capitals are subjects of the sentence, not things counted: "2025 UBND xã".
_NOT_COUNTED_CAPITALS = frozenset(
    "UBND HĐND MTTQ TP TW HU TU BCĐ UB VP GPMB BTV ND CP NTM KT XH QP AN STT TT ĐVT PM AM GMT".split()
)


def noun_of(words: list[str], written: list[str]) -> tuple[int, bool]:
    """How many of `words` (lower case) name what is counted, and whether the noun is a known one; 0 where none.

    `written` are the same words as they stand: a name in capitals that is not known is no noun.
    """
    first = words[0]
    for count in range(min(_LONGEST.get(first, 0), len(words)), 1, -1):
        if " ".join(words[:count]) in KNOWN:
            return count, True
    if first in _KNOWN_SINGLE and " ".join(words[:2]) not in _OTHERWISE:
        return 1, True
    if first in _NOT_NOUNS:
        return 0, False
    head = written[0]
    if head.islower():
        return (1, False) if len(head) > 1 or head in "ôý" else (0, False)
    if len(written) > 1 and written[1].islower() and head[1:].islower():
        # "01 Cờ thi đua", "05 Bằng khen": a capital for respect; a name has capitals throughout.
        return 1, False
    abbreviated = len(head) >= 2 and head.isupper() and head not in _NOT_COUNTED_CAPITALS
    return (1, len(head) >= 3) if abbreviated else (0, False)
