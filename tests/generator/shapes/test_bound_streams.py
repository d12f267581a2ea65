"""A bound call of an operation whose answer is no JSON receives it in parts, as the endpoint function does."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Final

import pytest

from tests.generator.shapes.clients import loaded, mistakes, write
from tests.generator.shapes.row import Reply, Row
from tests.generator.shapes.server import Server, serving

_BODY: Final = b"\x00" * 100_000


def _row(name: str, call: str, returns: str = "b'\\x00' * 100_000", status: int = 200) -> Row:
    return Row(
        name,
        name.replace("_", " "),
        "responses: {200: {description: d, content: {application/octet-stream:"
        " {schema: {type: string, format: binary}}}}}",
        call,
        tag="files",
        reply=Reply(status, _BODY, "application/octet-stream"),
        returns=returns,
        stock="",
    )


ROWS: Final = (
    _row("whole", "client.files.whole()"),
    _row("saved", "save(client.files.saved.stream(), folder / 'saved.bin')"),
    _row("parts", "joined(client.files.parts.stream())"),
    _row("refused", "error(lambda: client.files.refused.stream().__enter__())", "404", 404),
    _row("awaited", "run(client, client.aio.files.awaited())"),
    _row("saved_async", "run(client, asave(client.aio.files.saved_async.stream(), folder / 'saved_async.bin'))"),
    _row("detailed", "client.files.with_raw_response.detailed().content"),
)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module with the calls of the rows."""
    folder = tmp_path_factory.mktemp("streams")
    write(folder, ROWS)
    with loaded(folder) as calls:
        yield calls


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server that answers as the rows say."""
    with serving({row.segment: row.reply for row in ROWS}) as server:
        yield server


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_bound_call_receives_it(row: Row, calls: ModuleType, server: Server) -> None:
    assert mistakes(row, calls, server) == []
