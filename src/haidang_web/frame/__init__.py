"""What every page stands in: base templates, components, errors, the clock. No tables; knows no other app."""
