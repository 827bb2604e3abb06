"""What was, what came and went, and what is: stocks, and what two figures differ by."""
