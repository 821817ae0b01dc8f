"""Channels: what each takes and brings, and which to keep."""
