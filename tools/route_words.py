"""Renews retellctl/resources/routes.json, which resources have routes of a word: `python tools/route_words.py`.

`retellctl api` looks a path up there, so that it need not load the declarations of all resources.
"""

from __future__ import annotations

import json
from typing import Final

from retellctl.resources.index import INDEX, resource
from retellctl.service.routes import ROUTES, first_word
from retellctl.spec.declaration import VERSIONS

_INDENT: Final = 2


def route_words() -> str:
    """Return the file as the declarations have it."""
    found: dict[str, list[str]] = {}
    for name in INDEX:
        for operation in resource(name).operations:
            for route in filter(None, map(operation.route, VERSIONS)):
                names = found.setdefault(first_word(route.path), [])
                if name not in names:
                    names.append(name)
    return json.dumps(found, indent=_INDENT, sort_keys=True) + "\n"


if __name__ == "__main__":
    ROUTES.write_text(route_words(), "utf-8")
