"""Which public names of the SDK use which operations, as its source tells: nothing of it is imported.

A function uses an operation when it mentions the operation's module in ``modelarts_client.api``, or writes the
operation's path out. A private function's uses count for the public ones that mention it. A public function that does
nothing but hand on to another one counts as well. What is left goes by the name of its module.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OPERATION = re.compile(r"modelarts_client\.api\.\w+\.(\w+)")


@dataclass(eq=False)
class _Function:
    """A function or method, or what a module does when it is imported."""

    module: _Module
    name: str
    body: list[ast.stmt]
    owner: str = ""
    returns: ast.expr | None = None
    parameters: dict[str, ast.expr | None] = field(default_factory=dict)

    @property
    def is_public(self) -> bool:
        return bool(self.name) and not any(_is_private(name) for name in (self.owner, self.name))

    @property
    def title(self) -> str:
        if not self.name:
            return self.module.name
        return self.owner if self.name == "__init__" else f"{self.owner or self.module.name}.{self.name}"


@dataclass(eq=False)
class _Module:
    """A module, with what its names stand for."""

    name: str
    names: dict[str, str] = field(default_factory=dict)
    functions: dict[str, _Function] = field(default_factory=dict)
    bases: dict[str, list[str]] = field(default_factory=dict)


def users(package: Path, operations: Collection[str], paths: Collection[str]) -> dict[str, set[str]]:
    """Public names of a package, by operation.

    Args:
        package: The package's folder.
        operations: Names of the operations' modules.
        paths: Paths that stand for one operation each.
    """
    code = _Code(package)
    found: dict[str, set[_Function]] = {}
    for function in code.functions():
        for used in code.mentioned(function):
            operation = _OPERATION.match(used)
            if operation and operation[1] in operations:
                found.setdefault(operation[1], set()).add(function)
        for path in _texts(function) & {*paths}:
            found.setdefault(path, set()).add(function)
    return {operation: code.public_names(functions) for operation, functions in found.items()}


class _Code:
    """The modules of a package, and who mentions whom."""

    def __init__(self, package: Path) -> None:
        self._package = package.name
        self._modules = {
            name: _read(name, package.name, ast.parse(path.read_bytes(), filename=str(path)))
            for path in sorted(package.rglob("*.py"))
            for name in [".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__")]
        }
        self._mentioning: dict[_Function, set[_Function]] = {}
        self._handing_on: dict[_Function, set[_Function]] = {}
        for function in self.functions():
            mentioned = {target for name in self.mentioned(function) if (target := self._function(name)) is not None}
            for target in mentioned - {function}:
                self._mentioning.setdefault(target, set()).add(function)
                if function.is_public and _only_hands_on(function):
                    self._handing_on.setdefault(target, set()).add(function)

    def functions(self) -> Iterator[_Function]:
        for module in self._modules.values():
            yield from module.functions.values()

    def mentioned(self, function: _Function) -> set[str]:
        """Full names of all that a function mentions: `package.module.Class.method`, or those of other packages."""
        names = function.module.names | _imports(function.body, function.module.name, self._package)
        expressions = (node for node in _walk(function.body) if isinstance(node, ast.Name | ast.Attribute))
        return {name for node in expressions if (name := self._full_name(node, function, names))}

    def public_names(self, functions: set[_Function]) -> set[str]:
        named = {public for function in functions for public in self._public(function, set())}
        reached: set[_Function] = set()
        while named - reached:
            reached |= named
            named = {other for function in reached for other in self._handing_on.get(function, ())}
        unattributed = {function for function in functions if not self._public(function, set())}
        return {function.title for function in reached} | {function.module.name for function in unattributed}

    def _public(self, function: _Function, passed: set[_Function]) -> set[_Function]:
        if function.is_public:
            return {function}
        passed.add(function)
        callers = self._mentioning.get(function, set()) - passed
        return {public for caller in callers for public in self._public(caller, passed)}

    def _function(self, full_name: str) -> _Function | None:
        """The function of this name; a class stands for its constructor."""
        package, _, rest = full_name.partition(".")
        if package != self._package:
            return None
        module, name = self._split(rest)
        if module is None:
            return None
        owner, _, method = name.rpartition(".")
        for candidate in (name, f"{name}.__init__"):
            if candidate in module.functions:
                return module.functions[candidate]
        for base in module.bases.get(owner, []):
            inherited = module.names.get(base, "")
            if inherited and (found := self._function(f"{inherited}.{method}")):
                return found
        return None

    def _split(self, rest: str) -> tuple[_Module | None, str]:
        parts = rest.split(".")
        for count in range(len(parts) - 1, 0, -1):
            if module := self._modules.get(".".join(parts[:count])):
                return module, ".".join(parts[count:])
        return None, ""

    def _full_name(self, node: ast.expr, function: _Function, names: dict[str, str]) -> str:
        """What an expression stands for, as far as names and annotations tell; empty when they do not."""
        match node:
            case ast.Name(id=name):
                if name in ("self", "cls") and function.owner:
                    return f"{self._package}.{function.module.name}.{function.owner}"
                if name in function.parameters:
                    return self._class(function.parameters[name], names)
                return names.get(name, "")
            case ast.Attribute(value=value, attr=attribute):
                owner = self._full_name(value, function, names)
                return f"{owner}.{attribute}" if owner else ""
            case ast.Call(func=called):
                full_name = self._full_name(called, function, names)
                target = self._function(full_name) if full_name else None
                if target is None or target.name == "__init__":
                    return full_name
                return self._class(target.returns, target.module.names)
        return ""

    def _class(self, annotation: ast.expr | None, names: dict[str, str]) -> str:
        text = annotation.value if isinstance(annotation, ast.Constant) else annotation and ast.unparse(annotation)
        return names.get(str(text).partition(" |")[0], "")


def _read(name: str, package: str, tree: ast.Module) -> _Module:
    module = _Module(name)
    loose: list[ast.stmt] = []
    for statement in tree.body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                module.names[statement.name] = f"{package}.{name}.{statement.name}"
                module.functions[statement.name] = _function(module, statement)
            case ast.ClassDef():
                module.names[statement.name] = f"{package}.{name}.{statement.name}"
                module.bases[statement.name] = [base.id for base in statement.bases if isinstance(base, ast.Name)]
                for inner in statement.body:
                    if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                        module.functions[f"{statement.name}.{inner.name}"] = _function(module, inner, statement.name)
                    else:
                        loose.append(inner)
            case _:
                loose.append(statement)
    module.names |= _imports(loose, name, package)
    module.functions[""] = _Function(module, "", loose)
    return module


def _function(module: _Module, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: str = "") -> _Function:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    parameters = {each.arg: each.annotation for each in arguments if each.arg not in ("self", "cls")}
    return _Function(module, node.name, node.body, owner, node.returns, parameters)


def _imports(body: list[ast.stmt], module: str, package: str) -> dict[str, str]:
    """What the names stand for that are imported anywhere in `body`."""
    found: dict[str, str] = {}
    for node in _walk(body):
        match node:
            case ast.Import(names=names):
                for each in names:
                    first = each.name.partition(".")[0]
                    found[each.asname or first] = each.name if each.asname else first
            case ast.ImportFrom(module=source, names=names, level=level):
                above = f"{package}.{module}".split(".")[:-level] if level else []
                for each in names:
                    found[each.asname or each.name] = ".".join([*above, *([source] if source else []), each.name])
    return found


def _only_hands_on(function: _Function) -> bool:
    statements = [
        statement
        for statement in function.body
        if not isinstance(statement, ast.Import | ast.ImportFrom)
        and not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
    ]
    if len(statements) != 1 or not isinstance(statements[0], ast.Return | ast.Expr):
        return False
    value = statements[0].value
    return isinstance(value.value if isinstance(value, ast.Await) else value, ast.Call)


def _texts(function: _Function) -> set[str]:
    """Texts in a function, also those within f-strings."""
    constants = (node.value for node in _walk(function.body) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def _walk(body: list[ast.stmt]) -> Iterator[ast.AST]:
    for statement in body:
        yield from ast.walk(statement)


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
