"""Notices beside the decisions are read with their article, and one more changes no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import add_notice, read_decisions, read_notices
from generator.errors import CurationError
from generator.facts import Notice

NOTICE = Notice(kind="koreksi", date="2025-03-04", text="Bukan dua, tiga.")


def test_notices_are_put_behind_one_another_and_are_no_decisions(content: Path) -> None:
    path = add_notice(content, "satu", NOTICE)
    path.write_text(path.read_text(encoding="utf-8") + "# cek lagi\n", encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    add_notice(content, str(content / "articles" / "satu.txt"), NOTICE)
    assert path.read_text(encoding="utf-8").startswith(before)
    assert read_notices(content) == {"satu": (NOTICE, NOTICE)}
    assert read_decisions(content) == ()


def test_a_mistake_in_a_notice_is_named_with_its_line(content: Path) -> None:
    (content / "curation").mkdir()
    (content / "curation" / "notices.yml").write_text("- article: satu\n  kind: gosip\n", encoding="utf-8")
    with pytest.raises(CurationError, match="kind") as caught:
        read_notices(content)
    assert caught.value.line == 2
