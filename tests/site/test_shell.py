"""What is stamped into a shell stays what it is, whatever it says."""

from __future__ import annotations

from markupsafe import Markup

from generator.site.shell import CONTENT, DESCRIPTION, TITLE, Shell, Stamp

HTML = (
    f'<title>{TITLE} - Situs</title><meta name="description" content="{DESCRIPTION}">'
    f'<link rel="canonical" href="https://fakta.example/arsip/aktor/index.html"><b>{TITLE}</b><main>{CONTENT}</main>'
)


def stamped(title: str, content: str = "<p>isi</p>") -> str:
    shell = Shell(HTML, page="aktor/index.html")
    return shell.stamp(
        Stamp(page="aktor/a.html", title=title, description=f'"{title}', content=Markup(content))
    )


def test_every_hole_is_filled_and_the_address_is_the_pages_own() -> None:
    assert stamped("Iran") == (
        '<title>Iran - Situs</title><meta name="description" content="&#34;Iran">'
        '<link rel="canonical" href="https://fakta.example/arsip/aktor/a.html"><b>Iran</b><main><p>isi</p></main>'
    )


def test_a_title_that_closes_its_element_stays_text() -> None:
    page = stamped("</title><script>alert(1)</script>")
    assert "<script>" not in page
    assert page.count("&lt;/title&gt;&lt;script&gt;") == 3


def test_tokens_in_what_is_stamped_are_not_holes() -> None:
    page = stamped(CONTENT, content=f"<p>{TITLE}</p>")
    assert f"<b>{CONTENT}</b>" in page
    assert f"<p>{TITLE}</p>" in page


def test_a_shell_without_a_canonical_address_gets_none() -> None:
    assert (
        Shell("<title>x</title>", page="index.html").stamp(Stamp("index.html", "a", "b", Markup("")))
        == "<title>x</title>"
    )
