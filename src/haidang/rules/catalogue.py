"""Every rule there is, by code."""

from __future__ import annotations

from haidang.checking.rule import Rule
from haidang.rules.figures.sl04_ratio_mismatch import ratio_mismatch

CATALOGUE: tuple[Rule, ...] = (ratio_mismatch,)
