"""Rules on dates, periods and forecasts (TG)."""
