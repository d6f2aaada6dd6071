"""What stands in a dry run's body for a value that only an answer would tell."""

from __future__ import annotations


class Placeholder(str):
    """Stands in a body for what depends on an answer that there is none of."""

    __slots__ = ()
