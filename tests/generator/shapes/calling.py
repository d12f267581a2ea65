"""Writes the calls of the rows as a module, which type checkers read and tests run."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping

from tests.generator.shapes.row import Row

_PRELUDE = '''\
"""The calls of the table of shapes."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, ExitStack
from pathlib import Path
from typing import IO, Any, Literal, TypeVar, assert_type

import httpx
from {package} import ApiError, Client, models
from {package}.downloads import AsyncDownload, Download
from {package}.key_auth import ApiKeyAuth, BearerAuth

T = TypeVar("T")
folder = Path({folder!r})


files = ExitStack()


def outcome(call: Callable[[], object]) -> object:
    with files:
        return call()


def opened(path: Path) -> IO[bytes]:
    return files.enter_context(path.open("rb"))


def run(client: Client, coroutine: Coroutine[Any, Any, T]) -> T:
    async def closing() -> T:
        async with client:
            return await coroutine

    return asyncio.run(closing())


def save(download: Download, path: Path) -> bytes:
    with download:
        return download.save(path).read_bytes()


async def asave(receiving: AbstractAsyncContextManager[AsyncDownload], path: Path) -> bytes:
    async with receiving as download:
        return (await download.save(path)).read_bytes()


def joined(download: Download) -> bytes:
    with download:
        return b"".join(download)


def error(call: Callable[[], object]) -> int:
    try:
        call()
    except ApiError as raised:
        return raised.status_code
    raise AssertionError("no error")


def warned(call: Callable[[], object]) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    assert all(each.filename == __file__ for each in caught), [each.filename for each in caught]
    return [str(each.message) for each in caught if each.category is DeprecationWarning]


async def parts() -> AsyncIterator[bytes]:
    yield b"da"
    yield b"ta"

'''


def module(rows: Iterable[Row], modules: Mapping[str, str], package: str, folder: str) -> str:
    """The source of the module: for each row functions with the call, its type and its result.

    Args:
        rows: The rows.
        modules: The full name of the endpoint module by the name of the row.
        package: The name of the generated package.
        folder: A folder with the file ``a.txt``.
    """
    parts = [_PRELUDE.format(package=package, folder=folder)]
    for row in rows:
        parent, _, name = modules[row.name].rpartition(".")
        if keyword.iskeyword(name) or any(map(keyword.iskeyword, parent.split("."))):
            raise ValueError(f"{modules[row.name]} cannot be imported")
        line = f"    from {parent} import {name} as op\n"
        used = line if "op." in row.call else ""
        parts.append(
            f"\ndef call_{row.name}(client: Client) -> object:\n{used}    return outcome(lambda: {row.call})\n\n"
        )
        parts.append(f"\ndef result_{row.name}() -> object:\n    return {row.returns}\n\n")
        if row.auth:
            parts.append(f"\ndef auth_{row.name}() -> httpx.Auth:\n    return {row.auth}\n\n")
        if row.type == "None":
            parts.append(
                f"\ndef type_{row.name}(client: Client) -> Callable[[], None]:\n{used}    return lambda: {row.call}\n\n"
            )
        elif row.type:
            parts.append(
                f"\ndef type_{row.name}(client: Client) -> None:\n{used}    assert_type({row.call}, {row.type})\n\n"
            )
    return "".join(parts)
