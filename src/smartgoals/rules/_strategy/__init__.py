"""Rules of the strategy as a whole (SGC6): checks, words and examples."""
