"""The client of all accepted rows, and what comes of a call with it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Final

import yaml

from generator.client.package import check_client, write_client
from generator.client.unsupported import UnsupportedError
from generator.config import Config
from generator.config.model import Client, Lint
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import Finding, lint, unsupported
from tests.generator.generated_package import imported
from tests.generator.shapes.calling import module
from tests.generator.shapes.row import Row
from tests.generator.shapes.server import Server
from tests.generator.shapes.table import ACCEPTED, description, problems

PACKAGE: Final = "shapes_client"
CALLS: Final = "calls.py"
FILE: Final = "openapi.yaml"


def _config(folder: Path) -> Config:
    # A row may be about something that no other row uses.
    return Config(
        folder / "generator.toml", Client(PACKAGE), folder, folder, lint=Lint(off=("unused", "untyped", "example"))
    )


def findings(rows: Sequence[Row], folder: Path) -> list[Finding]:
    """Write the description of rows into a folder, and check the rules."""
    file = folder / FILE
    file.write_text(yaml.safe_dump(description(rows), allow_unicode=True, sort_keys=False), encoding="utf-8")
    sources = Sources.load(file)
    joined, config = bundle(sources), _config(folder)
    found = lint(sources, joined, config)
    try:
        if not found:
            check_client(joined, config)
    except UnsupportedError as error:
        found = unsupported(sources, joined, error.problems)
    return found


def write(folder: Path, rows: Sequence[Row] = ACCEPTED) -> None:
    """Write the client of accepted rows into a folder, and a module with their calls."""
    found = findings(rows, folder)
    assert not found, found
    write_client(bundle(Sources.load(folder / FILE)), _config(folder), folder)
    (folder / "a.txt").write_bytes(b"from disk")
    with imported(folder, PACKAGE) as package:
        operations = importlib.import_module(f"{package.__name__}.operations").OPERATIONS.values()
        by_segment = {operation.path.split("/")[1]: operation.module for operation in operations}
    modules = {row.name: by_segment[row.segment] for row in rows}
    (folder / CALLS).write_text(module(rows, modules, PACKAGE, str(folder)), encoding="utf-8")


@contextmanager
def loaded(folder: Path) -> Iterator[ModuleType]:
    """Import the module with the calls."""
    with imported(folder, PACKAGE):
        spec = importlib.util.spec_from_file_location("calls", folder / CALLS)
        assert spec is not None
        assert spec.loader is not None
        found = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(found)
        yield found


def mistakes(row: Row, calls: ModuleType, server: Server) -> list[str]:
    """Make the call of a row; return how the request and the result differ from what the row says."""
    server.received.clear()
    auth = getattr(calls, f"auth_{row.name}", lambda: None)()
    client = calls.Client(server.url, auth=auth, httpx_args={"trust_env": False}).with_options(retries=0)
    try:
        found = getattr(calls, f"call_{row.name}")(client)
    finally:
        client.close()
    expected = getattr(calls, f"result_{row.name}")()
    (received,) = server.received
    wrong = list(problems(row, received))
    if found != expected or (type(found) is not type(expected) and not isinstance(found, list)):
        wrong.append(f"{found!r} instead of {expected!r}")
    return wrong
