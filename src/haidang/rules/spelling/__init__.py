"""Rules on spelling: repeated words, brackets, names, abbreviations (CH)."""
