"""Copies the client's modules that are the same for every description, and writes those with the configured names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from generator import MARK
from generator.client.prose import in_docstring
from generator.config import Client, Config, ConfigError
from generator.description.error_codes import missing
from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from jinja2 import Environment

RUNTIME = Path(__file__).parents[1] / "runtime"
SETTINGS = "settings.py"


def write_runtime(config: Config, codes: Mapping[str, JsonValue], package: Path, templates: Environment) -> None:
    """Copy the modules of ``generator/runtime/`` and of the configured folders into ``package``.

    Each has a comment on top that names its source. The name of the base of all exceptions, and the first line of the
    package's docstring, are replaced by the configured ones.

    Args:
        config: The names, the folders, and where responses say what went wrong.
        codes: The valid entries of the catalogue of error codes.
        package: The folder of the client.
        templates: The environment with the template of the settings.

    Raises:
        ConfigError: The configured name of the base of all exceptions has another meaning in the client.
    """
    client, base_error = config.client, _default("base_error")
    for folder in (RUNTIME, *client.runtime):
        for source in sorted(folder.rglob("*.py")):
            name = source.relative_to(folder)
            text = source.read_text(encoding="utf-8")
            if client.base_error != base_error and _defines(text, client.base_error):
                raise ConfigError(
                    f"{config.file}: 'client.base_error' is {client.base_error}, a name in {name}; choose another name"
                )
            if name.as_posix() == "__init__.py" and folder == RUNTIME:
                text = text.replace(f'"""{_default("summary")}\n', f'"""{in_docstring(client.summary)}\n', 1)
            text = re.sub(rf"(?<![.\w]){base_error}\b", client.base_error, text)
            header = f"# {MARK}, which overwrites changes: a copy of {folder.name}/{name.as_posix()}.\n"
            target = package / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(header + text, encoding="utf-8", newline="\n")
    paths = {key: _paths(getattr(config.errors, key)) for key in ("code", "message", "solution")}
    entries = {code: missing(entry) for code, entry in codes.items() if isinstance(entry, dict)}
    text = templates.get_template(f"{SETTINGS}.jinja").render(
        paths=paths,
        request_id=config.errors.request_id,
        missing={code: statuses for code, statuses in entries.items() if statuses is not None},
    )
    (package / SETTINGS).write_text(text, encoding="utf-8", newline="\n")


def _defines(text: str, name: str) -> bool:
    """Whether a module gives a meaning to a name: defines or assigns it, or imports it, except from the errors."""
    if not re.search(rf"\b{name}\b", text):
        return False
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                found = [node.name]
            case ast.ImportFrom(module=module) if str(module).rpartition(".")[2] == "errors":
                continue
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                found = [(alias.asname or alias.name).partition(".")[0] for alias in aliases]
            case ast.Name(id=assigned, ctx=ast.Store()) | ast.arg(arg=assigned):
                found = [assigned]
            case _:
                continue
        if name in found:
            return True
    return False


def _default(key: str) -> str:
    """The default of a key, which is what the modules of the runtime say."""
    return str(next(one.default for one in fields(Client) if one.name == key))


def _paths(paths: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(path.split(".")) for path in paths)
