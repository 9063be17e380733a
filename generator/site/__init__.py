"""YAML becomes pages and a search index.

`Catalogue` is what pages look facts up in, `pages` writes each of them from `templates/`, `shell` is the
blank page of MkDocs and Material that they are stamped into, `plugin` is where MkDocs calls us.
"""
