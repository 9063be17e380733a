"""The script that `mkdocs serve` adds to a page runs under the page's policy, and no other comes to it."""

from __future__ import annotations

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from generator.site.policy import policy_of, with_policy
from generator.site.reloading import allowing_reload

PAGE = with_policy("<head><title>x</title></head><body><script>own()</script><p>y</p></body>")


def served(content: str, kind: str = "text/html") -> tuple[str, dict[str, str]]:
    """A page and its headers as they come from a server that answers with some content."""

    def server(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", "0")])
        return [content.encode()]

    headers: dict[str, str] = {}
    answer = allowing_reload(server)({}, lambda _, given: headers.update(given))
    return b"".join(answer).decode(), headers


def test_the_last_script_is_allowed_and_the_page_stays_as_it_is_otherwise() -> None:
    script = "livereload(1, 2);\n"
    added = PAGE.replace("</body>", f"<script>{script}</script></body>")
    page, headers = served(added)
    hash_ = policy_of(f"<script>{script}</script>").split("; ")[1].split()[-1]
    assert page.count(hash_) == 1
    assert page.replace(f" {hash_}", "") == added
    assert headers["Content-Length"] == str(len(page.encode()))


def test_what_is_no_page_goes_through_untouched() -> None:
    script = "<script>x()</script></body>"
    assert served(script, kind="application/javascript") == (
        script,
        {"Content-Type": "application/javascript", "Content-Length": "0"},
    )


def test_a_page_without_an_added_script_keeps_its_policy() -> None:
    assert served(PAGE)[0] == PAGE
