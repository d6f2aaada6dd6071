"""--include: a whole response as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext import text as jsontext

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.transport.messages import Response


def include(response: Response) -> bytes:
    """Return status, reason, headers, round-trip time in seconds and body, as JSON."""
    return jsontext.encode(
        {
            "status": response.status,
            "reason": response.reason,
            "headers": headers_of(response),
            "round_trip_time": round(response.elapsed, 6),
            "body": body_of(response),
        }
    )


def headers_of(response: Response) -> dict[str, str]:
    """Return the headers by name; values of a name that came repeatedly are joined with commas."""
    headers: dict[str, str] = {}
    for name, value in response.headers:
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def body_of(
    response: Response, as_text: Callable[[bytes], str] = lambda body: body.decode("utf-8", "replace")
) -> bytes | str | None:
    """Return a body for JSON: JSON as it came, anything else as text, nothing as null."""
    if not response.body:
        return None
    try:
        return jsontext.lay_out(jsontext.as_utf8(response.body), indent=False)
    except jsontext.NotJsonError:
        return as_text(response.body)
