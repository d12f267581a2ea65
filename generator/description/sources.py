"""The YAML files of a description, with the line of each value."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO, TypeAlias

import yaml

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class SourceError(Exception):
    """A file of the description cannot be read; the message names file and line."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """SafeLoader (in C, where there is one) that refuses duplicate keys and leaves timestamps as text, as in JSON."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_MERGE = "tag:yaml.org,2002:merge"


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


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


@dataclass
class Sources:
    """All YAML files below one folder.

    Attributes:
        root: The folder; file names are relative to it.
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
        """Read every ``*.yaml`` below ``root``.

        Raises:
            SourceError: A file cannot be read, is not YAML in UTF-8, not a mapping, or has a duplicate or a merge key.
        """
        sources = cls(root)
        for path in sorted(root.rglob("*.yaml")):
            name = path.relative_to(root).as_posix()
            try:
                with path.open(encoding="utf-8") as file:
                    node, document = _load(file)
            except OSError as error:
                raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
            except UnicodeDecodeError as error:
                raise SourceError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error
            except yaml.YAMLError as error:
                raise SourceError(f"{path}: not valid YAML: {error}") from error
            if node is None or not isinstance(document, dict):
                raise SourceError(f"{path}: expected a mapping at the top")
            sources.documents[name] = document
            lines: dict[str, int] = {}
            _index(node, "", lines)
            sources.lines[name] = lines
        if "openapi.yaml" not in sources.documents:
            raise SourceError(f"{root}: openapi.yaml, the root file of a description, is missing")
        return sources

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
    try:
        document = _load(_NamedText(text, name))[1]
    except yaml.YAMLError as error:
        raise SourceError(f"{name}: not valid YAML: {error}") from error
    if not isinstance(document, dict):
        raise SourceError(f"{name}: expected a mapping at the top")
    return document


def escape(part: str) -> str:
    """One JSON pointer part (RFC 6901)."""
    return part.replace("~", "~0").replace("/", "~1")


def unescape(part: str) -> str:
    """The inverse of `escape`."""
    return part.replace("~1", "/").replace("~0", "~")


def _load(file: TextIO) -> tuple[yaml.Node | None, object]:
    loader = _Loader(file)  # takes the name for its messages from the file
    try:
        node = loader.get_single_node()
        return node, loader.construct_document(node) if node else None
    finally:
        loader.dispose()


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
