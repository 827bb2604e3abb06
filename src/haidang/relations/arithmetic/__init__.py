"""Intervals that stated figures allow, figures that can be added, and the slips of the pen that part two figures."""
