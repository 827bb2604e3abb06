"""What speaks against a sum that fails: its parts are of another whole, of one of themselves, or of another unit."""

from __future__ import annotations

from itertools import pairwise

from haidang.relations.arithmetic.slips import Cause, slips
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation
from haidang.relations.sums.other_sums import has_another_sum
from haidang.text.patterns import regex

_THOUSAND = 1000


def is_doubted_sum(page: Page, relation: Relation) -> bool:
    """Whether a failing sum may be read in another way, under which nothing is wrong."""
    return (
        _splits_others(relation)
        or _has_lent_unit(relation)
        or _is_within_a_part(page, relation)
        or has_another_sum(page, relation)
    )


def _splits_others(relation: Relation) -> bool:
    """ "phát sinh 291 vụ việc. Trong đó đã giải quyết 238/316 vụ việc": the part is of another whole."""
    total = relation.stated
    wholes = [term.denominator for term in relation.terms if term.denominator is not None]
    return total.denominator is None and any(abs(whole) != total.value for whole in wholes)


# From the number of one part to that of the next: " thôn, bản, có ".
_PART_WORDS = regex(r"[\d.]+(?P<words> [^\d;.()\n]{2,50}?)[,;]?(?: và)?(?: có)?(?: khoảng)? ?$")
_MORE = regex(r" [^\W\d_]")


def _is_within_a_part(page: Page, relation: Relation) -> bool:
    """ "286 thôn, bản, tổ dân phố, trong đó có 274 thôn, bản, có 32 thôn, bản đặc biệt khó khăn": of the 274."""
    if relation.connective is Connective.WHOLE:
        return False
    for one, other in pairwise(relation.terms):
        found = _PART_WORDS.match(page.text, one.start, other.start) if one.start < other.start else None
        if found is not None and one.value > other.value:
            said = other.start + len(other.text.split(" ")[0])
            if page.text.startswith(found["words"], said) and _MORE.match(page.text, said + len(found["words"])):
                return True
    return False


def _has_lent_unit(relation: Relation) -> bool:
    """ "48.800 tấn (khai thác 34 ngàn tấn, nuôi trồng 14.800)": the bare number is not of thousands."""
    return any(
        slip.cause is Cause.UNIT
        and slip.quantity.unit_from is not None
        and slip.quantity.value == slip.value * _THOUSAND
        for slip in slips(relation.stated, relation.terms)
    )
