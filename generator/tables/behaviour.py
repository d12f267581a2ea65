"""Which operations the local ModelArts has a behaviour for, as its source tells: nothing of it is imported."""

from __future__ import annotations

import ast
from pathlib import Path

_TABLE = "HANDLERS"


def handlers(folder: Path) -> dict[str, str]:
    """Module and function that handle each operation, by operationId, from the tables `HANDLERS` in ``folder``."""
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
