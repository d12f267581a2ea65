"""The YAML files of a description, with the line of each value."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from generator.description import json_text
from generator.description.pointers import escape

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class SourceError(Exception):
    """A file of the description cannot be read; the message names file and line."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """SafeLoader (in C, where there is one) that refuses duplicate keys and reads values as YAML 1.2 does.

    So `on` and `12:30` are texts, `1e3` is a number, and there are no timestamps, as in JSON.
    """


_TOO_DEEP = "values are nested too deeply to be read"
_TAG = "tag:yaml.org,2002:"
_MERGE = f"{_TAG}merge"
NUMBERS = (
    (f"{_TAG}int", re.compile("(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"), list("-+0123456789")),
    (
        f"{_TAG}float",
        re.compile(r"(?:[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$"),
        list("-+.0123456789"),
    ),
)
"""The numbers of YAML 1.2: tags, patterns and first characters."""
_Loader.yaml_implicit_resolvers = {}
for _name, (_pattern, _first) in {
    "bool": ("true|True|TRUE|false|False|FALSE", "tTfF"),
    "null": ("null|Null|NULL|~|", ["n", "N", "~", ""]),
    "merge": ("<<", "<"),
}.items():
    _Loader.add_implicit_resolver(f"{_TAG}{_name}", re.compile(f"(?:{_pattern})$"), list(_first))
for _number in NUMBERS:
    _Loader.add_implicit_resolver(*_number)


def _integer(loader: _Loader, node: yaml.ScalarNode) -> int:
    text = str(node.value)
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, JsonValue]:
    result: dict[str, JsonValue] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)  # status codes are written bare and are strings on the wire
        where = f"{key_node.start_mark.name}:{key_node.start_mark.line + 1}"
        if key_node.tag == _MERGE:
            raise SourceError(f"{where}: '<<' is not OpenAPI; use $ref for shared parts")
        if key in result:
            raise SourceError(f"{where}: key '{key}' appears twice; remove one")
        result[key] = loader.construct_object(value_node, deep=True)
    return result


_Loader.add_constructor(f"{_TAG}map", _mapping)
_Loader.add_constructor(f"{_TAG}int", _integer)


@dataclass
class Sources:
    """The files of a description.

    Attributes:
        root: Their folder; file names are relative to it.
        start: The file that the others are referred to from.
        documents: Content by file name.
        lines: One-based line by file name and JSON pointer.
    """

    root: Path
    start: str = "openapi.yaml"
    documents: dict[str, dict[str, JsonValue]] = field(default_factory=dict)
    lines: dict[str, dict[str, int]] = field(default_factory=dict)

    @classmethod
    def load(cls, root: Path) -> Sources:
        """Read a description.

        Args:
            root: A folder with ``openapi.yaml``, of which every ``*.yaml`` is read, or one file, in YAML or JSON.

        Raises:
            SourceError: A file cannot be read, is not YAML in UTF-8, not a mapping, or has a duplicate or a merge key.
        """
        if root.is_file():
            sources = cls(root.parent, root.name)
            sources._read(root)
            return sources
        sources = cls(root)
        for path in sorted(root.rglob("*.yaml")):
            sources._read(path)
        if sources.start not in sources.documents:
            missing = "openapi.yaml, the root file of a description, is missing" if root.is_dir() else "does not exist"
            raise SourceError(f"{root}: {missing}")
        return sources

    def _read(self, path: Path) -> None:
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise SourceError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error
        name = path.relative_to(self.root).as_posix()
        document, lines = _parsed(text, str(path))
        self.documents[name], self.lines[name] = document, lines

    def line(self, name: str, pointer: str) -> int:
        """Line of the value at ``pointer``, or of its nearest known ancestor."""
        known = self.lines.get(name, {})
        while pointer and pointer not in known:
            pointer = pointer.rpartition("/")[0]
        return known.get(pointer, 1)


class _NamedText(io.StringIO):
    """A text with a name for messages."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def parse(text: str, name: str) -> dict[str, JsonValue]:
    """Parse a YAML or JSON text.

    Raises:
        SourceError: It is not valid, or not a mapping; the message refers to it as `name`.
    """
    return _parsed(text, name)[0]


def _parsed(text: str, name: str) -> tuple[dict[str, JsonValue], dict[str, int]]:
    """The mapping in a text, and the line of each value in it."""
    lines: dict[str, int] = {}
    if name.endswith(".json"):
        try:
            document, lines = json_text.read(text)
        except RecursionError as error:
            raise SourceError(f"{name}: {_TOO_DEEP}") from error
        except ValueError as error:
            raise SourceError(f"{name}: not valid JSON: {error}") from error
    else:
        loader = _Loader(_NamedText(text, name))  # takes the name for its messages from the file
        try:
            node = loader.get_single_node()
            document = loader.construct_document(node) if node else None
            if node is not None:
                _index(node, "", lines)
        except RecursionError as error:
            raise SourceError(f"{name}: {_TOO_DEEP}") from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = f"{name}:{mark.line + 1}" if mark else name
            what = ", ".join(filter(None, (error.context, error.problem)))
            raise SourceError(f"{where}: not valid YAML: {what}") from error
        except (yaml.YAMLError, ValueError) as error:
            raise SourceError(f"{name}: not valid YAML: {' '.join(str(error).split())}") from error
        finally:
            loader.dispose()
    if not isinstance(document, dict):
        kind = "empty" if document is None else "a list" if isinstance(document, list) else "a single value"
        raise SourceError(f"{name}: expected a mapping at the top, but the file is {kind}")
    return document, lines


def _index(node: yaml.Node, pointer: str, lines: dict[str, int]) -> None:
    lines.setdefault(pointer, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            child = f"{pointer}/{escape(str(key_node.value))}"
            lines[child] = key_node.start_mark.line + 1
            _index(value_node, child, lines)
    elif isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            _index(item, f"{pointer}/{position}", lines)
