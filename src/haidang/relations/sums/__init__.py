"""Parts against their total: in one sentence, below it, told one after the other, and what is left over."""
