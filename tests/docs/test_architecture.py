"""ARCHITECTURE.md names files and folders that exist, and every room of the code."""

from __future__ import annotations

import re

import pytest

from tests.support.guides import ROOT

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGES = (
    *("facade/modelarts", "emulator/modelarts_emulator", "conformance/modelarts_conformance", "generator"),
    *("generated", "spec", "tests"),
)
SUFFIXES = ("/", ".py", ".md", ".yaml", ".toml", ".json")
NAMED = sorted({name for name in re.findall(r"`([\w./]+)`", TEXT) if name.endswith(SUFFIXES)})


def test_what_is_named_exists() -> None:
    assert [name for name in NAMED if not _exists(name)] == []


@pytest.mark.parametrize("package", PACKAGES[:4])
def test_every_room_is_named(package: str) -> None:
    rooms = {path.parent.name for path in (ROOT / package).glob("*/*.py")}
    assert {room for room in rooms if f"{room}/" not in TEXT} == set()


def _exists(name: str) -> bool:
    if any((ROOT / folder / name).exists() for folder in ("", *PACKAGES)):
        return True
    return "/" not in name and any(True for package in PACKAGES for _ in (ROOT / package).rglob(name))
