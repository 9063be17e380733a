"""Text becomes a spaCy `Doc`, by the pack of its language."""
