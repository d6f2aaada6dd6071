"""YAML with JSON's types only: a plain scalar is what JSON says it is, else text."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import yaml

from retellctl.jsontext.numbers import Number, whole_number

_JSON_TAG: Final = "tag:yaml.org,2002:json"
_PREFIX: Final = "tag:yaml.org,2002:"
_LITERAL: Final = re.compile(r"(?:~|null|true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)?\Z")
_MOST_EXPANDED: Final = 4 * 1024 * 1024


class YamlError(ValueError):
    """What is wrong, with line and column where they are known."""


class _Loader(yaml.SafeLoader):
    """Composes nodes and marks plain scalars that JSON has a meaning for; `_value` makes the values."""

    yaml_implicit_resolvers: dict[str | None, list[Any]] = {}  # noqa: RUF012 - PyYAML's own way


_Loader.add_implicit_resolver(_JSON_TAG, _LITERAL, None)


def read_yaml(text: str) -> Any:
    """Read one YAML document.

    Dates, yes and no, numbers with a plus, a leading zero or an underscore stay text; null, `~` and nothing
    are null. No tag is carried out.

    Raises:
        YamlError: the syntax is wrong, a key stands twice or is no text, a tag is unknown, an alias holds
            itself or expands to too much, or a number has too many digits.
        RecursionError: it is nested too deeply.
    """
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        said = [part for part in (error.context, error.problem) if part]
        raise YamlError(_at(error.problem_mark, ": ".join(said))) from None
    except yaml.reader.ReaderError as error:
        lines = text[: error.position].split("\n")
        where = f"line {len(lines)}, column {len(lines[-1]) + 1}"
        raise YamlError(f"{where}: the character U+{ord(text[error.position]):04X} is not allowed") from None
    except (yaml.YAMLError, ValueError, OverflowError):
        # Such as an escape for a character beyond Unicode.
        raise YamlError("it holds what YAML does not allow") from None
    if node is None:
        return None
    _Sizes().of(node)
    return _value(node)


class _Sizes:
    """Measures nodes with all aliases expanded, each node once: a small file must not fill the memory."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._open: set[int] = set()
        self._shared = False

    def of(self, node: yaml.Node) -> int:
        """Return the size of a node: its characters and one for each value."""
        if id(node) in self._open:
            raise YamlError(_at(node.start_mark, "an alias stands inside what it stands for"))
        if id(node) in self._known:
            self._shared = True
            return self._known[id(node)]
        self._open.add(id(node))
        size = 1
        if isinstance(node, yaml.ScalarNode):
            size += len(node.value)
        elif isinstance(node, yaml.SequenceNode):
            size += sum(self.of(item) for item in node.value)
        else:
            size += sum(self.of(key) + self.of(item) for key, item in node.value)
        if self._shared and size > _MOST_EXPANDED:
            raise YamlError(_at(node.start_mark, "its aliases expand to too much"))
        self._open.discard(id(node))
        self._known[id(node)] = size
        return size


def _value(node: yaml.Node) -> Any:
    """Make the value of a node; an alias becomes a value of its own, which --set can change alone."""
    if isinstance(node, yaml.SequenceNode) and node.tag == f"{_PREFIX}seq":
        return [_value(item) for item in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == f"{_PREFIX}map":
        return _object(node)
    if isinstance(node, yaml.ScalarNode) and node.tag == _JSON_TAG:
        try:
            if node.value in ("", "~"):
                return None
            return json.loads(node.value, parse_int=whole_number, parse_float=Number)
        except ValueError:
            raise YamlError(_at(node.start_mark, "the number has too many digits")) from None
    return _text(node)


def _object(node: yaml.MappingNode) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlError(_at(key_node.start_mark, "a key must be text"))
        key = key_node.value if key_node.tag == _JSON_TAG else _text(key_node)
        if key == "<<" and key_node.style is None:
            raise YamlError(_at(key_node.start_mark, "merge keys (<<) are not read: write the fields out"))
        if key in found:
            raise YamlError(_at(key_node.start_mark, f"the key {key!r} stands twice"))
        found[key] = _value(value_node)
    return found


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.tag != f"{_PREFIX}str":
        raise YamlError(_at(node.start_mark, f"the tag {node.tag.replace(_PREFIX, '!!')} is not allowed"))
    text: str = node.value
    # YAML reads "\ud83d\ude00", as JSON writes one character, as two halves.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _at(mark: yaml.Mark | None, problem: str) -> str:
    return f"line {mark.line + 1}, column {mark.column + 1}: {problem}" if mark else problem
