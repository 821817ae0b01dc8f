"""The sentences of the house, a table for each room: code, English and French. Data only."""
