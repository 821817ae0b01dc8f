"""The model: immutable values that are always valid. It knows time, numbers and errors, and nothing
above it.
"""
