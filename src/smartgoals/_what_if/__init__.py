"""What if: the chance of a goal with coming events, and without them."""
