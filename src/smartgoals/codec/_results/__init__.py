"""Results as data: reports, reviews, progress, projections and whatever else comes out of the
library, and back.
"""
