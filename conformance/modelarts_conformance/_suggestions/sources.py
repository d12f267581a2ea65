"""The sources of the description in memory: what is where in them, and changes that keep comments and layout."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml
from attrs import field, frozen
from yaml.constructor import SafeConstructor

from modelarts_conformance._description.document import METHODS
from modelarts_conformance._suggestions.emission import entry_lines, flow

Step: TypeAlias = str | int

_ROOT: Final = "openapi.yaml"
_CONTEXT: Final = 3
_FILES: Final = 64  # whose content is kept


@frozen
class Spot:
    """A part of the sources, which stays the same part when others change.

    Attributes:
        file: Path of the file, relative to the folder of the description.
        steps: Keys and indexes that lead to it.
    """

    file: str
    steps: tuple[Step, ...] = ()
    node: yaml.Node = field(eq=False, repr=False, kw_only=True)

    @property
    def keys(self) -> Mapping[str, Spot]:
        """The values of a mapping by their keys; empty for anything else."""
        if not isinstance(self.node, yaml.MappingNode):
            return {}
        return {
            str(name.value): Spot(self.file, (*self.steps, str(name.value)), node=value)
            for name, value in self.node.value
        }

    @property
    def items(self) -> list[Spot]:
        """The items of a sequence; none of anything else."""
        if not isinstance(self.node, yaml.SequenceNode):
            return []
        return [Spot(self.file, (*self.steps, index), node=each) for index, each in enumerate(self.node.value)]

    def at(self, *steps: str) -> Spot | None:
        """What keys lead to; None if one of them is not there."""
        found: Spot | None = self
        for step in steps:
            found = None if found is None else found.keys.get(step)
        return found

    def value(self, key: str) -> Any:
        """The content of a key; None if it is not there."""
        if isinstance(self.node, yaml.MappingNode):
            for name, value in self.node.value:
                if name.value == key:
                    return content(value)
        return None


def content(node: yaml.Node) -> Any:
    """What a node stands for.

    Args:
        node: Part of a composed file.
    """
    return _CONSTRUCTOR.construct_document(node)


_CONSTRUCTOR: Final = SafeConstructor()


class SpecSources:
    """The files of the description.

    Args:
        folder: The folder with ``openapi.yaml``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._before: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {}
        self._roots: dict[str, yaml.Node] = {}

    def root(self, file: str = _ROOT) -> Spot:
        """A whole file.

        Args:
            file: Its path, relative to the folder of the description.

        Raises:
            OSError: It cannot be read.
            ValueError: It is no YAML.
        """
        if file not in self._lines:
            self._before[file] = (self._folder / file).read_text(encoding="utf-8")
            self._lines[file] = self._before[file].splitlines()
        if file not in self._roots:
            try:
                self._roots[file] = _composed("\n".join(self._lines[file]) + "\n")
            except yaml.YAMLError as error:
                raise ValueError(f"{file}: {error}") from None
        return Spot(file, node=self._roots[file])

    def again(self, spot: Spot) -> Spot:
        """The same part after a change.

        Args:
            spot: The part as it was.
        """
        found = self.root(spot.file)
        for step in spot.steps:
            found = found.items[step] if isinstance(step, int) else found.keys[step]
        return found

    def files(self, folder: str) -> Iterator[str]:
        """The files of a folder.

        Args:
            folder: Its path, relative to the folder of the description.
        """
        for path in sorted((self._folder / folder).glob("*.yaml")):
            yield f"{folder}/{path.name}"

    def resolved(self, spot: Spot) -> Spot:
        """What a reference leads to; anything else unchanged.

        Args:
            spot: A part.
        """
        while isinstance(reference := spot.value("$ref"), str):
            spot = self.target(spot.file, reference)
        return spot

    def target(self, file: str, reference: str) -> Spot:
        """What a reference leads to, which may be another one.

        Args:
            file: Path of the file that contains it.
            reference: The text of the reference.

        Raises:
            LookupError: It leads nowhere.
        """
        name, _, pointer = reference.partition("#")
        path = (self._folder / file).parent / name
        found = self.root(str(path.resolve().relative_to(self._folder)) if name else file)
        for part in pointer.split("/")[1:]:
            found = found.keys[part.replace("~1", "/").replace("~0", "~")]
        return found

    def operations(self) -> Iterator[tuple[str, Spot]]:
        """All operations by their operationId."""
        for item in (self.root().at("paths") or self.root()).keys.values():
            path = self.resolved(item)
            for method in METHODS:
                operation = path.at(method)
                if operation is not None and isinstance(name := operation.value("operationId"), str):
                    yield name, operation

    def put(self, spot: Spot, key: str, value: object, *, after: str | None = None) -> None:
        """Set a key of a mapping.

        Args:
            spot: The mapping.
            key: The key.
            value: What it is set to.
            after: The key that a new one comes after; by default it is the last one.
        """
        node = spot.node
        if not isinstance(node, yaml.MappingNode):
            raise TypeError(f"{spot} is no mapping")
        lines = self._lines[spot.file]
        if node.flow_style or not node.value:
            changed = {**content(node), key: value}
            self._replace_flow(spot, flow(changed))
            return
        column = node.start_mark.column
        entries = {str(name.value): (name, inner) for name, inner in node.value}
        given = entry_lines(key, value, column)
        if key in entries:
            name, inner = entries[key]
            first, last = name.start_mark.line, last_line(inner)
            # Before the first key of an item there is a dash.
            given[0] = lines[first][:column] + given[0][column:]
            lines[first : last + 1] = given
        else:
            name, inner = entries[after] if after in entries else node.value[-1]
            below = last_line(inner) + 1
            lines[below:below] = given
        del self._roots[spot.file]

    def remove(self, spot: Spot, key: str) -> None:
        """Remove a key of a mapping; the only one stays.

        Args:
            spot: The mapping.
            key: The key.
        """
        node, lines = spot.node, self._lines[spot.file]
        if not isinstance(node, yaml.MappingNode) or len(node.value) < 2 or key not in spot.keys:
            return
        if node.flow_style:
            self._replace_flow(spot, flow({name: value for name, value in content(node).items() if name != key}))
            return
        index = next(index for index, (name, _) in enumerate(node.value) if name.value == key)
        name, value = node.value[index]
        first, last, column = name.start_mark.line, last_line(value), node.start_mark.column
        if index == 0:  # which may have a dash before it
            below = node.value[1][0].start_mark.line
            lines[below] = lines[first][:column] + lines[below][column:]
        del lines[first : last + 1]
        del self._roots[spot.file]

    def add_to_end(self, file: str, key: str, value: object) -> None:
        """Add a key to the end of a file.

        Args:
            file: Its path, relative to the folder of the description.
            key: The key.
            value: Its content.
        """
        self.root(file)
        self._lines[file] += ["", *entry_lines(key, value, 0)]
        del self._roots[file]

    def patch(self) -> str:
        """The changes, as ``git apply`` takes them beside the folder of the description; empty if there are none."""
        parts = list[str]()
        for file in sorted(self._lines):
            before, name = self._before[file].splitlines(), f"{self._folder.name}/{file}"
            lines = difflib.unified_diff(before, self._lines[file], f"a/{name}", f"b/{name}", n=_CONTEXT, lineterm="")
            parts += [f"{line}\n" for line in lines]
        return "".join(parts)

    def _replace_flow(self, spot: Spot, text: str) -> None:
        lines, start, end = self._lines[spot.file], spot.node.start_mark, spot.node.end_mark
        whole = lines[start.line][: start.column] + text + lines[end.line][end.column :]
        lines[start.line : end.line + 1] = [whole]
        del self._roots[spot.file]


@lru_cache(maxsize=_FILES)
def _composed(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return yaml.MappingNode("", []) if node is None else node


def last_line(node: yaml.Node) -> int:
    """The last line of a node, without the blank lines and comments after it.

    Args:
        node: Part of a composed file.
    """
    if isinstance(node, yaml.MappingNode | yaml.SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    is_next = end.column == 0 and end.line > node.start_mark.line  # as after a block scalar
    return end.line - 1 if is_next else end.line
