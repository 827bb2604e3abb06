"""Every rule there is, by code."""

from __future__ import annotations

from haidang.checking.rule import Rule

CATALOGUE: tuple[Rule, ...] = ()
