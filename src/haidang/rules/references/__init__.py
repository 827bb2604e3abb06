"""Rules on cited documents (VB)."""
