"""Sum, ratio, count and equality over intervals: what the figures of a text can hold and what they cannot.

Works on a flow's text, its quantities and its blocks; knows neither readings nor rules.
"""
