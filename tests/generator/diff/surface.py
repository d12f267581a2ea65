"""What users of a generated client see: its code without prose, its table of operations, and its schemas."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.client import package
from generator.client.runtime import RUNTIME
from generator.description.bundle import Bundle
from generator.description.document import Document
from tests.generator.generated_package import CONFIGURATION

_SETS = ("required", "enum", "type")
_COMPONENTS = "/components/schemas/"


def surface(document: dict[str, Any], folder: Path) -> Mapping[str, object] | None:
    """Generate a client, and read what users see of it; None if the description is none that a client can be made of.

    Args:
        document: The joined description.
        folder: An empty folder.
    """
    target = folder / CONFIGURATION.client.package
    try:
        package.write_client(Bundle(json.loads(json.dumps(document))), CONFIGURATION, folder)
    except package.ClientError:
        return None
    copied = {path.relative_to(RUNTIME) for path in RUNTIME.rglob("*.py")}
    trees = {
        name.as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in target.rglob("*.py")
        if (name := path.relative_to(target)) not in copied
    }
    schemas = json.loads((target / "schemas.json").read_text(encoding="utf-8"))
    titles = {name: schema.get("title", name) for name, schema in document["components"]["schemas"].items()}
    return {name: _code(tree) for name, tree in trees.items()} | _schemas(schemas, titles, _classes(trees))


def _classes(trees: Mapping[str, ast.Module]) -> set[str]:
    return {node.name for tree in trees.values() for node in tree.body if isinstance(node, ast.ClassDef)}


def _code(tree: ast.Module) -> str:
    """Code without docstrings; the members of an enumeration are in no order."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [each for each in node.body if not _is_prose(each)]
        if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(base) for base in node.bases):
            node.body.sort(key=ast.unparse)
    return ast.unparse(tree)


def _is_prose(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _schemas(content: dict[str, Any], titles: Mapping[str, str], classes: set[str]) -> dict[str, object]:
    """The schemas by which models are validated, by class; the names of other components are none for users."""
    document = Document(Bundle(content))
    pointers = {title: f"{_COMPONENTS}{name}" for name, title in titles.items()} | content["models"]
    named = {pointer: name for name, pointer in pointers.items() if name in classes}
    return {f"schema of {name}": _plain(document.at(pointer), document, named, ()) for pointer, name in named.items()}


def _plain(value: Any, document: Document, named: Mapping[str, str], passed: tuple[str, ...]) -> Any:
    """A schema in one of the forms that mean the same, with the names of classes instead of references."""
    if isinstance(value, list):
        return [_plain(item, document, named, passed) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"allOf"} and len(value["allOf"]) == 1:
        return _plain(value["allOf"][0], document, named, passed)
    if isinstance(reference := value.get("$ref"), str):
        pointer = reference.removeprefix("#")
        if pointer in named or pointer in passed:
            return {
                **value,
                "$ref": named.get(pointer, len(passed) - passed.index(pointer) if pointer in passed else 0),
            }
        target = _plain(document.at(pointer), document, named, (*passed, pointer))
        return target if len(value) == 1 else {**value, "$ref": target}
    return {
        key: sorted(map(json.dumps, item))
        if key in _SETS and isinstance(item, list)
        else _plain(item, document, named, passed)
        for key, item in value.items()
        if (key, item) != ("required", [])
    }
