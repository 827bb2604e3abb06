"""Percentages against what they are said to be: shares, ratios, growth, and shares that make a whole."""
