"""The methods of the SDK, by the operation that they are there for: ``operations.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from pathlib import Path


class SdkMethodsError(Exception):
    """The file does not fit the description; the message says what to correct."""


def sdk_methods(file: Path, operations: Collection[str]) -> dict[str, list[str]]:
    """Read the table.

    Args:
        file: A TOML file with a list of ``Class.method`` for each operation that has some.
        operations: The names of all operations.

    Raises:
        SdkMethodsError: The file is not valid TOML, names an unknown operation, or has another form.
        OSError: The file cannot be read.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SdkMethodsError(f"{file}: not valid TOML: {error}") from error
    for operation, methods in table.items():
        if operation not in operations:
            raise SdkMethodsError(f"{file}: the description has no operation {operation!r}; rename or remove it")
        if not (isinstance(methods, list) and methods and all(isinstance(method, str) for method in methods)):
            raise SdkMethodsError(f"{file}: {operation} must be a list of names such as 'Estimator.fit'")
    return table
