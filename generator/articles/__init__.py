"""Bytes become an `Article`: metadata, clean text, dateline, upstream source."""
