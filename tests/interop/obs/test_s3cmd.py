"""Every command of s3cmd does what it has to, or is refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Tell
from tests.interop.obs.calls import Call
from tests.interop.obs.programs import Program
from tests.interop.obs.s3cmd import OF_OTHER_SERVICES, TABLE, open_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with open_world(tmp_path_factory.mktemp("s3cmd"), "virtual") as opened:
        yield opened


@pytest.mark.parametrize("call", TABLE.calls, ids=str)
def test_call(world: Program, call: Call[Program]) -> None:
    call.run(world)


def test_buckets_in_paths(tmp_path: Path) -> None:
    with open_world(tmp_path, "path") as opened:
        name = opened.bucket("key")
        opened.run("put", opened.file(b"content"), f"s3://{name}/a b")
        assert opened.content(name, "a b") == b"content"


def test_table_has_every_command(world: Program, tell: Tell) -> None:
    commands = set(re.findall(r"^      s3cmd ([a-z-]+)", world.run("--help"), re.MULTILINE))

    assert len(TABLE.names()) == len(set(TABLE.names()))
    assert commands - OF_OTHER_SERVICES == set(TABLE.names())
    tell([TABLE.summary()])
