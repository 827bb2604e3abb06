"""Components that the decree requires and the document lacks."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.components import Components
from haidang.rules.form.head import attached, head_line
from haidang.rules.subject import Document
from haidang.text.patterns import regex

_TITLED = frozenset({"plan", "report", "decision", "resolution", "directive", "proposal", "notice"})
# Kinds that rest on bases by the decree's templates 1.1 to 1.3.
_BASED = frozenset({"decision", "resolution"})
_ADDRESSED = frozenset({"official_letter"})
_COUNTRY = regex(r"CỘNG[ \n]HÒA[ \n]XÃ|Cộng hòa xã hội|ĐẢNG[ \n]CỘNG[ \n]SẢN")
_PARTY = regex(r"ĐẢNG[ \n]CỘNG[ \n]SẢN")
_MOTTO = regex(r"Độc lập|ĐỘC LẬP")
# What cannot be a title: where this stands right below the kind, the title was left out.
_NO_TITLE = regex(
    r"\s*(?:Căn cứ|Để |Nhằm |Hôm nay|Trên cơ sở|Xét |Theo |[IVX1-9]{1,4}\. |Thực hiện [^\n]+:\n|UBND|Ủy ban)"
)
_FILED = regex(r"[Ll]ưu|LƯU")
_AS_ABOVE = regex(r"[Nn]hư (?:trên|[Kk]ính gửi)|[Nn]hư [Đđ]iều")


@rule(
    "TT03",
    "missing-component",
    Severity.NOTE,
    messages={
        "default": Message(
            "Không thấy {missing}. Nếu đây là bản sao phần chữ thì phần này có thể đã mất khi chuyển tệp.",
            "Not found: {missing}. In a copy of the words alone these may have been lost.",
        ),
        "as_above": Message(
            "Có “Kính gửi” nhưng Nơi nhận không có dòng “Như trên”.",
            "There is an addressee, but the recipients do not begin with “Như trên”.",
        ),
    },
)
def missing_component(document: Document) -> Iterator[Finding]:
    """Văn bản thiếu thành phần thể thức mà Nghị định 30/2020/NĐ-CP yêu cầu cho loại văn bản này.

    Vì sao: Thiếu người ký, nơi nhận hay căn cứ thì văn bản chưa đủ thể thức để phát hành.

    Sai:
    Số: 12/QĐ-UBND
    An Lão, ngày 05 tháng 3 năm 2024
    QUYẾT ĐỊNH
    Về việc thành lập Tổ công tác chuyển đổi số
    Điều 1. Thành lập Tổ công tác chuyển đổi số.

    Đúng:
    ỦY BAN NHÂN DÂN
    HUYỆN AN LÃO
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: 12/QĐ-UBND
    An Lão, ngày 05 tháng 3 năm 2024
    QUYẾT ĐỊNH
    Về việc thành lập Tổ công tác chuyển đổi số
    Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
    Điều 1. Thành lập Tổ công tác chuyển đổi số.
    Nơi nhận:
    - Như Điều 1;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Nguyễn Văn A

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 8 và Phụ lục I, phần I, mục II.
    """
    components, kind = document.reading.components, document.reading.kind
    if not _is_whole(document):
        return
    missing = list(_missing(document))
    if missing:
        yield Finding("TT03", Severity.NOTE, *head_line(document), values={"missing": ", ".join(missing)})
    first = components.recipients[0] if components.recipients else None
    if components.addressee is not None and first is not None and kind != "other":
        if not any(_AS_ABOVE.search(one.text) for one in components.recipients):
            yield Finding("TT03", Severity.NOTE, first.start, first.end, message="as_above")


def _is_whole(document: Document) -> bool:
    """Whether the text is a document: one sentence, a table or an attachment is not scolded."""
    components, kind = document.reading.components, document.reading.kind
    if kind in ("other", "minutes") or attached(document):
        return False
    return components.symbol is not None or (components.title is not None and components.signer is not None)


def _missing(document: Document) -> Iterator[str]:
    components, kind = document.reading.components, document.reading.kind
    end = components.symbol.end if components.symbol is not None else 600
    country = _COUNTRY.search(document.text, 0, end + 400) is not None
    motto = _MOTTO.search(document.text, 0, end + 400) is not None
    if not country:
        yield "Quốc hiệu" if motto else "Quốc hiệu và Tiêu ngữ"
    elif not motto and _PARTY.search(document.text, 0, end + 400) is None:
        yield "Tiêu ngữ"
    if components.issuer is None:
        yield "tên cơ quan ban hành"
    if components.date_at is not None and components.place is None:
        yield "địa danh trước ngày tháng"
    if kind in _TITLED and _lacks_title(document.text, components):
        yield "trích yếu"
    if kind in _ADDRESSED and components.title is None:
        yield "trích yếu (V/v)"
    if kind in _ADDRESSED and components.addressee is None:
        yield "nơi gửi (Kính gửi)"
    if kind in _BASED and not components.legal_bases:
        yield "căn cứ ban hành"
    yield from _missing_at_end(components)


def _lacks_title(text: str, components: Components) -> bool:
    """Whether there is none, or the kind stands alone above the bases: "KẾ HOẠCH", then "Căn cứ ..."."""
    title = components.title
    if title is None or title.text.lower() != components.kind_name.lower():
        return title is None
    return _NO_TITLE.match(text, title.end) is not None


def _missing_at_end(components: Components) -> Iterator[str]:
    if components.signer_title is None and components.authority is None:
        yield "chức vụ người ký"
    if components.signer is None:
        yield "họ và tên người ký"
    if not components.recipients:
        yield "nơi nhận"
    elif not any(_FILED.search(one.text) for one in components.recipients):
        yield "dòng “Lưu” ở nơi nhận"
