"""Announced numbers against what is counted: items of a list, places, people, rows."""
