"""How findings and reviews are put into words: figures and days in a language, and templates filled
with evidence.
"""
