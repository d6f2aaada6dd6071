"""A server that has the token and gives it back: in every place of an answer, and in every way to write it."""

from __future__ import annotations

import base64
import html
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from security.attack import CANARY
from transport.script import answer, head

if TYPE_CHECKING:
    from transport.script import Script, Turn


def written(token: str) -> dict[str, str]:
    """The ways in which a server may write a token, by name; each must not be seen."""
    every = "".join(f"\\u{ord(char):04x}" for char in token)
    return {
        "plain": token,
        "bearer": f"Bearer {token}",
        "json": _in_json(token),
        "json with slashes": _in_json(token).replace("/", "\\/"),
        "json escapes": every,
        "json escapes in capitals": every.replace("\\u00", "\\u00").upper().replace("\\U", "\\u"),
        "url": quote(token, safe=""),
        "url in small letters": _small(quote(token, safe="")),
        "url in a url": quote(quote(token, safe=""), safe=""),
        "url in a url in small letters": _small(quote(quote(token, safe=""), safe="")),
        "every letter for a url": "".join(f"%{octet:02x}" for octet in token.encode()),
        "form": quote_plus(token),
        "json in json": _in_json(_in_json(token)),
        "json in json in json": _in_json(_in_json(_in_json(token))),
        "json escapes in json": _in_json(every),
        "json escapes in json in json": _in_json(_in_json(every)),
        "json in a url": quote(_in_json(token), safe=""),
        "html": html.escape(token),
        "html in html": html.escape(html.escape(token)),
        "html as json escapes it": html.escape(token).replace("&", "\\u0026"),
        "html in numbers": "".join(f"&#{ord(char)};" for char in token),
        "html in hexadecimal": "".join(f"&#x{ord(char):X};" for char in token),
        "python": repr(f"'{token}").removeprefix("'")[:-1],
        "bytes of python": "".join(f"\\x{octet:02x}" for octet in token.encode()),
        **{
            f"base64 after {before!r}": base64.b64encode(f"{before}{token}".encode()).decode()
            for before in ("", ":", "me", "me:", "Bearer ")
        },
    }


def _in_json(text: str) -> str:
    return json.dumps(text)[1:-1]


def _small(text: str) -> str:
    return re.sub("%..", lambda found: found[0].lower(), text)


def leaks(shown: str, token: str = CANARY) -> list[str]:
    """The ways in which the token stands in what was shown; empty is good."""
    # Of base64, what comes before and after the token is nobody's secret.
    inner = {
        name: form.rstrip("=")[12:-2] if name.startswith("base64") else form
        for name, form in written(token).items()
    }
    return [name for name, form in inner.items() if form in shown]


# In a text of JSON: what is an escape there must stay one.
IN_JSON = [
    form if name.startswith("json") else json.dumps(form)[1:-1] for name, form in written(CANARY).items()
]
FORMS = [form for name, form in written(CANARY).items() if not name.startswith("json")]
MARKS = [f"@{number}@" for number in range(len(IN_JSON))]


def marked(body: object) -> bytes:
    """A JSON body in whose texts each mark is a way to write the token."""
    text = json.dumps(body)
    for mark, form in zip(MARKS, IN_JSON, strict=True):
        text = text.replace(mark, form)
    return text.encode()


BODY = marked({"error_message": "|".join(MARKS), MARKS[0]: {"a": MARKS}})
HTML = f"<html>{' '.join(FORMS)}</html>".encode()
ECHO = (f"X-Request-Id: {CANARY}", f"X-Echo: {' '.join(FORMS)}", f"Retry-After: {CANARY}")


def _says(data: bytes) -> Script:
    def script(turn: Turn) -> None:
        turn.read()
        turn.say(data)

    return script


def _reset(turn: Turn) -> None:
    turn.read()
    turn.say(b"HTTP/1.1 200 OK\r\nX-Echo: " + CANARY.encode())
    turn.reset()


FAULTS: dict[str, Script] = {
    **{
        f"{status} in JSON": _says(answer(status, BODY, *ECHO, reason=CANARY))
        for status in (400, 401, 404, 429, 500)
    },
    "503 in HTML": _says(answer(503, HTML, *ECHO, reason=CANARY)),
    "404 in HTML": _says(answer(404, HTML, *ECHO)),
    "200 in HTML": _says(answer(200, HTML, *ECHO, reason=CANARY)),
    "200 in JSON of another shape": _says(answer(200, BODY, *ECHO, reason=CANARY)),
    "a redirect": _says(answer(302, b"", f"Location: https://other.example/{CANARY}?key={CANARY}", *ECHO)),
    "a reset": _reset,
    "no HTTP": _says(f"{CANARY}\r\n\r\n".encode()),
    "a broken header": _says(f"HTTP/1.1 200 OK\r\n{CANARY}\r\n\r\n".encode()),
    "a wrong encoding": _says(head(200, f"Content-Encoding: {CANARY}", "Content-Length: 3", *ECHO) + b"abc"),
}
