"""Lembar Fakta: fact sheets from news articles, every line with its verbatim source quote."""
