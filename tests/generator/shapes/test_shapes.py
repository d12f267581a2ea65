"""The table of shapes: each is generated, type-checked and called, or refused by a rule."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from generator.client.package import write_client
from generator.config import Config
from generator.config.model import Client, Lint
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import Finding, lint
from tests.generator.generated_package import imported
from tests.generator.shapes.calling import module
from tests.generator.shapes.row import Row
from tests.generator.shapes.server import Server, serving
from tests.generator.shapes.table import ACCEPTED, REFUSED, ROWS, description, problems

PACKAGE = "shapes_client"


def _findings(rows: list[Row], folder: Path) -> list[Finding]:
    file = folder / "openapi.yaml"
    file.write_text(yaml.safe_dump(description(rows), allow_unicode=True, sort_keys=False), encoding="utf-8")
    sources = Sources.load(file)
    return lint(sources, bundle(sources), _config(folder))


def _config(folder: Path) -> Config:
    # A row may be about something that no other row uses.
    return Config(
        folder / "generator.toml", Client(PACKAGE), folder, folder, lint=Lint(off=("unused", "untyped", "example"))
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client of all accepted rows, and a module with their calls."""
    folder = tmp_path_factory.mktemp("shapes")
    findings = _findings(ACCEPTED, folder)
    assert not findings, findings
    write_client(bundle(Sources.load(folder / "openapi.yaml")), _config(folder), folder)
    (folder / "a.txt").write_bytes(b"from disk")
    with imported(folder, PACKAGE) as package:
        operations = importlib.import_module(f"{package.__name__}.operations").OPERATIONS.values()
        by_segment = {operation.path.split("/")[1]: operation.module for operation in operations}
    modules = {row.name: by_segment[row.segment] for row in ACCEPTED}
    (folder / "calls.py").write_text(module(ACCEPTED, modules, PACKAGE, str(folder)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def calls(folder: Path) -> Iterator[ModuleType]:
    """The module with the calls."""
    with imported(folder, PACKAGE):
        spec = importlib.util.spec_from_file_location("calls", folder / "calls.py")
        assert spec is not None
        assert spec.loader is not None
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        yield loaded


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server that answers as the rows say."""
    with serving({row.segment: row.reply for row in ROWS}) as server:
        yield server


def test_there_are_many() -> None:
    assert len(ROWS) >= 120
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ACCEPTED, ids=[row.name for row in ACCEPTED])
def test_a_shape_is_right(row: Row, calls: ModuleType, server: Server) -> None:
    server.received.clear()
    auth = getattr(calls, f"auth_{row.name}", lambda: None)()
    client = calls.Client(server.url, auth=auth, httpx_args={"trust_env": False}).with_options(retries=0)
    try:
        found = getattr(calls, f"call_{row.name}")(client)
    finally:
        client.close()
    expected = getattr(calls, f"result_{row.name}")()
    assert found == expected
    assert type(found) is type(expected) or isinstance(found, list)
    (received,) = server.received
    assert not list(problems(row, received))


@pytest.mark.parametrize("row", REFUSED, ids=[row.name for row in REFUSED])
def test_a_shape_is_refused(row: Row, tmp_path: Path) -> None:
    findings = _findings([row], tmp_path)
    (finding,) = [each for each in findings if each.rule == row.refused]
    assert finding.file == "openapi.yaml"
    assert finding.line > 1
    assert row.says in finding.message


@pytest.mark.slow("mypy reads the client of all shapes", seconds=25)
def test_mypy_accepts_all_calls(folder: Path) -> None:
    options = ["--strict", "--config-file=", f"--cache-dir={folder / '.mypy_cache'}"]
    command = [sys.executable, "-m", "mypy", *options, "calls.py", f"{PACKAGE}/api"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow("pyright reads the client of all shapes", seconds=25)
def test_pyright_accepts_all_calls(folder: Path) -> None:
    options = {"typeCheckingMode": "strict", "reportDeprecated": False, "include": ["calls.py", f"{PACKAGE}/api"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(options), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-5000:]
