"""The site: keeps, permits and remembers; what documents say is read and checked by the library `haidang`."""
