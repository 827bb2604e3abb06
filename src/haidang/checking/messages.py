"""The sentence of a finding, made at the edge from its rule's message and its values."""

from __future__ import annotations

from haidang.checking.finding import Finding
from haidang.checking.rule import Rule

LANGUAGES = ("vi", "en")


def sentence(rule: Rule, finding: Finding, language: str = "vi") -> str:
    """What `finding` says, in Vietnamese or English; the values stand as the document writes them."""
    message = rule.messages[finding.message]
    words = message.en if language == "en" else message.vi
    return words.format_map(finding.values)
