"""One small converter per data set: each yields texts with entity spans, or trees, in our own terms."""
