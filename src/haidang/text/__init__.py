"""Characters, lines, tables, layout facts, and spans that lead back to the source.

`Source` is what a file said, exactly as `haidang text` prints it. `Flow` is the same words made
fit for reading: whole paragraphs, plain spaces, no emphasis marks, with the way back to `Source`.
This room imports no other room.
"""
