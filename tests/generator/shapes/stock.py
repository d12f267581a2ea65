"""The clients that openapi-python-client generates with its own templates, one for each row."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import importlib
import importlib.util
import io
import sys
import warnings
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import yaml
from modelarts_client.key_auth import ApiKeyAuth, BearerAuth
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

from tests.generator.shapes.row import Row
from tests.generator.shapes.server import Server
from tests.generator.shapes.table import description, problems

RIGHT, WRONG, FAILS, UNTRIED = "right", "wrong", "fails", "-"


def verdict(row: Row, folder: Path, server: Server) -> tuple[str, str]:
    """What the templates of openapi-python-client make of a row: a verdict and its reason."""
    if not row.call:
        return UNTRIED, ""
    try:
        reason = _mistakes(row, folder, server)
    except Exception as error:  # noqa: BLE001 - whatever fails in code that others generate is the result
        return FAILS, f"{type(error).__name__}: {error}".splitlines()[0][:200]
    return (WRONG if reason else RIGHT), reason


def _mistakes(row: Row, folder: Path, server: Server) -> str:
    """How the request and the result differ from what the row says; empty if they do not."""
    name = f"stock_{row.name}"
    source = folder / f"{name}.yaml"
    source.write_text(yaml.safe_dump(description([row]), allow_unicode=True, sort_keys=False), encoding="utf-8")
    config = Config.from_sources(
        ConfigFile(package_name_override=name, post_hooks=[]), MetaType.NONE, source, "utf-8", True, folder / name
    )
    with contextlib.redirect_stdout(io.StringIO()):
        errors = generate(config=config)
    if errors:
        raise ValueError(f"{errors[0].header}: {errors[0].detail}")
    operations = [file for file in (folder / name / "api").rglob("*.py") if file.name != "__init__.py"]
    importlib.invalidate_caches()
    package = importlib.import_module(name)
    operation = importlib.import_module(".".join((*operations[0].parent.relative_to(folder).parts, operations[0].stem)))
    with contextlib.ExitStack() as files:
        names = _names(package, operation, folder, files)
        server.received.clear()
        settings: dict[str, Any] = {"trust_env": False}
        if row.auth:
            settings["auth"] = eval(row.auth, names)  # noqa: S307 - our own text
        names["client"] = package.Client(base_url=server.url, httpx_args=settings)
        found = eval(row.stock or row.call, names)  # noqa: S307
        expected = eval(row.returns, names)  # noqa: S307
    wrong = [problem for received in server.received for problem in problems(row, received)]
    if found != expected or (type(found) is not type(expected) and not isinstance(found, list)):
        wrong.append(f"{found!r} instead of {expected!r}")
    return "; ".join(wrong)[:200]


def _names(package: ModuleType, operation: ModuleType, folder: Path, files: contextlib.ExitStack) -> dict[str, Any]:
    """The names that the calls of rows use."""
    return {
        "op": _Operation(operation),
        "models": importlib.import_module(f"{package.__name__}.models"),
        "types": importlib.import_module(f"{package.__name__}.types"),
        "datetime": datetime,
        "io": io,
        "httpx": httpx,
        "folder": folder,
        "ApiKeyAuth": ApiKeyAuth,
        "BearerAuth": BearerAuth,
        "opened": lambda path: files.enter_context(path.open("rb")),
        "run": _run,
        "raw": lambda value: value.payload.read() if hasattr(value, "payload") else value,
        "warned": _warned,
        "parts": _parts,
    }


class _Operation:
    """An endpoint module, which has no `sync` and `asyncio` if no response has a body."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)

    def sync(self, *args: Any, **kwargs: Any) -> Any:
        function = getattr(self._module, "sync", None)
        return function(*args, **kwargs) if function else self._module.sync_detailed(*args, **kwargs).parsed

    async def asyncio(self, *args: Any, **kwargs: Any) -> Any:
        function = getattr(self._module, "asyncio", None)
        return (
            await function(*args, **kwargs)
            if function
            else (await self._module.asyncio_detailed(*args, **kwargs)).parsed
        )


def _run(client: Any, coroutine: Coroutine[Any, Any, Any]) -> Any:
    async def closing() -> Any:
        async with client:
            return await coroutine

    return asyncio.run(closing())


def _warned(call: Callable[[], object]) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [str(each.message) for each in caught if each.category is DeprecationWarning]


async def _parts() -> AsyncIterator[bytes]:
    yield b"da"
    yield b"ta"


@contextlib.contextmanager
def importable(folder: Path) -> Iterator[None]:
    """Let packages in a folder be imported."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
