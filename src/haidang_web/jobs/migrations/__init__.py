"""Steps of the tables of jobs."""
