"""Where two words meet in one syllable, which then stands twice and is no slip."""

from __future__ import annotations

# Where a compound that ends in a syllable meets one that begins with it, or the syllable as a word ("*"):
# "quy định định kỳ", "hành vi vi phạm", "hợp tác xã xã An Thọ".
_MEETINGS = """
    bằng: mặt công thăng văn | *
    báo: thông cảnh dự | cáo chí động hiệu
    ban: chủy | hành đầu
    bảo: đảm | đảm vệ hiểm tồn trì dưỡng hộ mật
    bị: thiết chuẩn trang | *
    bộ: cán toàn nội đồng đường tiến | phận đội máy giáo luật mặt môn *
    cao: nâng đề tự chiều | điểm su cấp tốc nhất độ hơn
    cáo: báo quảng tố | trạng buộc
    cấp: cung phân sơ trung cứu nâng trợ | bách thiết nước thoát điện độ thẻ phép phát giấy bằng xã huyện tỉnh ủy *
    chế: hạn quy cơ thể khống | biến độ tạo tài xuất
    chi: khoản định | tiết trả phí cục bộ ngân nhánh hội *
    chí: đồng báo tiêu ý tạp | ít hướng
    chính: hành tài | quyền sách trị xác thức đáng quy sự
    chỉ: địa tín tiêu | đạo tiêu thị số đạt có còn dẫn *
    chức: tổ công viên | năng danh vụ trách sắc
    chủ: dân làm | trì động trương tịch yếu quyền thể tọa nhiệm đề *
    chuyển: di vận luân | đổi biến giao tiếp dịch *
    công: thủ gia thành thi khởi phân | tác trình nghiệp chức an nghệ khai bố dân cộng nhân việc điện văn lập ty ích
    cộng: công tổng | đồng tác hòa sản
    cư: dân định tái nhập | trú dân xử
    cứu: nghiên cấp tra | trợ hộ nạn
    cường: tăng kiên | độ quốc
    dân: nhân người hộ công nông ngư cư quân | số tộc cư chủ vận sự quân sinh trí phòng tình ca gian
    danh: chức địa công | sách mục hiệu lam
    diện: toàn đại đối giao | tích mạo
    dịch: giao phiên dịch | vụ bệnh tễ
    doanh: kinh liên | nghiệp thu nhân
    dụng: sử áp tín tác ứng tận lợi tuyển | cụ
    dung: nội | lượng
    đạo: lãnh chỉ | đức tạo *
    đảm: bảo | bảo nhận nhiệm đương
    đầu: bắt ban dẫn đứng bước mở khởi | tư tiên ra vào mối năm mùa cơ thầu giá *
    đề: vấn chủ chuyên | án nghị xuất ra tài cao cương
    điện: bưu công phát mất lưới thủy nhiệt | tử lực thoại áp năng báo *
    điều: | kiện tra chỉnh hành tiết
    điểm: địa thời trọng thí đặc ưu cao | trường đến sáng bưu cầu đen nóng *
    định: quy quyết nhất ổn khẳng dự xác chỉ giám thẩm kiểm nghị ấn hoạch thiết | kỳ hướng mức cư danh tính lượng *
    độ: mức tiến trình chế tốc cường mật chuẩn thái | tuổi dài che phì *
    đổi: trao thay sửa chuyển | mới thay
    động: lao hoạt vận phát tác chủ hành lưu biến | viên lực thái vật đất cơ *
    đối: cân tuyệt tương phản | với tượng thoại tác ngoại mặt chiếu phó *
    đơn: hóa | vị thư giản giá *
    đường: dọc tuyến lòng mặt | bộ sắt thủy lối dây ống giao phố *
    đất: ruộng thuê giao thửa quỹ sử mặt | đai rừng nông trồng *
    đồng: hội hợp cộng tương tỷ tỉ triệu nghìn ngàn | bộ thời bào ý chí đều ruộng hành loạt thuận *
    đức: đạo | độ hạnh
    đoàn: tập liên công | thể viên kết kiểm thanh công *
    cả: tất | huyện nước xã tỉnh *
    mới: thôn đổi | đạt có được *
    thanh: truyền âm | niên tra toán lý tịnh
    thông: giao truyền phổ lưu viễn | qua suốt tin báo cáo thoáng minh thương
    thành: hoàn hình trưởng tạo cấu nội tập | lập phố tích công phần quả viên *
    gia: quốc tham chuyên | đình súc cầm cố tăng hạn công nhập đình
    gian: thời không dân | lận hàng nan *
    giá: đánh định đơn đấu thẩm bình bảng | trị cả thành đất bán *
    giải: | quyết pháp phóng ngân thể thích *
    giao: chuyển bàn | thông nộp dịch ban nhận lưu đất cho *
    giới: biên thế cơ | thiệu hạn tính
    giáo: tôn | dục viên xứ
    giống: con cây nhân | cây lúa vật nhau *
    giữ: | gìn vững nguyên *
    hàng: ngân khách bán mặt cửa đơn nhà chở giao | hóa năm tháng đầu loạt hải không quán *
    hành: ban tiến thi chấp thực vận phát điều hiện tạm đồng | chính vi động trình lang khách
    hạn: thời giới quyền có kỳ gia | chế hán mức
    hiện: thực phát thể xuất | đại nay hành trạng có hữu tượng vật tại *
    hình: tình loại mô địa truyền điển | thức thành ảnh sự
    hóa: văn hàng xã đô bê cơ chuẩn số tin cứng công | chất đơn học giá
    hòa: chan | giải bình nhập
    hoạch: kế quy thu | định toán
    hoạt: sinh linh | động
    hội: xã đại cơ quốc lễ | nghị viên đồng thảo nhập họp trường nông phụ cựu *
    hợp: phối tổng phù kết tập tích liên trường | tác đồng lý pháp phần lệ nhất
    hộ: bảo ủng cứu nông | nghèo gia dân khẩu tịch kinh cận *
    hướng: định xu phương | dẫn tới đến về *
    ích: lợi công bổ | lợi
    kế: thiết thống | hoạch toán thừa cận tiếp
    khai: triển công kê khởi | thác mạc giảng trương báo
    khích: khuyến | lệ
    khoa: | học giáo
    khu: chiến phân | vực phố dân đất công *
    kiến: dự ý sáng | nghị thức thiết trúc
    kiện: điều sự | toàn cáo
    kinh: thần | tế doanh phí nghiệm nguyệt
    kết: tổng liên cam đoàn | quả hợp luận cấu thúc nối nạp
    kiểm: | tra soát định sát dịch điểm đếm kê lâm *
    kỹ: | thuật năng lưỡng
    lao: thù | động
    lập: thành độc công xác thiết tự tạo | trình kế quy dự danh hồ *
    lệ: tỷ khích điều | phí
    liên: | kết quan hệ tục ngành danh hoan đoàn doanh thông
    liệu: tài số dữ nguyên vật nhiên điều | *
    lợi: thuận thủy thắng phúc quyền | ích nhuận thế dụng
    luận: kết thảo dư bình | văn chứng
    luật: pháp kỷ quy bộ | sư *
    lực: năng nguồn hiệu nhân áp nỗ điện động quyền | lượng
    lý: quản xử pháp địa vật tâm hợp đại thanh | do luận lịch tưởng *
    mại: thương khuyến | dâm
    mặt: có bề | bằng trận hàng đường nước tiền *
    môi: | trường giới
    môn: chuyên bộ | học *
    mục: hạng danh | tiêu đích đồng
    mức: định hạn | độ thu hỗ *
    nạn: tai cứu | nhân
    năng: chức khả kỹ tiềm tài điện | lực lượng suất động
    nông: khuyến | nghiệp thôn dân sản lâm hộ
    nghề: ngành làng dạy học | nghiệp truyền *
    nghiệp: doanh nông công sự lâm ngư nghề | vụ dư
    nghị: hội đề kiến | quyết định
    nguyên: tài | nhân liệu tắc trạng
    người: con nhiều mọi | dân lao nghèo có học cao *
    ngành: liên chuyên | nghề học *
    nhân: nguyên công cá tư tác hạt pháp thương bệnh nạn | dân lực rộng khẩu viên sự
    nhà: làm xây | nước ở trường máy văn thầu *
    nhập: thu xuất gia sáp hội | khẩu học ngũ cư liệu *
    nhất: thống duy bậc | là quán trí
    nhiệm: trách bổ chủ đảm tín | vụ kỳ
    nước: nhà cấp thoát cả đất mặt nguồn sông trong | ngoài ta sạch thải mắm uống *
    nuôi: chăn vật | trồng dưỡng con cá tôm *
    phẩm: sản thực dược tác mỹ | chất
    phạm: vi xâm tội sư quy | vi tội
    phân: | bổ công cấp loại tích bón chia giao luồng khai *
    phát: tự bộc xuất khởi cấp tái tuyên giải | triển hiện huy sinh động hành thanh triển *
    phải: mắc bên | *
    pháp: biện giải phương hợp tư hiến lập | luật lý lệnh
    phí: chi kinh lệ lãng miễn học | *
    phòng: văn quốc xã dự tiêu đề khai hải dân | chống cháy bệnh ngừa học ban thủ hộ khám họp *
    phong: tiên | trào phú
    phối: phân | hợp
    phương: địa đa đối song | án pháp thức hướng tiện châm
    quả: kết hiệu hậu | *
    quan: cơ liên hải tham chủ khách cảnh quân | trọng tâm hệ điểm trắc
    quản: bảo chủ | lý trị
    quân: hải dân | sự đội dân
    quy: nội chính | định hoạch trình mô chế hướng chuẩn ước
    quyền: chính thẩm chủ phân bản ủy nhân | lợi hạn
    quyết: giải nghị biểu kiên | định toán liệt tâm
    rừng: trồng bảo giao đất | phòng đặc sản tự *
    sản: tài thủy hải lâm nông khoáng di cộng sinh bất phá | xuất phẩm lượng vật phụ *
    sách: chính ngân danh | nhiễu giáo
    sát: khảo giám sâu quan cảnh kiểm | hạch nhập hợp thực
    sinh: học vệ phát dân khai nhân hy | hoạt sống viên con sản học thái năm *
    số: dân chỉ đổi tế chuyển công một đa hệ tham trị ký | liệu lượng hóa dư
    sở: cơ trụ | hữu tại *
    soát: kiểm rà | xét
    sống: đời cuộc sinh | còn *
    sử: lịch | dụng
    sự: quân dân nhân thời hình tham | nghiệp kiện cố việc
    tác: hợp công đối đề cộng canh | động phẩm phong hại
    tài: đề nhân đào tiền | chính sản liệu trợ nguyên khoản
    tạo: đào cải chế | điều việc ra dựng *
    tạm: | thời ứng trú
    tăng: gia | cường trưởng thêm
    tập: học luyện tuyển thực diễn bài | trung huấn thể hợp đoàn quán
    tại: tồn hiện | *
    tâm: trung quan quyết trọng | lý huyết
    tế: kinh y thực quốc | bào nhị
    tín: | dụng nhiệm chỉ
    tin: thông niềm bản | học tưởng cậy *
    tình: nhiệt | hình trạng huống nguyện
    tích: diện thành phân di tai thương | cực tụ hợp lũy nước *
    tiêu: chỉ mục | chuẩn thụ dùng hao chí hủy *
    tiền: nộp thu trả số | lương mặt thưởng đề công *
    tính: | toán chất đến từ *
    toàn: an bảo kiện | bộ diện dân huyện xã tỉnh thể quốc ngành *
    toán: quyết dự kế tính thanh | học
    trị: chính giá quản phòng điều | giá an bệnh
    trình: chương công quy quá lộ tờ tường giáo hành tiến | độ tự bày duyệt diễn ký ủy hội thẩm cấp chủ *
    trọng: quan chú nghiêm tôn | tâm điểm đại yếu
    trồng: nuôi cây gieo | trọt rừng cây lúa mới *
    trung: tập thường | tâm ương bình học ưởng cấp du thành thực
    truyền: tuyên | thông thống hình thanh
    trường: môi thị nhà hội hiện công nông lâm thương chiến | học hợp lớp phổ tiểu mầm *
    trợ: hỗ bảo tài viện cứu | cấp giúp lý
    tục: thủ liên tiếp phong | lệ ngữ danh
    tư: đầu vật | nhân pháp vấn liệu duy tưởng thục
    từ: | ngày năm tháng nguồn *
    tự: trật trình | do nguyện giác chủ nhiên
    tượng: đối hiện biểu khí | đài
    tuyến: trực tiền | đường *
    ứng: thích đáp cung cảm | dụng phó cứu
    ủy: | ban viên quyền thác
    uy: | tín
    vận: dân | động hành chuyển tải
    vật: động thực sinh sản kiến di hiện khoáng súc | tư chất liệu nuôi thể
    vệ: bảo phòng tự | sinh
    vi: hành phạm | phạm
    việc: làm công sự | làm *
    viện: bệnh học | trợ phí dẫn
    viên: nhân giáo thành hội đoàn đảng học công ủy sinh | chức
    vốn: nguồn vay góp huy | vay đầu ngân đối sự *
    vụ: nhiệm dịch phục nghiệp chức nội sự | việc xuân mùa đông hè án *
    vực: khu lĩnh | *
    xã: hợp tác làng thị | hội viên đội *
    xây: | dựng lắp
    xuất: sản đề đột | khẩu bản hiện phát sắc trình bán nhập
    ý: chú đồng lưu | kiến thức nghĩa chí *
    yếu: chủ trọng thiết | tố kém *
"""


def _meetings() -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]], frozenset[str]]:
    """Pairs that end in the syllable, pairs that begin with it, and those that are words by themselves."""
    ends: set[tuple[str, str]] = set()
    begins: set[tuple[str, str]] = set()
    alone: set[str] = set()
    for line in filter(None, map(str.strip, _MEETINGS.split("\n"))):
        syllable, _, sides = line.partition(":")
        left, _, right = sides.partition("|")
        ends |= {(before, syllable) for before in left.split()}
        begins |= {(syllable, after) for after in right.split()}
        alone |= {syllable} if "*" in right else set()
    return frozenset(ends), frozenset(begins), frozenset(alone)


_ENDS, _BEGINS, _ALONE = _meetings()


def two_words(before: str, syllable: str, after: str) -> bool:
    """Whether a syllable that stands twice ends one word and begins, or is, another.

    >>> two_words("hành", "vi", "phạm"), two_words("tra", "vật", "tư")
    (True, False)
    """
    begins = (syllable, after) in _BEGINS
    # "500.000 đồng đồng thời": what is counted ends with its number before it.
    return ((before, syllable) in _ENDS and (begins or syllable in _ALONE)) or (begins and before[:1].isdigit())
