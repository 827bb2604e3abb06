"""Figures: sums, totals, counts, ratios, amounts in words, ranks."""
