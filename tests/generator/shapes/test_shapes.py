"""The table of shapes: each is generated, type-checked and called, or refused by a rule."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import MakeOnce
from tests.generator.shapes.__main__ import DOCUMENT
from tests.generator.shapes.clients import CALLS, FILE, PACKAGE, findings, loaded, mistakes, write
from tests.generator.shapes.row import Row
from tests.generator.shapes.server import Server, serving
from tests.generator.shapes.table import ACCEPTED, REFUSED, ROWS
from tests.generator.type_checkers import refused_by_pyright


@pytest.fixture(scope="module")
def folder(make_once: MakeOnce) -> Path:
    """A folder with the client of all accepted rows, and a module with their calls."""
    return make_once("shapes", write)


@pytest.fixture(scope="module")
def calls(folder: Path) -> Iterator[ModuleType]:
    """The module with the calls."""
    with loaded(folder) as calls:
        yield calls


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server that answers as the rows say."""
    with serving({row.segment: row.reply for row in ROWS}) as server:
        yield server


def test_there_are_many_and_the_document_has_all() -> None:
    assert len(ROWS) >= 120
    assert len({row.name for row in ROWS}) == len(ROWS)
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [row.name for row in ROWS if f"| `{row.name}` |" not in text] == []


@pytest.mark.parametrize("row", ACCEPTED, ids=[row.name for row in ACCEPTED])
def test_a_shape_is_right(row: Row, calls: ModuleType, server: Server) -> None:
    assert mistakes(row, calls, server) == []


@pytest.mark.parametrize("row", REFUSED, ids=[row.name for row in REFUSED])
def test_a_shape_is_refused(row: Row, tmp_path: Path) -> None:
    (finding,) = [each for each in findings([row], tmp_path) if each.rule == row.refused]
    assert finding.file == FILE
    assert finding.line > 1
    assert row.says in finding.message


@pytest.mark.slow("mypy reads the client of all shapes", seconds=25)
def test_mypy_accepts_all_calls(folder: Path) -> None:
    options = ["--strict", "--config-file=", f"--cache-dir={folder / '.mypy_cache'}"]
    command = [sys.executable, "-m", "mypy", *options, CALLS, f"{PACKAGE}/api"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow("pyright reads the client of all shapes", seconds=25)
def test_pyright_accepts_all_calls(folder: Path) -> None:
    modules = (folder / PACKAGE / "api").rglob("*.py")
    assert refused_by_pyright(folder, [folder / CALLS, *modules]) == []
