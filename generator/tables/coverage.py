"""``docs/coverage.md``: where each operation is documented, what of the SDK uses it, what the local ModelArts does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openapi_python_client.strings import PythonIdentifier

from generator import markdown
from generator.description.document import Document, Operation
from generator.results import FACADE, HANDLERS
from generator.tables.behaviour import handlers
from generator.tables.usage import users


def coverage(document: Document, project: Path) -> str:
    """The table of all operations.

    Args:
        document: The description.
        project: The folder with `facade/` and `emulator/`; columns are left out for what is not there.
    """
    columns: dict[str, Mapping[str, str]] = {}
    counts = [f"{len(document.operations)} operations"]
    if (project / FACADE).is_dir():
        columns["SDK"] = _sdk(document, project / FACADE)
        counts.append(f"{len(columns['SDK'])} with a method of the SDK")
    if (project / HANDLERS).is_dir():
        behaviour = handlers(project / HANDLERS)
        columns["local ModelArts"] = {
            operation.name: f"behaves: {markdown.code(behaviour[operation.name])}"
            if operation.name in behaviour
            else "answers with a documented example"
            for operation in document.operations
        }
        counts.append(
            f"{sum(operation.name in behaviour for operation in document.operations)} that the local ModelArts has "
            "a behaviour for; it answers the others with a documented example"
        )
    lines = ["# Coverage", "", markdown.NOTE, "", "; ".join(counts) + ".", ""]
    if "SDK" in columns:
        lines += [
            "Every operation can be called through `modelarts_client.api.<tag>`. "
            "The column SDK names what calls it for you.",
            "",
        ]
    for tag in document.of("tag"):
        lines += _section(str(tag.value.get("name")), document, columns)
    return markdown.document(lines[:-1])


def _section(tag: str, document: Document, columns: Mapping[str, Mapping[str, str]]) -> list[str]:
    header = ["operation", "request", "documented in", *columns]
    rows = [
        [
            operation.name,
            markdown.code(operation.request_line),
            _sources(operation),
            *(column.get(operation.name, "-") for column in columns.values()),
        ]
        for operation in document.operations
        if tag in _tags(operation)[:1]
    ]
    return [f"## {tag}", "", *markdown.table(header, rows), ""]


def _sdk(document: Document, facade: Path) -> dict[str, str]:
    modules = {str(PythonIdentifier(operation.name, "")): operation for operation in document.operations}
    paths = [operation.path for operation in document.operations]
    found = users(facade, modules.keys(), {path for path in paths if "{" not in path and paths.count(path) == 1})
    return {
        operation.name: ", ".join(markdown.code(name) for name in sorted(names))
        for module, operation in modules.items()
        if (names := found.get(module, set()) | found.get(operation.path, set()))
    }


def _sources(operation: Operation) -> str:
    sources = operation.value.get("x-source")
    return "; ".join(str(source) for source in (sources if isinstance(sources, list) else [sources]))


def _tags(operation: Operation) -> list[str]:
    tags = operation.value.get("tags")
    return [str(tag) for tag in tags] if isinstance(tags, list) else []
