"""Definitions of JSON Schema: what is read and written, made from the classes, their types and the
words of the wire.
"""
