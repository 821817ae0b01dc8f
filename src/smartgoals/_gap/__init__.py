"""Why a figure moved: how much of a gap comes from each part of it, exactly. Arithmetic, and no
claim of a cause.
"""
