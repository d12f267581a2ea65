"""No regular expression takes more than linear time, whatever the text: found by their structure, and measured.

All that the programs use are collected: those that modules have compiled, those that calls of `re` have as a text, and
the ones of the description.
"""

from __future__ import annotations

import ast
import fnmatch
import functools
import importlib
import json
import re
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeGuard, cast

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_client.retries import _repeatable_posts, path_pattern
from modelarts_client.sending import redaction
from modelarts_client.sending.redaction import without_secrets
from modelarts_emulator.obs import configurations

from tests.support.pumping import findings

_ROOT: Final = Path(__file__).parents[1]
_FOLDERS: Final = ("generator", "generated/modelarts_client", "facade/modelarts", "emulator/modelarts_emulator")
_METHODS: Final = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")


def _names_of_fields(value: Any) -> Iterator[str]:
    """The patterns that names of fields match, in the description."""
    if isinstance(value, dict):
        yield from value.get("patternProperties", ())
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _names_of_fields(inner)


# Patterns that depend on something else, by the file and the expression, with those that they come to, or some of them.
_MADE: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("emulator/modelarts_emulator/obs/configurations.py", "pattern"): tuple(
        {pattern for kind in configurations.KINDS.values() for pattern in kind.values.values()}
    ),
    ("facade/modelarts/_auth/endpoints.py", "host"): (r"(?:https?://)?obs\.region\-1\.",),
    ("facade/modelarts/_obs/globs.py", "fnmatch.translate(part)"): tuple(
        fnmatch.translate(part) for part in ("*", "*a*a*a*.csv", "[a-b]*[!c]?*", "?" * 20)
    ),
    ("facade/modelarts/_tuning/search_space.py", "self.regex"): (),  # it is compiled, and used by the service
    # Those of jobs, which are looked for in a process whose time the system limits.
    ("emulator/modelarts_emulator/auto_search/objective_reader.py", "regex"): (),
    ("emulator/modelarts_emulator/auto_search/settings.py", "regex"): (),
    ("generated/modelarts_client/differences.py", "pattern"): tuple(
        _names_of_fields(json.loads((_ROOT / "generated" / "openapi.json").read_bytes()))
    ),
    ("generated/modelarts_client/retries.py", "'|'.join(paths) or '(?!)'"): (_repeatable_posts().pattern,),
    ("generated/modelarts_client/sending/bounds.py", "path_pattern(operation.path)"): tuple(
        path_pattern(operation.path) for operation in OPERATIONS.values()
    ),
    ("generated/modelarts_client/sending/redaction.py", "pattern"): (
        rf"(X\-Key){redaction._VALUE}",
        r"([?&]key)(=)[^&#\s'\"]+",
    ),
    ("generated/modelarts_client/testing.py", "exact"): (),  # those of the description, see below
    ("generator/client/runtime.py", "f'(?<![.\\\\w]){base_error}\\\\b'"): (r"(?<![.\w])ClientError\b",),
    ("generator/client/runtime.py", "f'\\\\b{name}\\\\b'"): (r"\bname\b",),
    **dict.fromkeys(
        [
            ("generator/config/reading.py", "pattern"),
            ("generator/lint/error_codes.py", "options.error_code"),
            ("generator/lint/operations.py", "pattern"),
        ],
        tuple(
            tomllib.loads((_ROOT / "generator.toml").read_text())["lint"][key] for key in ("operation_id", "error_code")
        ),
    ),
}
# Methods of expressions that are called elsewhere: PyYAML matches its scalars.
_CALLED: Final = {
    "facade/modelarts/_obs/globs.py": ("match",),
    "generator/description/sources.py": ("match",),
    "generator/config/reading.py": ("fullmatch",),
}


class Used(NamedTuple):
    """A regular expression of the programs.

    Attributes:
        place: Where it is.
        pattern: The expression.
        uses: The methods by which it is used.
    """

    place: str
    pattern: re.Pattern[str]
    uses: tuple[str, ...]


@functools.cache
def _sources() -> dict[str, str]:
    """The text of each module, by its path."""
    files = [path.relative_to(_ROOT) for folder in _FOLDERS for path in sorted((_ROOT / folder).rglob("*.py"))]
    # The client has a copy of what is in these.
    return {str(path): (_ROOT / path).read_text(encoding="utf-8") for path in files if path.parts[1][:7] != "runtime"}


