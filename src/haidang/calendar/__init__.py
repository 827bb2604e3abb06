"""Dates, periods and times as Vietnamese documents write them. No clock: the document's year is an argument."""
