"""The operations for which a server has a behaviour, read from its source without importing it."""

from __future__ import annotations

import ast
from pathlib import Path

_TABLE = "HANDLERS"


def handlers(folder: Path) -> dict[str, str]:
    """Return the module and function that handle each operation.

    Args:
        folder: The folder of the package, whose modules have tables ``HANDLERS`` with handlers by operationId.

    Raises:
        SyntaxError: A module is not valid Python.
    """
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.py")):
        module = ".".join(path.relative_to(folder).with_suffix("").parts)
        for table in _tables(ast.parse(path.read_bytes(), filename=str(path))):
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    named = isinstance(value, ast.Name | ast.Attribute)
                    found[key.value] = f"{module}.{ast.unparse(value)}" if named else module
    return found


def _tables(tree: ast.Module) -> list[ast.Dict]:
    tables: list[ast.Dict] = []
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as value) if name == _TABLE:
                tables.append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict() as value) if name == _TABLE:
                tables.append(value)
    return tables
