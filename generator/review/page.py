"""The review page: the work list in the preview, where a click writes the decision.

A WSGI application that knows nothing of MkDocs. It writes into the editors' files, so it lets in nobody
else: it answers only on this machine and only under the machine's own names (DNS rebinding), it takes
requests only from its own page (CSRF), and who asks must have the token of this run, which stands behind
the `#` of the address that the terminal shows and so in no log and no referrer.
"""

from __future__ import annotations

import hmac
import ipaddress
import json
import secrets
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, ValidationError

from generator.curation import Unsettled, read_decisions
from generator.errors import LembarError
from generator.facts import FactBase, Model
from generator.review.desk import Desk
from generator.review.question import Question
from generator.review.work_list import left_open, questions_of

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

FOLDER = "tinjau/"
"""Where the page stands below the site's own path."""
MOST_QUESTIONS = 100
"""Most questions that are sent at once."""
LARGEST = 10_000
"""Most bytes of a request."""

_ASSETS = Path(__file__).parent / "assets"
_FILES = {
    "": ("review.html", "text/html; charset=utf-8"),
    "review.js": ("review.js", "text/javascript; charset=utf-8"),
    "review.css": ("review.css", "text/css; charset=utf-8"),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", _POLICY),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
]


class Answer(Model):
    """What the page sends for a click."""

    question: Annotated[str, Field(max_length=2000)]
    key: Annotated[str, Field(max_length=1)]
    by: Annotated[str, Field(min_length=1, max_length=200)]
    words: Annotated[str, Field(max_length=300)] | None = None


def _(message: str) -> str:
    """Mark a message for translation; it is translated where it is used."""
    return message


class _Refused(Exception):  # noqa: N818  (it is an answer, not a mistake of ours)
    def __init__(self, status: str, reason: str):
        self.status = status
        self.reason = reason
        super().__init__(reason)


