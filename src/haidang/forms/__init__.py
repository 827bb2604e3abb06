"""The values of NĐ 30/2020/NĐ-CP (văn thư): kinds of document and their abbreviations.

The only room that cites the decree. It imports nothing of the library.
"""
