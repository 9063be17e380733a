"""The search index is made of the finished pages, and says so where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.site.search import index_site


def test_the_index_lies_in_the_site(site: Path) -> None:
    assert (site / "pagefind" / "pagefind.js").is_file()
    assert list((site / "pagefind" / "fragment").iterdir())


def test_a_site_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="search index"):
        index_site(tmp_path / "tidak-ada")
