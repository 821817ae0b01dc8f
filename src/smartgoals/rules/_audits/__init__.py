"""Rules on audits (SGC7): checks, words and examples, and the function that asks them."""
