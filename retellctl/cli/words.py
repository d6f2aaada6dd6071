"""What typer's parser takes and must not: an option as another's value, a value given twice, foreign digits."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any, Final

import typer

from retellctl.spec.faults import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


# What a text program makes of the hyphens in front of an option; behind an = it is a text.
_LONG_DASH: Final = "[\u2010-\u2015\u2212\ufe58\ufe63\uff0d][\u2010-\u2015\u2212-]?[A-Za-z]"


class Misuse(typer.TyperException):
    """Words that could be parsed, but cannot be meant as they stand."""


def check_words(params: Sequence[Any], words: Sequence[str], *, interspersed: bool) -> None:
    """Check the words of a command line before they are parsed; what is unknown is left to the parser.

    Args:
        params: what the command, or the group, takes.
        words: what was typed behind its name.
        interspersed: options may stand behind arguments; where they may not, the first argument is the end.

    Raises:
        Misuse: an option stands where another's value should, is given twice, or contradicts itself.
        typer.BadParameter: a number is not written in plain digits.
    """
    options = {
        name: param
        for param in params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
    }
    for word in words:
        if not word.isascii() and re.match(_LONG_DASH, word):
            raise Misuse(
                f"{clean(word)} starts with U+{ord(word[0]):04X}, not with a hyphen: options start with -"
            )
    given: dict[str, str] = {}
    for name, value in _typed(options, deque(words), interspersed=interspersed):
        param = options[name]
        earlier = given.get(param.name)
        given[param.name] = name
        if earlier and _is_switch(param) and (earlier in param.opts) != (name in param.opts):
            raise Misuse(f"{earlier} and {name} exclude each other")
        if earlier and not _is_switch(param) and not param.multiple:
            raise Misuse(f"{name} is given twice: it takes one value")
        if value is not None:
            _check_digits(param, value)


def _typed(
    options: Mapping[str, Any], words: deque[str], *, interspersed: bool
) -> Iterator[tuple[str, str | None]]:
    """Yield the options that are typed, each with its value, None for a switch; read as the parser reads them."""
    while words:
        word = words.popleft()
        if word == "--" or not (interspersed or _is_dashed(word)):
            return
        for name, attached in _split(options, word) if _is_dashed(word) else ():
            if _is_switch(options[name]):
                yield name, None
            elif attached is not None:
                yield name, attached
            elif words:
                value = words.popleft()
                if _is_option(options, value):
                    raise Misuse(
                        f"{name} has no value: {clean(value)} follows (as a text: {_joined(name, clean(value))})"
                    )
                yield name, value


def _split(options: Mapping[str, Any], word: str) -> Iterator[tuple[str, str | None]]:
    """Yield the known options in one word, the last with what is attached to it."""
    name, equals, value = word.partition("=")
    if name in options and name.startswith("--"):
        yield name, value if equals else None
    elif not word.startswith("--"):
        for place, letter in enumerate(word[1:], 2):
            if (name := f"-{letter}") not in options:
                return
            yield name, word[place:] or None
            if not _is_switch(options[name]):
                return


def _is_option(options: Mapping[str, Any], word: str) -> bool:
    """Return whether a word is an option, known or mistyped, and no text, negative number or - for standard input."""
    if not _is_dashed(word):
        return False
    name = word.partition("=")[0] if word.startswith("--") else word
    short = options.get(word[:2])
    if word == "--" or name in options or (short and not _is_switch(short)):
        return True
    return name.lstrip("-")[:1].isalpha() and not any(map(str.isspace, name))


def _is_dashed(word: str) -> bool:
    return word.startswith("-") and len(word) > 1


def _is_switch(param: Any) -> bool:
    return bool(param.is_flag or param.count)


def _joined(name: str, value: str) -> str:
    return f"{name}={value}" if name.startswith("--") else f"{name}{value}"


def _check_digits(param: Any, value: str) -> None:
    """Check a number: typer itself takes 4_1_5, nan and the digits of any script."""
    kind = param.type.name.partition(" ")[0]
    if kind not in ("int", "float"):
        return
    from .values import is_number, is_whole

    if kind == "int" and not is_whole(value):
        raise typer.BadParameter(f"'{clean(value)}' is not a whole number such as 10", param=param)
    if kind == "float" and not is_number(value):
        raise typer.BadParameter(f"'{clean(value)}' is not a number such as 1 or 0.5", param=param)
