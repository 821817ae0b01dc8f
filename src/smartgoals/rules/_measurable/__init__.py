"""Rules of the measurable criterion (SGM): checks, words and examples."""
