"""Whether two ways of naming an issuer can mean one organ."""

from __future__ import annotations

from haidang.text.patterns import regex

# "UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Hải Dương", "HĐND thành phố", "Bộ Tài chính", "Sở Nội vụ".
_COMMITTEE = regex(
    r"(?:UBND|[ỦU]y ban [Nn]hân dân|(?P<council>HĐND|Hội đồng [Nn]hân dân))[ ]"
    r"(?P<level>tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b\.?[ ]?"
    r"(?P<name>[^\W\da-zđ]\w*(?: [^\W\da-zđ]\w*){0,3})?"
)
_OFFICE = regex(r"\b(?P<office>Bộ|Sở|Phòng)[ ](?P<name>[^\W\d_]+(?:[ ](?!tỉnh|thành|huyện)[^\W\d_]+)?)")


def _key(issuer: str) -> tuple[str, str, str] | None:
    """Organ, level and name, as far as they are said; None for organs that are called in too many ways."""
    found = _COMMITTEE.search(issuer)
    if found:
        level = "thành phố" if found["level"] == "TP" else found["level"]
        return ("council" if found["council"] else "committee", level, (found["name"] or "").lower())
    found = _OFFICE.search(issuer)
    return (found["office"], "", found["name"].split()[0].lower()) if found else None


def differ(first: str, second: str) -> bool:
    """Whether two issuers are two organs for sure: two levels, two places, two ministries.

    >>> differ("UBND huyện", "Ủy ban nhân dân tỉnh Hải Dương"), differ("UBND tỉnh", "UBND tỉnh Hải Dương")
    (True, False)
    """
    one, other = _key(first), _key(second)
    if one is None or other is None:
        return False
    if one[0] != other[0]:
        return {one[0], other[0]} != {"council", "committee"} or one[1] != other[1]
    if one[1] != other[1]:
        return True
    return bool(one[2] and other[2]) and not _begins(one[2], other[2])


def _begins(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)


def same(first: str, second: str) -> bool:
    """Whether two issuers are one organ for sure.

    A text that names "tỉnh Lam Châu" once says "tỉnh" thereafter; of districts it may know several.

    >>> same("UBND huyện", "Ủy ban nhân dân huyện"), same("UBND tỉnh", "Ủy ban nhân dân tỉnh Lam Châu")
    (True, True)
    """
    if not first or not second:
        return False
    one, other = _key(first), _key(second)
    if one is None or other is None:
        return first == second
    return one == other or (one[:2] == other[:2] and one[1] == "tỉnh" and not (one[2] and other[2]))
