"""What the user can say about the output, and which of it goes together."""

from __future__ import annotations

from typing import NamedTuple

from retellctl.errors import UsageError

FORMATS = ("table", "json", "jsonl", "yaml", "csv", "tsv", "ids")
JSON_LIKE = ("json", "jsonl", "yaml")


class OutputOptions(NamedTuple):
    """The options that say what the output looks like.

    Attributes:
        format: one of FORMATS; None: json with `query` or `include`, else table on a terminal, else tsv.
        default: the format where none is asked for, in place of table or tsv; errors stay as they are.
        piped: the format off a terminal, where neither of these says one.
        fields: paths to show, with commas between them.
        query: a JMESPath expression over the JSON.
        raw: print texts that `query` finds bare.
        include: print the whole response.
        quiet: nothing but errors on standard error.
        verbose: a line for each request on standard error.
        color: auto, always or never.
        no_input: never ask.
        yes: take yes for the answer.
    """

    format: str | None = None
    default: str | None = None
    piped: str = "tsv"
    fields: str | None = None
    query: str | None = None
    raw: bool = False
    include: bool = False
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"
    no_input: bool = False
    yes: bool = False

    @property
    def asked_format(self) -> str | None:
        """The format that the options name, None where it depends on the output."""
        return self.format or ("json" if self.query is not None or self.include else None)

    def check(self) -> None:
        """Refuses options that make no sense together.

        Raises:
            UsageError: naming them.
        """
        if self.format is not None and self.format not in FORMATS:
            raise UsageError(f"-o {self.format}: no such format", hint=f"Take one of {', '.join(FORMATS)}.")
        asked = f"-o {self.format}"
        clashes = (
            (self.query is not None and self.format not in (None, *JSON_LIKE), "--query", asked),
            (self.include and self.format not in (None, "json", "jsonl"), "--include", asked),
            (self.raw and self.format == "yaml", "--raw", asked),
            (self.fields is not None and self.format == "ids", "--fields", asked),
            (self.fields is not None and self.query is not None, "--fields", "--query"),
            (self.fields is not None and self.include, "--fields", "--include"),
        )
        for clash, one, other in clashes:
            if clash:
                raise UsageError(f"{one} and {other} do not go together", hint=_HINTS[one])
        if self.raw and self.query is None:
            raise UsageError("--raw without --query", hint="--raw prints bare the texts that --query finds.")


_HINTS = {
    "--query": "--query gives JSON: take -o json, jsonl or yaml.",
    "--include": "--include gives JSON: take -o json or jsonl.",
    "--raw": "--raw prints lines of text: take -o json or jsonl.",
    "--fields": "Leave out one of them; --query can also pick fields: {id: agent_id}.",
}
