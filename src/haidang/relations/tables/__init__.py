"""What the rows and columns of a table state of one another."""
