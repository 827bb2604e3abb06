"""Findings into somebody else's Word file: each becomes a comment on its words, and nothing else changes."""

from haidang.annotating.annotating import annotate
from haidang.annotating.remark import Remark

__all__ = ["Remark", "annotate"]
