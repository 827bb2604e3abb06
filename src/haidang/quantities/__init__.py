"""Numbers, units, and the intervals of what a stated value can mean.

`find_quantities` reads the running text of a document. Everything before it is a small step that can be run alone:
`numerals` and `words` (digits and words to numbers), `units` and `nouns` (what is measured or counted),
`qualifiers` (khoảng, trên, tối đa), `not_quantities` (what only looks like one). This room imports only `text`.
"""
