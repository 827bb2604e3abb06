"""Components, outline, tables, references, tasks, times: one file each; together they make a `Reading`."""
