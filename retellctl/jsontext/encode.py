"""A request body as the bytes that are sent."""

from __future__ import annotations

from typing import Any

from retellctl.errors import UsageError

from .numbers import as_json


def encode_body(body: Any) -> bytes:
    """Return the body as compact JSON in UTF-8.

    Raises:
        UsageError: a number is not finite or a text is not Unicode; JSON can hold neither.
    """
    try:
        return as_json(body).encode()
    except UnicodeEncodeError:
        raise UsageError(
            "the body holds text that is not Unicode", why="a lone surrogate cannot be sent"
        ) from None
    except (ValueError, RecursionError) as error:
        raise UsageError("the body cannot be sent as JSON", why=str(error)) from None
