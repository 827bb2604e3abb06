"""Cells that are mistyped, and totals that are none: what one slip of the pen explains in a table."""

from __future__ import annotations

from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.misprints import is_misprint, one_slip_within
from haidang.relations.arithmetic.slips import typing_slips
from haidang.relations.relation import Kind, Relation

_TELLING = 100


def has_slipped_figure(relation: Relation) -> bool:
    """Whether one slip of the pen in a figure of enough digits parts a share from the two that make it.

    "| Tổng | 318,6 | 165,1 | 49,0 |": 156,1 of 318,6 are 49,0%.
    """
    stated, made = relation.stated.value, relation.nominal
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2 or not made or not stated:
        return False
    value, base = relation.terms
    near = relation.stated.precision / stated
    return _could_be(value, stated / made, near) or _could_be(base, made / stated, near)


def _could_be(figure: Quantity, factor: Decimal, near: Decimal) -> bool:
    digits = figure.value / figure.precision
    return digits >= _TELLING and one_slip_within(digits, digits * factor, near)


def is_among(relation: Relation) -> bool:
    """Whether a total lies among its parts, as an average or an index does: 100 above 105,96, 99,53 and 63,99."""
    values = [term.value for term in relation.terms]
    return min(values) <= relation.stated.value <= max(values)


def _is_slip_of_total(relation: Relation) -> bool:
    """Whether one slip of the pen in a total parts it from what its rows make."""
    stated, made = relation.stated, relation.nominal
    return made is not None and is_misprint(stated.value, made, stated.precision)


def _is_slip_of_part(relation: Relation) -> bool:
    """Whether one slip of the pen in a part makes the parts add up to their total.

    It tells an average from a total: of three parts or more, no part less what the others exceed it by is left.
    """
    return any(slip.quantity is not relation.stated for slip in typing_slips(relation.stated, relation.terms))


def is_mistyped(relation: Relation, other_columns: bool, *, plain: bool) -> bool:
    """Whether a slip, and no average, puts a total among its parts: "22 | 31 | 97 | 70"."""
    if other_columns and _is_slip_of_total(relation):
        return True
    return (other_columns or (plain and len(relation.terms) > 2)) and _is_slip_of_part(relation)
