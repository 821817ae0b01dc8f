"""Roll-up: the progress of several goals as one figure, up to objectives and the strategy."""
