"""Rules of the timely criterion (SGT): checks, words and examples."""
