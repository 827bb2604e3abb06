"""Rules on the tasks of a plan (NV)."""
