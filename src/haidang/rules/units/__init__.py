"""Rules on how figures and their units are written (DV)."""
