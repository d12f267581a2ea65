"""The table of all operations: the sources of each, its methods in an SDK, and what a server does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import markdown
from generator.config import Config
from generator.description.document import Document, Operation
from generator.tables.behaviour import handlers
from generator.tables.sdk_methods import sdk_methods


def coverage(document: Document, config: Config) -> str:
    """Make the table.

    Args:
        document: The description.
        config: Names the list of the SDK's methods, and the folder of the server. Without them, there are no columns
            for them.

    Raises:
        SdkMethodsError: The list of methods does not fit the description.
        SyntaxError: A module of the server is not valid Python.
    """
    methods, server = config.tables.methods, config.tables.server
    columns: dict[str, Mapping[str, str]] = {}
    counts = [f"{len(document.operations)} operations"]
    if methods is not None:
        columns["SDK"] = _sdk(document, methods)
        counts.append(f"{len(columns['SDK'])} with a method of the SDK")
    if config.tables.handlers is not None:
        behaviour = handlers(config.tables.handlers)
        columns[server] = {
            operation.name: f"behaves: {markdown.code(behaviour[operation.name])}"
            if operation.name in behaviour
            else "-"
            for operation in document.operations
        }
        counts.append(
            f"{sum(operation.name in behaviour for operation in document.operations)} with a behaviour in the {server}"
        )
    lines = ["# Coverage", "", markdown.NOTE, "", "; ".join(counts) + ".", ""]
    if "SDK" in columns:
        lines += [
            f"Every operation can be called through `{config.client.package}.api.<tag>`. "
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
