"""What all finders look at: a text, its figures by place, sentences, lists, tables, and the words that tie them."""
