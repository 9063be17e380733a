"""A `FactBase` goes to YAML files and comes back from them."""
