"""The same sheets for other generators: as Markdown for MkDocs with Material, as YAML or JSON for Hugo.

Each sheet has what ours has for its readers: the same headings, facts, quotes with what was said marked,
outlets, dates, badges, counts and links, in the same order; nothing is folded away. What our build finds
out — who appears with whom, where a text names an actor, what stands on a sheet already — is worked out
beforehand and given to the rivals. They write no linked data, no facets for a search and no buttons.
"""

from benchmarks.rivals.hugo import Format, write_for_hugo
from benchmarks.rivals.markdown import write_for_mkdocs

__all__ = ["Format", "write_for_hugo", "write_for_mkdocs"]
