"""The lines of one record on a screen: headings, labelled texts and entries, each wrapped behind its indent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retellctl.system.safe_text import cut, visible, visible_lines

from .screen import Screen, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_NAME = 40
_LEAST_ROOM = 10


@dataclass(slots=True)
class Lines:
    """Lines for the screen, and whether some text was cut.

    Attributes:
        screen: where they are shown.
        lines: as they are written, with styles and without line ends.
        is_truncated: some text was too long to be shown whole.
    """

    screen: Screen
    lines: list[str] = field(default_factory=list)
    is_truncated: bool = False

    def heading(self, text: str) -> None:
        """Begin a section."""
        self.lines += ["", self.screen.styled(self._name(text), "bold")]

    def entry(self, text: str, indent: int, hang: int = 0) -> None:
        """Add a text of one or more lines behind an indent.

        Args:
            text: what is shown.
            indent: columns before its first line.
            hang: columns more before the others, so that no line of the text looks like another entry.
        """
        first, *others = self._wrapped(text, indent + hang)
        self.lines.append((" " * indent + first).rstrip())
        self.lines += [(" " * (indent + hang) + line).rstrip() for line in others]

    def labelled(self, before: str, label: str, text: str, style: str = "") -> None:
        """Add a text behind a label, its further lines below its first.

        Args:
            before: what stands before the label, such as a time with the blanks that align it.
            label: who or what.
            text: of one or more lines.
            style: of the label and of what stands before it.
        """
        prefix = f"{before}{self._short(label)}: "
        indent = width_of(prefix)
        first, *others = self._wrapped(text, indent)
        self.lines.append((self.screen.styled(prefix, style) + first).rstrip())
        self.lines += [(" " * indent + line).rstrip() for line in others]

    def pairs(self, pairs: Sequence[tuple[str, str]], indent: int = 0) -> None:
        """Add names with their texts in two columns."""
        names = [self._name(name) for name, _ in pairs]
        longest = max(_LONGEST_NAME, (self.screen.width or 0) // 3)
        column = indent + min(max(map(width_of, names), default=0), longest) + 2
        for name, (_, text) in zip(names, pairs, strict=True):
            lines = self._wrapped(text, column)
            padding = column - indent - width_of(name)
            if padding < 1:
                whole = self.screen.truncate(name, (self.screen.width or indent + width_of(name)) - indent)
                self.lines.append(" " * indent + self.screen.styled(whole, "bold"))
            else:
                shown = self.screen.styled(name, "bold") + " " * padding + lines.pop(0)
                self.lines.append((" " * indent + shown).rstrip())
            self.lines += [(" " * column + line).rstrip() for line in lines]

    def rows(self, rows: Sequence[Sequence[str]], indent: int) -> None:
        """Add short cells in columns, all but the first flush right; columns that do not fit are left out."""
        cells = [[self._short(cell) for cell in row] for row in rows]
        widths = [max(map(width_of, column)) for column in zip(*cells, strict=True)]
        room = self.screen.width
        while room is not None and len(widths) > 1 and indent + sum(widths) + 2 * (len(widths) - 1) > room:
            widths.pop()
            self.is_truncated = True
        for row in cells:
            first, *others = (
                (" " * (width - width_of(cell)), cell) for cell, width in zip(row, widths, strict=False)
            )
            line = "  ".join((first[1] + first[0], *(padding + cell for padding, cell in others)))
            self.lines.append((" " * indent + line).rstrip())

    def _name(self, text: str) -> str:
        return self.screen.encodable(visible(cut(text, 200)))

    def _short(self, text: str) -> str:
        """Return a name that leaves room for what stands beside it."""
        name = self._name(text)
        return (
            name if self.screen.width is None else self.screen.truncate(name, max(self.screen.width // 3, 1))
        )

    def _wrapped(self, text: str, indent: int) -> list[str]:
        """Return a text in lines that fit beside an indent."""
        room = None if self.screen.width is None else max(self.screen.width - indent, _LEAST_ROOM)
        lines: list[str] = []
        for line in text.rstrip("\n").split("\n"):
            safe = visible_lines(line.rstrip("\r").expandtabs(4))
            lines += self.screen.wrapped(self.screen.encodable(safe), room) or [""]
        return lines
