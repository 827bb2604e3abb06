"""Kinds of document: their names, their abbreviations in a symbol, and what the contract calls them."""

from __future__ import annotations

from haidang.text.values import frozen


@frozen
class Kind:
    """A kind of document: `Kế hoạch`, its abbreviations (`KH`) and the contract's word for it (`plan`)."""

    name: str
    abbreviations: tuple[str, ...] = ()
    contract: str = "other"
    decree: bool = False
    """Whether NĐ 30/2020, Annex III part I, lists it."""


# NĐ 30/2020, Annex III part I; the first abbreviation is the decree's, the others are met in practice.
_OF_THE_DECREE = (
    Kind("Nghị quyết", ("NQ",), "resolution", True),
    Kind("Quyết định", ("QĐ", "QD"), "decision", True),
    Kind("Chỉ thị", ("CT",), "directive", True),
    Kind("Quy chế", ("QC",), decree=True),
    Kind("Quy định", ("QyĐ", "QĐi", "QYĐ"), decree=True),
    Kind("Thông cáo", ("TC",), decree=True),
    Kind("Thông báo", ("TB",), "notice", True),
    Kind("Hướng dẫn", ("HD",), decree=True),
    Kind("Chương trình", ("CTr", "CTR", "CTrHĐ", "CTHĐ"), "plan", True),
    Kind("Kế hoạch", ("KH",), "plan", True),
    Kind("Phương án", ("PA",), "plan", True),
    Kind("Đề án", ("ĐA",), "proposal", True),
    Kind("Dự án", ("DA",), decree=True),
    Kind("Báo cáo", ("BC",), "report", True),
    Kind("Biên bản", ("BB",), "minutes", True),
    Kind("Tờ trình", ("TTr", "TTR", "Ttr"), "proposal", True),
    Kind("Hợp đồng", ("HĐ",), decree=True),
    Kind("Công điện", ("CĐ",), "directive", True),
    Kind("Bản ghi nhớ", ("BGN",), decree=True),
    Kind("Bản thỏa thuận", ("BTT",), decree=True),
    Kind("Giấy ủy quyền", ("GUQ",), decree=True),
    Kind("Giấy mời", ("GM",), "notice", True),
    Kind("Giấy giới thiệu", ("GGT",), decree=True),
    Kind("Giấy nghỉ phép", ("GNP",), decree=True),
    Kind("Phiếu gửi", ("PG",), decree=True),
    Kind("Phiếu chuyển", ("PC",), decree=True),
    Kind("Phiếu báo", ("PB",), decree=True),
    Kind("Bản sao y", ("SY",), decree=True),
    Kind("Bản trích sao", ("TrS",), decree=True),
    Kind("Bản sao lục", ("SL",), decree=True),
    # Art. 7 lists it; it has no abbreviation: "4831/KHĐT-THQH". The Party writes "1234-CV/TU".
    Kind("Công văn", ("CV",), "official_letter", True),
)

# Legal normative documents, Party documents and joint ones, which NĐ 30/2020 does not govern but officials cite.
_OF_OTHERS = (
    Kind("Hiến pháp"),
    Kind("Bộ luật"),
    Kind("Luật", ("L",)),
    Kind("Pháp lệnh", ("PL",)),
    Kind("Lệnh", ("L-CTN",)),
    Kind("Nghị định", ("NĐ", "ND"), "other"),
    Kind("Thông tư liên tịch", ("TTLT",)),
    Kind("Thông tư", ("TT",)),
    Kind("Nghị quyết liên tịch", ("NQLT",), "resolution"),
    Kind("Kế hoạch liên tịch", ("KHLT",), "plan"),
    Kind("Hướng dẫn liên ngành", ("HDLN", "HDLT")),
    Kind("Quy chế phối hợp", ("QCPH",)),
    Kind("Chương trình phối hợp", ("CTrPH", "CTPH", "CTPHHĐ"), "plan"),
    Kind("Kết luận", ("KL",), "notice"),
    Kind("Thông tri", ("TTri",)),
    Kind("Thông báo kết luận", ("TBKL",), "notice"),
    Kind("Đề cương", ("ĐC",)),
    Kind("Giấy phép", ("GP",)),
    Kind("Giấy chứng nhận", ("GCN",)),
    Kind("Phiếu trình", ("PTr",)),
    Kind("Văn bản hợp nhất", ("VBHN",)),
    Kind("Văn bản"),
)

KINDS = _OF_THE_DECREE + _OF_OTHERS

_BY_NAME = {kind.name.lower(): kind for kind in KINDS}
_BY_ABBREVIATION = {abbreviation: kind for kind in KINDS for abbreviation in kind.abbreviations}

NAMES = tuple(sorted((kind.name for kind in KINDS), key=len, reverse=True))
"""Every kind's name, longer ones first, so that an alternation of them finds `Thông tư liên tịch` whole."""


def kind_named(words: str) -> Kind | None:
    """The kind that `words` name, in any case: its name, or an abbreviation of it.

    >>> kind_named("KẾ HOẠCH").contract, kind_named("NQ").name
    ('plan', 'Nghị quyết')
    """
    return _BY_NAME.get(words.lower()) or _BY_ABBREVIATION.get(words)


def kind_of_symbol(symbol: str) -> Kind | None:
    """The kind that a symbol names (`KH-UBND`, `NQ/HU`, `2022/QĐ-TTg`), or None for an official letter's.

    NĐ 30/2020, Art. 15: a symbol begins with the abbreviation of the kind; an official letter's with its organ's.

    >>> kind_of_symbol("KH-UBND").name, kind_of_symbol("KHĐT-THQH")
    ('Kế hoạch', None)
    """
    for part in symbol.replace(".", "-").replace("/", "-").split("-"):
        if part and not part.isdigit():
            return _BY_ABBREVIATION.get(part) or _of_assembly(part) or _glued(part)
    return None


# "30c/NQCP", "1961/QĐUBND": pages that lost their dashes.
_ISSUERS = ("CP", "TTg", "TTG", "UBND", "HĐND", "HU", "TU", "TW")


def _glued(part: str) -> Kind | None:
    for issuer in _ISSUERS:
        if part.endswith(issuer):
            return _BY_ABBREVIATION.get(part[: -len(issuer)])
    return None


def _of_assembly(part: str) -> Kind | None:
    """`31/2024/QH15` numbers a law, `973/2020/UBTVQH14` a resolution of the standing committee."""
    if part.startswith("UBTVQH"):
        return _BY_NAME["nghị quyết"]
    return _BY_NAME["luật"] if part.startswith("QH") and part[2:].isdigit() else None
