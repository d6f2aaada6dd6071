"""Ids on standard input, one a line; and what stands there in their place if the wrong output was piped."""

from __future__ import annotations

import re
from typing import Final

from retellctl.errors import UsageError
from retellctl.spec.faults import clean

# A pattern for the beginning of a line, and what it shows the whole to be. No id of the service looks like any of them.
_NO_IDS: Final = (
    (r"#", "a comment"),
    (r"[\[\]{}]", "JSON"),
    (r"[\"']|.*[\"']$", "an id in quotes, as JSON and csv have them"),
    (r".*\t", "a line of tsv"),
    (r".*,", "several values with commas between, as csv has them"),
    (r".*  ", "a line of a table"),
    (r"- |.*: ", "YAML"),
    (r"(([a-z]+_)+id|id|phone_number)$", "a header"),
)


def piped_ids(text: str) -> list[str]:
    """Return the ids of a text, or names of the form name:TEXT, one a line.

    Empty lines, and blanks around an id, do not count.

    Raises:
        UsageError: a line is something else, such as a header, so that none of the lines is to be trusted.
    """
    found = []
    # Not splitlines: an id may hold what only Unicode takes for the end of a line.
    for number, line in enumerate(text.split("\n"), 1):
        if not (bare := line.strip(" \t\r")):
            continue
        # A name may hold anything; behind `name: ` stands a value of YAML.
        is_name = re.match(r"name:\S", bare) is not None
        for pattern, kind in () if is_name else _NO_IDS:
            if re.match(pattern, bare):
                raise UsageError(
                    f"line {number} of standard input is no id: '{clean(bare)}'",
                    why=f"it looks like {kind}",
                    hint="Give ids alone, one a line, as the option -o ids of a list prints them.",
                )
        found.append(bare)
    return found
