"""A table in which jobs of the tests leave their effect: two entries of one job are an effect that happened twice."""
