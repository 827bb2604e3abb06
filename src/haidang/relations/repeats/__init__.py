"""One figure stated twice: beside itself, elsewhere, in a table, in words."""
