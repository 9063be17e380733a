"""A page's policy lets run what the theme wrote into it, and nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from generator.errors import SiteError
from generator.site.policy import policy_of, with_policy


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_scripts_and_styles_in_the_page_are_allowed_by_their_hash_and_no_others() -> None:
    policy = policy_of("<script>a && b</script><style>p { }</style><script>a && b</script>")
    assert policy.count(hash_of("a && b")) == 1
    assert f"style-src 'self' {hash_of('p { }')}" in policy
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy


def test_data_and_files_need_no_hash() -> None:
    policy = policy_of('<script type="application/ld+json">{}</script><script src="a.js"></script>')
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy


def test_a_script_that_says_its_type_is_hashed_too() -> None:
    assert hash_of("a()") in policy_of('<script type="module">a()</script>')


def test_the_policy_stands_after_the_encoding_and_before_everything_that_runs() -> None:
    page = with_policy('<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head></html>')
    assert page.startswith(
        '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
    )
    assert page.index("Content-Security-Policy") < page.index("<script>")


def test_a_page_that_does_not_say_its_encoding_has_the_policy_all_the_same() -> None:
    assert "<head><meta http-equiv" in with_policy("<html><head><title>x</title></head></html>")


def test_a_page_without_a_head_is_not_published_without_a_policy() -> None:
    with pytest.raises(SiteError, match="no <head>"):
        with_policy("<p>x</p>")
