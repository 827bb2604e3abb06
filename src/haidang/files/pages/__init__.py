"""Pages of placed words, whether a PDF or Tesseract placed them, made into paragraphs and tables.

The steps, each a function from values to values: words -> rows -> tables and columns -> paragraphs. Lengths are
points, `y` grows downwards.
"""
