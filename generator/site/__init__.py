"""YAML becomes pages, a search index and exports."""
