"""The options about the output, and which of them may be combined."""

from __future__ import annotations

from typing import NamedTuple

from retellctl.errors import UsageError

from .formats import ELSEWHERE, FORMATS, ON_TERMINAL, Format, alternatives, formats_with


class OutputOptions(NamedTuple):
    """The options that say what the output looks like.

    Attributes:
        format: a name in FORMATS; None: json with `query` or `include`, else table on a terminal, else tsv.
        default: the format where none is asked for, in place of table or tsv; errors stay as they are.
        piped: the format off a terminal, where neither of these says one.
        fields: paths to show, with commas between them.
        query: a JMESPath expression over the JSON.
        raw: print texts that `query` finds without quotes.
        include: print the whole response.
        quiet: print nothing but errors on standard error.
        verbose: print a line for each request on standard error.
        color: auto, always or never.
        no_input: never ask.
        yes: take yes for the answer.
    """

    format: str | None = None
    default: str | None = None
    piped: str = ELSEWHERE
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
    def asked_format(self) -> Format | None:
        """The format that the options name, None where it depends on the output."""
        name = self.format or ("json" if self.query is not None or self.include else None)
        return FORMATS[name] if name else None

    def format_on(self, *, is_terminal: bool) -> Format:
        """Return the format that holds: what was asked for, else a table on a terminal, tsv elsewhere."""
        default = self.default or (ON_TERMINAL if is_terminal else self.piped)
        return self.asked_format or FORMATS[default]

    def check(self) -> None:
        """Refuse options that make no sense together.

        Raises:
            UsageError: the options that contradict each other, or a format that does not exist.
        """
        if self.format is not None:
            self._check_format(self.format)
        if self.fields is not None and self.query is not None:
            raise _clash("--fields", "--query")
        if self.fields is not None and self.include:
            raise _clash("--fields", "--include")
        if self.raw and self.query is None:
            raise UsageError("--raw without --query", hint="--raw prints bare the texts that --query finds.")

    def _check_format(self, name: str) -> None:
        found = FORMATS.get(name)
        if found is None or not found.writer:
            known = ", ".join(name for name, found in FORMATS.items() if found.writer)
            raise UsageError(f"-o {name}: no such format", hint=f"Take one of {known}.")
        asked = {
            "--query": self.query is not None,
            "--include": self.include,
            # A format that --query does not go with has been refused for that, if --query was given.
            "--raw": self.raw and "--query" in found.options,
            "--fields": self.fields is not None,
        }
        for option, is_given in asked.items():
            if is_given and option not in found.options:
                raise _clash(option, f"-o {name}")


def _clash(option: str, other: str) -> UsageError:
    """Return the error for an option that does not go with another one, or with a format."""
    hints = {
        "--query": f"--query gives JSON: take -o {alternatives(formats_with('--query'))}.",
        "--include": f"--include gives JSON: take -o {alternatives(formats_with('--include'))}.",
        "--raw": f"--raw prints lines of text: take -o {alternatives(formats_with('--raw'))}.",
        "--fields": "Leave out one of them; --query can also pick fields: {id: agent_id}.",
    }
    return UsageError(f"{option} and {other} do not go together", hint=hints[option])
