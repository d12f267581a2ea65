"""Where the sources of the description say something: file and line in ``spec/``, if that is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from attrs import frozen

from modelarts_conformance._description.document import METHODS

_ROOT: Final = "openapi.yaml"
_RESOURCES: Final = "resources.yaml"
_COMPOSITIONS: Final = ("allOf", "anyOf", "oneOf")
_IN_TREE: Final = Path(__file__).parents[3] / "spec"


@frozen
class Place:
    """A line of a file.

    Attributes:
        file: Path of the file, relative to the folder that contains ``spec/``.
        line: The line, from 1.
    """

    file: str
    line: int

    def __str__(self) -> str:
        """Both, with a colon between them, as editors open it."""
        return f"{self.file}:{self.line}"


@frozen
class _Found:
    node: yaml.Node
    file: Path


class Places:
    """Finds parts of the description in its sources.

    Args:
        folder: The folder with ``openapi.yaml``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._operations = dict(self._index())

    def of(self, operation_id: str, *steps: str) -> Place | None:
        """Where the description of an operation is, or a part of it.

        Args:
            operation_id: ID of the operation.
            steps: Keys that lead to the part, as in the description; after ``schema``, names of fields, and ``*`` for
                items. As many of them are followed as are there.

        Returns:
            The place; None if there is no such operation.
        """
        found = self._operations.get(operation_id)
        if found is None:
            return None
        return self._followed((found.node.start_mark.line + 1, found), steps)

    def of_resource(self, kind: str, *steps: str) -> Place | None:
        """Where `x-resources` has a kind of resource, or a part of that.

        Args:
            kind: Name of the kind.
            steps: Keys that lead to the part; as many of them are followed as are there.

        Returns:
            The place; None if there is no such kind.
        """
        file = self._folder / _RESOURCES
        first = self._step(_Found(_composed(file), file), kind) if file.is_file() else None
        return None if first is None else self._followed(first, steps)

    def _followed(self, first: tuple[int, _Found], steps: Sequence[str]) -> Place:
        at, place = first
        for step in steps:
            further = self._step(place, step)
            if further is None:
                break
            at, place = further
        return Place(str(place.file.relative_to(self._folder.parent)), at)

    def _step(self, found: _Found, step: str) -> tuple[int, _Found] | None:
        """What a key, a field or an item leads to, and the line where it begins."""
        found = self._resolved(found)
        for member in found.node.value if isinstance(found.node, yaml.SequenceNode) else ():
            # A list of parameters, each of which has its name.
            parameter = self._resolved(_Found(member, found.file))
            named = _child(parameter.node, "name")
            if named is not None and named[1].value == step:
                return parameter.node.start_mark.line + 1, parameter
        for key in (step, "properties", "items") if step != "*" else ("items", "additionalProperties"):
            child = _child(found.node, key)
            if child is None:
                continue
            name, value = child
            if key == step or step == "*":
                return name.start_mark.line + 1, _Found(value, found.file)
            if key == "properties" and (inner := self._step(_Found(value, found.file), step)) is not None:
                return inner
        for composition in _COMPOSITIONS:
            child = _child(found.node, composition)
            for member in child[1].value if child and isinstance(child[1], yaml.SequenceNode) else ():
                if (inner := self._step(_Found(member, found.file), step)) is not None:
                    return inner
        return None

    def _resolved(self, found: _Found) -> _Found:
        while (child := _child(found.node, "$ref")) is not None:
            file, _, pointer = str(child[1].value).partition("#")
            path = (found.file.parent / file).resolve() if file else found.file
            node = _composed(path)
            for part in pointer.split("/")[1:]:
                inner = _child(node, part.replace("~1", "/").replace("~0", "~"))
                if inner is None:
                    return found
                node = inner[1]
            found = _Found(node, path)
        return found

    def _index(self) -> Iterator[tuple[str, _Found]]:
        root = _Found(_composed(self._folder / _ROOT), self._folder / _ROOT)
        paths = _child(root.node, "paths")
        for _, item in paths[1].value if paths else ():
            path = self._resolved(_Found(item, root.file))
            for method in METHODS:
                child = _child(path.node, method)
                if child is None:
                    continue
                operation = self._resolved(_Found(child[1], path.file))
                name = _child(operation.node, "operationId")
                if name is not None:
                    yield str(name[1].value), operation


def find_places(folder: Path | None = None) -> Places | None:
    """The sources of the description; None if they are not there.

    Args:
        folder: The folder with ``openapi.yaml``; by default ``spec/`` in a source tree.
    """
    found = find_folder(folder)
    return None if found is None else Places(found)


def find_folder(folder: Path | None = None) -> Path | None:
    """The folder with the sources of the description; None if they are not there.

    Args:
        folder: The folder with ``openapi.yaml``; by default ``spec/`` in a source tree.
    """
    folder = _IN_TREE if folder is None else folder
    return folder if (folder / _ROOT).is_file() else None


@cache
def _composed(file: Path) -> yaml.Node:
    node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return yaml.MappingNode("", []) if node is None else node


def _child(node: yaml.Node, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next(((name, value) for name, value in node.value if name.value == key), None)
