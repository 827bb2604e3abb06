"""Figures that say how much falls on one: averages, rates, yields."""
