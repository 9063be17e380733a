"""The editors' decisions, applied to a `FactBase`; nothing of theirs is ever lost."""
