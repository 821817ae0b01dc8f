"""Returns: what a channel brought over what it took, and what one of a thing is worth."""
