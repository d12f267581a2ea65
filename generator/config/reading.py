"""Reads a configuration."""

from __future__ import annotations

import builtins
import keyword
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

from generator.config.model import Config


class ConfigError(Exception):
    """The configuration cannot be used; the message names the file, the key, and what is allowed."""


def read(file: Path) -> Config:
    """Read a configuration.

    Args:
        file: A TOML file.

    Raises:
        ConfigError: It cannot be read, is not valid TOML, lacks a key, or has an unknown one, or has a wrong value.
    """
    try:
        config = parsed(file.read_bytes(), file)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    _check(config)
    return config


def parsed(text: bytes, file: Path) -> Config:
    """Read the text of a configuration, the files of which need not exist.

    Args:
        text: The text.
        file: The file that has it, or had it once.

    Raises:
        ConfigError: It is not valid TOML, lacks a key, or has an unknown one, or one of another type.
    """
    try:
        table = tomllib.loads(text.decode())
    except ValueError as error:  # text that is not UTF-8, or not TOML
        raise ConfigError(f"{file}: not valid TOML: {error}") from error
    config: Config = _Reader(file.resolve()).table(Config, table, "", file=file.resolve())
    return config


class _Reader:
    """Turns tables into the classes of the configuration."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def table(self, kind: type[Any], table: Mapping[str, Any], above: str, **known: Any) -> Any:
        hints = get_type_hints(kind)
        keys = {one.name: one for one in fields(kind) if one.name not in known}
        for key in table:
            if key not in keys:
                raise ConfigError(f"{self._file}: unknown key '{above}{key}'{suggestion(key, 'keys', keys)}")
        given = {key: self._value(hints[key], table[key], f"{above}{key}") for key in table}
        for key, one in keys.items():
            if key not in given and one.default is MISSING and one.default_factory is MISSING:
                raise ConfigError(f"{self._file}: '{above}{key}' is missing")
        return kind(**given, **known)

    def _value(self, kind: Any, value: Any, key: str) -> Any:
        if is_dataclass(kind):
            return self.table(kind, self._of(dict, "a table", value, key), f"{key}.")  # type: ignore[arg-type]
        if kind == tuple[str, ...]:
            return tuple(self._of(str, "a list of strings", item, key) for item in self._of(list, "a list", value, key))
        if kind == tuple[Path, ...]:
            return tuple(self._path(item, key) for item in self._of(list, "a list of paths", value, key))
        if kind is int:
            return self._of(int, "a whole number", value, key)
        return self._of(str, "a string", value, key) if kind is str else self._path(value, key)

    def _path(self, value: Any, key: str) -> Path:
        return Path(self._file.parent, self._of(str, "a path", value, key)).resolve()

    def _of(self, kind: type[Any], wanted: str, value: Any, key: str) -> Any:
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ConfigError(f"{self._file}: '{key}' must be {wanted}, not {value!r}")
        return value


def suggestion(name: str, kind: str, known: Collection[str]) -> str:
    """The end of a message about an unknown name: the known one that is like it, or all of them.

    Args:
        name: The unknown name.
        kind: What is named, in the plural.
        known: The known names.
    """
    import difflib  # needed only here, and slow to import

    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return f"; did you mean '{close[0]}'?"
    return f"; the known {kind} are {', '.join(known)}" if known else f"; there are no {kind}"


def _check(config: Config) -> None:
    """Refuse values that cannot work."""
    client = config.client
    for key, name in (("client.package", client.package), ("client.base_error", client.base_error)):
        if not name.isidentifier() or keyword.iskeyword(name):
            raise ConfigError(f"{config.file}: '{key}' must be a name in Python, not {name!r}")
    if hasattr(builtins, client.base_error):
        raise ConfigError(f"{config.file}: 'client.base_error' is {client.base_error}, a builtin; choose another name")
    for key, pattern in (
        ("lint.operation_id", config.lint.operation_id),
        ("lint.error_code", config.lint.error_code),
    ):
        try:
            re.compile(pattern)
        except re.error as error:
            raise ConfigError(f"{config.file}: '{key}' is not a regular expression: {error}") from error
    if config.lint.longest_text < 1:
        raise ConfigError(f"{config.file}: 'lint.longest_text' must be at least 1, not {config.lint.longest_text}")
    for folder in client.runtime:
        if not folder.is_dir():
            raise ConfigError(f"{config.file}: 'client.runtime' names {folder}, which is no folder")
    for key, path in (("methods", config.tables.methods), ("handlers", config.tables.handlers)):
        if path is not None and not path.exists():
            raise ConfigError(f"{config.file}: 'tables.{key}' names {path}, which does not exist")
