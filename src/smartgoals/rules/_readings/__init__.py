"""Rules on readings (SGD1): what cannot be right in them, and the function that asks."""
