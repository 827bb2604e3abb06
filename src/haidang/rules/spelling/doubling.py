"""Which syllables may stand twice in a row, and which never do."""

from __future__ import annotations

# Words that never stand twice in a row, but for the compounds of `meetings`: "tồn tại tại", "thiết bị bị hỏng".
NEVER = frozenset(
    """
    của và các những cho được với trong để đã sẽ không tại theo về khi này có do bởi vì nên mà thì hoặc đang bị
    trên dưới vào ra đến tới bằng nhưng cũng vẫn còn rất nếu như cùng giữa qua sau trước thuộc nhằm gồm đối việc
    huyện tỉnh quận phường số phải chưa ở là một mỗi tuy cần khoảng
    """.split()
)
# Syllables that stand twice for more, for less, or as the name of a thing: "xanh xanh", "song song", "chôm chôm".
REDUPLICATED = frozenset(
    """
    xanh đỏ tím vàng nâu trắng hồng đen thấp nhỏ bé dần luôn đều mãi thường ngày người nhà nơi đời lớp hàng từ ai đâu
    năm tháng giờ ngành cấp chiều sáng tối đêm lâu xa gần nhanh chậm khẽ nhẹ hay vừa hơi song vân kha chầm ào ầm rầm
    rần trùng điệp tầng muôn chang bo khư khăng đùng ùn kìn vù đăm chăm con ông bà cô bác sát ba đa chôm cào chuồn le
    su mập tà rưng hừng bừng ngời sum tưng mau hôm trời làng xóm bản miền vùng ngút chung cuồn nườm ngay đáu hai ha hi
    mình phây san ngây
    """.split()
)
# In front of these nothing is said twice for stress: "các ngành ngành" is a slip, "ngành ngành thi đua" none.
COUNTING = frozenset({"các", "những", "mỗi", "từng", "mọi", "số", "của", "toàn"})
# Words with a capital that no name doubles: "Phòng Phòng Nội vụ"; but "xã Ba Ba", "suối Lang Lang".
HEADS = frozenset(
    """
    phòng sở ban bộ hội ủy trung chi công trường đảng quyết nghị kế luật chủ phó thông chỉ đoàn văn tổ thủ chính mặt
    huyện xã tỉnh thị thành quỹ viện kho cục tổng đài trạm chương báo
    """.split()
)
