"""Office Open XML as Word shows it: packages, styles, list numbers, tables, notes. Imports only `text`."""