def _is_of_re(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether this is a call of a function of `re` that takes a pattern."""
    if not (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
    ):
        return False
    return node.func.value.id == "re" and node.func.attr in {*_METHODS, "compile"}


def _evaluated(path: str, node: ast.Call) -> str | bytes | None:
    """The pattern of a call, where the names in it are those of the module; None if it depends on something else."""
    names: dict[str, Any] = {}
    if not isinstance(node.args[0], ast.Constant):
        parts = Path(path).with_suffix("").parts
        names = vars(importlib.import_module(".".join(parts[parts[0] != "generator" :])))
    try:
        found: str | bytes = eval(ast.unparse(node.args[0]), names)  # noqa: S307 (our own source)
    except NameError:
        return None
    return found


def _uses(path: str, node: ast.Call, parents: Mapping[ast.AST, ast.AST]) -> tuple[str, ...]:
    """The methods by which the result of a call is used; those that search where it cannot be told."""
    name = cast("ast.Attribute", node.func).attr
    if name != "compile":
        return (name,)
    parent = parents.get(node)
    target = getattr(parent, "target", None) or next(iter(getattr(parent, "targets", ())), None)
    named = ast.unparse(target) if isinstance(target, ast.Name) else None
    if named is None:
        return _CALLED.get(path, ("search", "fullmatch"))
    text = _sources()[path] if named.startswith("_") else "\n".join(_sources().values())
    return tuple(dict.fromkeys(re.findall(rf"\b{named}\.({'|'.join(_METHODS)})\b", text))) or ("search", "fullmatch")


def _of_modules() -> tuple[list[Used], set[tuple[str, str]]]:
    """The expressions in the source, and the calls whose pattern depends on something else."""
    found: list[Used] = []
    unknown: set[tuple[str, str]] = set()
    for path, text in _sources().items():
        if "re." not in text:
            continue
        tree = ast.parse(text)
        parents = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
        for node in filter(_is_of_re, parents):
            pattern = _evaluated(path, node)
            uses = _uses(path, node, parents)
            if pattern is None:
                expression = ast.unparse(node.args[0])
                unknown.add((path, expression))
                patterns = _MADE.get((path, expression), ())
            else:
                patterns = (pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern,)
            given = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
            flags = next((eval(text, {"re": re}) for each in given if (text := ast.unparse(each)).startswith("re.")), 0)  # noqa: S307
            found.extend(Used(f"{path}:{node.lineno}", re.compile(each, flags), uses) for each in patterns)
    return found, unknown


def _of_description() -> Iterator[Used]:
    """The patterns of the description; drawing values for tests matches them with Python's `re`."""
    document = json.loads((_ROOT / "generated/openapi.json").read_bytes())
    waiting: list[Any] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("pattern"), str):
                yield Used("the description", re.compile(value["pattern"]), ("search",))
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def test_no_expression_of_the_programs_takes_more_than_linear_time() -> None:
    used, unknown = _of_modules()
    assert unknown == set(_MADE)
    used += {each.pattern.pattern: each for each in _of_description()}.values()
    assert len(used) > 120
    slow = {each.place: found for each in used for found in [next(findings(each.pattern, each.uses), None)] if found}
    assert slow == {}, slow


@pytest.mark.parametrize(
    ("pattern", "use"),
    [
        (r"(signature\w*\W{1,3})[0-9a-z]{16,}", "search"),
        (r"<a>(.*?)</a>", "search"),
        (r"\s+$", "search"),
        (r"(a+)+b", "match"),
        (r"\s*\s*x", "match"),
    ],
)
def test_what_is_quadratic_or_worse_is_found(pattern: str, use: str) -> None:
    assert next(findings(re.compile(pattern), [use]), None)


@pytest.mark.parametrize(("pattern", "use"), [(r"[a-z]+", "search"), (r"\s*x\s*", "match"), (r'"[^"]*"', "match")])
def test_what_is_linear_is_not_found(pattern: str, use: str) -> None:
    assert next(findings(re.compile(pattern), [use]), None) is None


def _seconds(size: int) -> float:
    text = ("signature" * size)[:size]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        without_secrets(text)
        times.append(time.perf_counter() - began)
    return min(times)


def test_hiding_signatures_takes_time_in_proportion_to_the_text() -> None:
    assert _seconds(16_000) / _seconds(2_000) < 24  # 8 times the size; it was 64
    assert _seconds(1_000_000) / _seconds(20_000) < 5  # as the rest is cut off


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("X-Amz-Signature=0123456789abcdef&x", "X-Amz-Signature=***&x"),
        ("Signature: 0123456789ABCDEF==", "Signature: ***"),
        ("xsignaturey='0123456789abcdef'", "xsignaturey='***'"),
        ("signature=0123456789abcdef_signature=0123456789abcdef", "signature=***_signature=***"),
        ("signature=short", "signature=short"),
        ("signature=short, and more", "signature=short, and more"),
        ("a design, and signatures: none", "a design, and signatures: none"),
        ("Authorization: 'Bearer a", "Authorization: '***'"),
        ("Cookie: 'a\\\nb' c", "Cookie: '***' c"),
        ("a " * 10_000 + "secret", "a " * 10_000 + " ..."),
        ("a-" * 9_990 + " signature=0123456789abcdef-b", "a-" * 9_990 + "  ..."),
        ("a-" * 9_980 + " signature=0123456789abcdef-b" * 2, "a-" * 9_980 + " signature=***-b  ..."),
    ],
)
def test_what_is_hidden(said: str, hidden: str) -> None:
    assert without_secrets(said) == hidden