def is_this_machine(host: str) -> bool:
    """Tell whether a server that listens on an address or name is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class ReviewPage:
    """The work list as a page."""

    def __init__(
        self,
        content: Path,
        *,
        port: int,
        site_path: str,
        found: Callable[[], tuple[FactBase, Unsettled]],
        by: str | None = None,
        language: str = "en",
        say: Callable[[str], str] = str,
    ):
        """`site_path` is where the site stands on the server, with a slash at both ends; `found` gives the
        facts of the last build and what it left of decisions to their editors; `by` is who decides, unless
        the page is told another name.
        """
        self.token = secrets.token_urlsafe(32)
        self._content = content
        self._path = site_path + FOLDER
        self._hosts = [f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")]
        self._found = found
        self._by = by
        self._language = language
        self._say = say
        self._writing = Lock()
        self._desks: dict[str, Desk] = {}
        self._last: list[Desk] = []
        self._raised: tuple[FactBase | None, tuple[Question, ...]] = (None, ())

    @property
    def address(self) -> str:
        """Where the page is, with the token that it needs."""
        return f"http://{self._hosts[0]}{self._path}#{self.token}"

    def before(self, site: WSGIApplication) -> WSGIApplication:
        """The application that answers below the page's path, and leaves the rest to `site`."""

        def either(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            own = environ["PATH_INFO"].startswith(self._path)
            return self(environ, start_response) if own else site(environ, start_response)

        return either

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        try:
            body, kind = self._answered(environ)
            status = "200 OK"
        except _Refused as refused:
            status = refused.status
            body, kind = _as_json({"error": refused.reason})
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), *_HEADERS]
        start_response(status, headers)
        return [body]

    def _answered(self, environ: WSGIEnvironment) -> tuple[bytes, str]:
        if environ.get("HTTP_HOST") not in self._hosts:
            raise _Refused("403 Forbidden", "this page is for this machine alone")
        name = environ["PATH_INFO"].removeprefix(self._path)
        method = environ["REQUEST_METHOD"]
        if name in _FILES:
            _require(method, "GET")
            file, kind = _FILES[name]
            return (_ASSETS / file).read_bytes(), kind
        if name == "questions":
            _require(method, "GET")
            self._require_token(environ)
            return self._questions()
        if name in ("decisions", "undo"):
            _require(method, "POST")
            self._require_own_page(environ)
            self._require_token(environ)
            body = _body(environ)
            with self._writing:
                return self._decided(body) if name == "decisions" else self._undone()
        raise _Refused("404 Not Found", "there is nothing here")

    def _require_token(self, environ: WSGIEnvironment) -> None:
        given = environ.get("HTTP_X_LEMBAR_TOKEN", "")
        if not hmac.compare_digest(given.encode("latin-1", "replace"), self.token.encode()):
            raise _Refused(
                "403 Forbidden", self._say(_("Open this page at the address that `lembar serve` shows."))
            )

    def _require_own_page(self, environ: WSGIEnvironment) -> None:
        if environ.get("HTTP_ORIGIN") != f"http://{environ['HTTP_HOST']}":
            raise _Refused("403 Forbidden", "only the review page may decide")

    def _open(self) -> tuple[Question, ...]:
        base, unsettled = self._found()
        if self._raised[0] is not base:
            self._raised = (base, questions_of(base, unsettled=unsettled, say=self._say))
        try:
            return left_open(self._raised[1], read_decisions(self._content))
        except LembarError as error:
            raise _Refused("409 Conflict", str(error)) from error

    def _questions(self) -> tuple[bytes, str]:
        questions = self._open()
        return _as_json(
            {
                "questions": [
                    {
                        "id": one.id,
                        **one.model_dump(mode="json", exclude={"choices": {"__all__": {"decisions"}}}),
                    }
                    for one in questions[:MOST_QUESTIONS]
                ],
                "left": len(questions),
                "by": self._by,
                "language": self._language,
                "labels": self._labels(),
            }
        )

    def _decided(self, body: bytes) -> tuple[bytes, str]:
        try:
            answer = Answer.model_validate_json(body)
        except ValidationError as error:
            raise _Refused("400 Bad Request", error.errors()[0]["msg"]) from error
        question = next((one for one in self._open() if one.id == answer.question), None)
        if question is None:
            raise _Refused(
                "409 Conflict", self._say(_("This question is settled, or its facts have changed."))
            )
        choice = question.choice(answer.key)
        if choice is None:
            raise _Refused("400 Bad Request", "the question has no such choice")
        desk = self._desks.setdefault(answer.by, Desk(self._content, by=answer.by, on=date.today()))
        try:
            desk.answer(question, choice, words=answer.words)
        except LembarError as error:
            raise _Refused("409 Conflict", str(error)) from error
        self._last.append(desk)
        return self._left()

    def _undone(self) -> tuple[bytes, str]:
        if not self._last:
            raise _Refused("409 Conflict", self._say(_("There is nothing to undo.")))
        try:
            self._last[-1].undo()
        except LembarError as error:
            raise _Refused("409 Conflict", str(error)) from error
        self._last.pop()
        return self._left()

    def _left(self) -> tuple[bytes, str]:
        """How many questions are left, and which of the first of them: an answer may settle others too."""
        questions = self._open()
        return _as_json({"left": len(questions), "open": [one.id for one in questions[:MOST_QUESTIONS]]})

    def _labels(self) -> dict[str, str]:
        _ = self._say
        return {
            "title": _("Review"),
            "progress": _("{at} of {count}"),
            "done": _("Nothing is left to decide."),
            "skip": _("skip"),
            "undo": _("undo"),
            "by": _("Who decides"),
            "send": _("Write"),
            "words": _("Words of one of the quotes"),
            "written": _("Written: {label}"),
            "undone": _("Taken back."),
        }


def _require(method: str, wanted: str) -> None:
    if method != wanted:
        raise _Refused("405 Method Not Allowed", f"only {wanted} is answered here")


def _body(environ: WSGIEnvironment) -> bytes:
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
        raise _Refused("415 Unsupported Media Type", "only application/json is read here")
    length = environ.get("CONTENT_LENGTH") or ""
    if not length.isdecimal():
        raise _Refused("411 Length Required", "the request has no length")
    if int(length) > LARGEST:
        raise _Refused("413 Content Too Large", f"more than {LARGEST} bytes")
    body: bytes = environ["wsgi.input"].read(int(length))
    return body


def _as_json(content: object) -> tuple[bytes, str]:
    return json.dumps(content, ensure_ascii=False).encode(), "application/json; charset=utf-8"
