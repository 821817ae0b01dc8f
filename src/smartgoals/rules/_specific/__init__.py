"""Rules of the specific criterion (SGS): checks, words and examples."""
