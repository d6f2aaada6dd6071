"""What the tests of the output share: answers, pages, hostile texts, and what came out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from retellctl.transport.messages import Page, Response

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retellctl.errors import RetellctlError

NOW = 1_700_000_000.0  # 2023-11-14 22:13:20 UTC


@dataclass(frozen=True)
class Shown:
    """What came out, and the error that the sink raised."""

    out: str
    err: str
    error: RetellctlError | None
    result: Any


class Show(Protocol):
    def __call__(
        self,
        use: Callable[..., Any],
        *,
        terminal: bool = False,
        width: int = 80,
        encoding: str = "utf-8",
        **options: Any,
    ) -> Shown: ...


def answer(body: Any, status: int = 200, reason: str = "OK") -> Response:
    """A response with this body, bytes as they are and anything else as JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body, separators=(",", ":")).encode()
    headers = (("content-type", "application/json"), ("x-request-id", "req-1"), ("via", "a"), ("via", "b"))
    return Response(status, reason, headers, data, 0.25, "GET", "https://api.retellai.com/get-agent/a1")


def page(items: Any) -> Page:
    response = answer(items)
    return Page(response.body, response)


def pages(*lists: Any) -> Iterator[Page]:
    return map(page, lists)


HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "data" / "hostile.json").read_text("utf-8"))
