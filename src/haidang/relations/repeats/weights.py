"""What each sign says for two figures being one, as a logarithm of odds; "" is what none says.

Fitted on two hundred documents: the figures of three digits and more that stand twice in one, against all pairs of
figures that are two. What makes two figures of one kind two (a plan, a change, another part) weighs more than was
fitted: chance alone is not what brings their values near each other.
"""

from __future__ import annotations

from collections.abc import Mapping

IN_TEXT: Mapping[str, float] = {
    "words": 1.2,
    "contained": 1.05,
    "all words": -0.72,
    "little": -1.0,
    "other years": -1.0,
    "share": 0.78,
    "summary": 0.55,
    "late heading": 0.87,
    "beside": 0.37,
    "base": -4.0,
    "plan": -4.0,
    "role": -1.5,
    "names": -1.02,
    "headings": -0.98,
    "nouns": -1.4,
    "whole": 1.27,
    "part": -0.54,
    "run": 0.31,
    "of which": 1.05,
    "of which told": 1.11,
    "all": 0.46,
    "rivals": -1.47,
    "bracket": 0.71,
    "back": 0.34,
    "opposite": -4.0,
    "narrower": -4.5,
    "no words": -1.5,
    "people": -1.0,
    "form": -0.8,
    "form of names": -2.0,
    "paragraph": -0.4,
    "%": -0.87,
    "": -1.34,
}
IN_TABLE: Mapping[str, float] = {
    "words": 0.95,
    "share": 0.76,
    "least share": 1.2,
    "late heading": 0.61,
    "beside": 1.0,
    "role": -2.0,
    "plan": -3.5,
    "row": 1.49,
    "total": 2.03,
    "column of total": 1.33,
    "unit": 0.97,
    "rivals": -0.77,
    "far": -0.89,
    "length": -0.81,
    "%": -1.11,
    "": -0.7,
}
MOST_IN_TEXT, MOST_IN_TABLE = (0.8, 1.9), (2.0, 3.5)
"""So much may shares of words say at most: those of what stands around, and all of them."""
