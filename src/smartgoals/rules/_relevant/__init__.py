"""Rules of the relevant criterion (SGR): checks, words and examples."""
