"""Rules on form: what NĐ 30/2020 asks of a document, and the numbers of its items (TT)."""
