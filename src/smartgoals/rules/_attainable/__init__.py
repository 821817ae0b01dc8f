"""Rules of the attainable criterion (SGA): checks, words and examples."""
