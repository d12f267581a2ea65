"""Checks of customize_service.py, which is parsed but not run.

Source: user guide, specifications_for_writing_model_inference_code.rst, Table 1; its former edition (4d2952d) for the
engines that it no longer has.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Set

MOST_SCRIPT_BYTES = 2 * 1024 * 1024
_PACKAGES = frozenset({"model_service", "mms"})  # the latter for MXNet
_BASES = frozenset(
    {
        "CaffeBaseService",
        "HiaiBaseService",
        "MXNetBaseService",
        "PTServingBaseService",
        "SingleNodeService",
        "SparkServingBaseService",
        "TfServingBaseService",
        "XgSklServingBaseService",
    }
)
_EXAMPLE = "from model_service.model_service import SingleNodeService"


class ServiceClassError(Exception):
    """The code cannot be served; the message says why."""


def check_service_class(source: bytes, own_modules: Set[str] = frozenset()) -> None:
    """Check that there is one class that serves the model.

    It inherits, directly or through other classes of the file, from a class that the file imports from `model_service`,
    and no other class of the file inherits from it. When there is no such class, one that inherits from a class in
    another file of the package is accepted, since only running the code shows what it inherits from.

    Args:
        source: content of customize_service.py.
        own_modules: names of the modules in the package.

    Raises:
        ServiceClassError: it is not Python, or does not have exactly one such class.
    """
    module = _parse(source)
    statements = list(_module_level(module.body))
    bases = {
        statement.name: [_dotted(base) for base in statement.bases]
        for statement in statements
        if isinstance(statement, ast.ClassDef)
    }
    found = _last_heirs(bases, _names_from(_PACKAGES, statements, relative=False))
    if not found and not _last_heirs(bases, _names_from(own_modules, statements, relative=True)):
        raise ServiceClassError(
            "no class inherits from a class of model_service. Import the base class of the model's engine, for example"
            f" with '{_EXAMPLE}', and derive one class from it."
        )
    if len(found) > 1:
        raise ServiceClassError(
            f"{len(found)} classes inherit from a class of model_service: {', '.join(found[:5])}. Keep one."
        )


def _parse(source: bytes) -> ast.Module:
    try:
        return ast.parse(source, "customize_service.py")
    except SyntaxError as error:
        place = f" in line {error.lineno}" if error.lineno else ""
        raise ServiceClassError(f"it is not Python: {error.msg}{place}.") from error
    except (ValueError, RecursionError, MemoryError) as error:  # NUL bytes; nesting too deep for the parser
        raise ServiceClassError(f"it is not Python: {error or 'it is nested too deeply'}.") from error


def _module_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run when the module is imported, with those in `if`, `try` and `with`."""
    pending = list(reversed(body))
    while pending:
        statement = pending.pop()
        yield statement
        if not isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [child for child in ast.iter_child_nodes(statement) if isinstance(child, ast.stmt)]
            handlers = [child for child in ast.iter_child_nodes(statement) if isinstance(child, ast.ExceptHandler)]
            pending += reversed([*inner, *(child for handler in handlers for child in handler.body)])


def _names_from(packages: Set[str], statements: list[ast.stmt], *, relative: bool) -> set[str]:
    """The names that are bound by imports from some packages, and by relative imports if these count."""
    names: set[str] = set()
    for statement in statements:
        if isinstance(statement, ast.ImportFrom):
            if relative if statement.level else _is_part_of(statement.module or "", packages):
                names.update(alias.asname or alias.name for alias in statement.names)
        elif isinstance(statement, ast.Import):
            names.update(alias.asname or alias.name for alias in statement.names if _is_part_of(alias.name, packages))
    return names | _BASES if "*" in names else names


def _dotted(base: ast.expr) -> str:
    """`a.b.c` as text; empty for any other expression."""
    parts = []
    while isinstance(base, ast.Attribute):
        parts.append(base.attr)
        base = base.value
    return ".".join([base.id, *reversed(parts)]) if isinstance(base, ast.Name) else ""


def _last_heirs(bases: dict[str, list[str]], imported: set[str]) -> list[str]:
    """The classes that inherit from an imported name, directly or through each other, and have no subclasses."""
    children: dict[str, list[str]] = {}
    for name, parents in bases.items():
        for parent in parents:
            children.setdefault(parent, []).append(name)
    pending = [name for name, parents in bases.items() if any(_is_part_of(parent, imported) for parent in parents)]
    heirs: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in heirs:
            heirs.add(name)
            pending += children.get(name, ())
    return sorted(name for name in heirs if heirs.isdisjoint(children.get(name, ())))


def _is_part_of(dotted: str, names: Set[str]) -> bool:
    parts = dotted.split(".")
    return any(".".join(parts[:length]) in names for length in range(1, len(parts) + 1))
