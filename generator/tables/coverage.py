"""``docs/coverage.md``: for each operation its sources, its methods in the SDK, and what the local ModelArts does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import markdown
from generator.description.document import Document, Operation
from generator.tables.behaviour import handlers
from generator.tables.sdk_methods import sdk_methods


def coverage(document: Document, methods: Path | None, emulator: Path | None) -> str:
    """Make the table of all operations.

    Args:
        document: The description.
        methods: The file that lists the SDK's methods; None leaves their column out.
        emulator: The folder of the local ModelArts; None leaves its column out.

    Raises:
        SdkMethodsError: The list of methods does not fit the description.
        SyntaxError: A module of the local ModelArts is not valid Python.
    """
    columns: dict[str, Mapping[str, str]] = {}
    counts = [f"{len(document.operations)} operations"]
    if methods is not None:
        columns["SDK"] = _sdk(document, methods)
        counts.append(f"{len(columns['SDK'])} with a method of the SDK")
    if emulator is not None:
        behaviour = handlers(emulator)
        columns["local ModelArts"] = {
            operation.name: f"behaves: {markdown.code(behaviour[operation.name])}"
            if operation.name in behaviour
            else "answers with a documented example"
            for operation in document.operations
        }
        counts.append(
            f"{sum(operation.name in behaviour for operation in document.operations)} with a behaviour in the local "
            "ModelArts, which answers the others with a documented example"
        )
    lines = ["# Coverage", "", markdown.NOTE, "", "; ".join(counts) + ".", ""]
    if "SDK" in columns:
        lines += [
            "Every operation can be called through `modelarts_client.api.<tag>`. "
            "The column SDK lists the methods that call it for you.",
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


def _sdk(document: Document, methods: Path) -> dict[str, str]:
    names = {operation.name for operation in document.operations}
    return {
        operation: ", ".join(map(markdown.code, listed)) for operation, listed in sdk_methods(methods, names).items()
    }


def _sources(operation: Operation) -> str:
    sources = operation.value.get("x-source")
    return "; ".join(str(source) for source in (sources if isinstance(sources, list) else [sources]))


def _tags(operation: Operation) -> list[str]:
    tags = operation.value.get("tags")
    return [str(tag) for tag in tags] if isinstance(tags, list) else []
