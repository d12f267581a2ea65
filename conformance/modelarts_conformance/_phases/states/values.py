"""What was sent, compared with what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import filterfalse
from typing import Any

from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.statements import Echo

EVERY = "*"
Shown = Mapping[Path, tuple[Any, ...]]
"""The values of fields in an answer, by the fields that lead to them."""


def same(sent: Any, shown: Any) -> bool:
    """Whether a value that was sent is shown: as it was sent, with more beside it, or a number as its text.

    Args:
        sent: The value in the request.
        shown: The value in the answer.
    """
    if is_nothing(sent):
        return True
    if isinstance(sent, Mapping):
        return isinstance(shown, Mapping) and all(
            is_nothing(value) or (name in shown and same(value, shown[name])) for name, value in sent.items()
        )
    if isinstance(sent, list):
        return isinstance(shown, list) and all(any(same(item, each) for each in shown) for item in sent)
    return bool(sent == shown) or _as_text(sent) == _as_text(shown)


def is_nothing(value: Any) -> bool:
    """Whether a value says no more than if it were left out: null, or an empty text, list or object.

    Args:
        value: The value.
    """
    return value is None or value in ("", [], {})


def sent_fields(body: Any, echoes: Iterable[Echo]) -> Mapping[Path, tuple[Any, ...]]:
    """The fields of a request that later answers give back, as these have them.

    Args:
        body: The body of the request.
        echoes: The fields.

    Returns:
        The values of each field that was sent; none of one that was sent empty.
    """
    kept = [echo for echo in echoes if echo.unless is None or not values_at(body, echo.unless)]
    found = {echo.shown: values_at(body, echo.sent) for echo in kept}
    return {path: tuple(filterfalse(is_nothing, values)) for path, values in found.items() if values}


def not_shown(sent: Mapping[Path, tuple[Any, ...]], answer: Any) -> Iterator[tuple[Path, Any, list[Any]]]:
    """The fields that an answer does not give back.

    Args:
        sent: What was sent, by the fields of the answer.
        answer: The answer.

    Yields:
        The field, what was sent, and what is shown.
    """
    for path, values in sent.items():
        shown = values_at(answer, path)
        for value in values:
            if not any(same(value, each) for each in shown):
                yield path, value, shown


def overridden(
    sent: Mapping[Path, tuple[Any, ...]], later: Mapping[Path, tuple[Any, ...]]
) -> dict[Path, tuple[Any, ...]]:
    """What has to be shown after another request: lists are replaced as a whole.

    Args:
        sent: What was sent before.
        later: What the other request sends.
    """
    roots = {root_of(path) for path in later}
    return {**{path: values for path, values in sent.items() if root_of(path) not in roots}, **later}


def fields_of(answer: Any, paths: Iterable[Path]) -> Shown:
    """The values of some fields of an answer.

    Args:
        answer: The answer.
        paths: The fields.
    """
    return {path: tuple(values_at(answer, path)) for path in paths}


def strayed(
    before: Shown, after: Shown, sent: Iterable[Path], *, replaces: bool
) -> Iterator[tuple[Path, tuple[Any, ...], tuple[Any, ...]]]:
    """The fields that have another value after a change that did not send them.

    Args:
        before: The fields before.
        after: The same fields afterwards.
        sent: The fields that the change has sent, as the answer has them.
        replaces: Whether the change may drop what it does not send.

    Yields:
        The field, its values before, and those afterwards.
    """
    changed = [root_of(path) for path in sent]
    for path, old in before.items():
        new = after[path]
        if old == new or any(path[: len(root)] == root for root in changed):
            continue
        if not (replaces and all(map(is_nothing, new))):
            yield path, old, new


def put(value: Any, path: Sequence[str], content: Any) -> Any:
    """A copy of an object with a field set; objects on the way are made if they are missing.

    Args:
        value: The object.
        path: The field.
        content: Its value.
    """
    first, *rest = path
    if isinstance(value, list):
        if first == EVERY:
            return [put(item, rest, content) if rest else content for item in value]
        return value
    below = value.get(first) if isinstance(value, Mapping) else None
    inner = put({} if below is None else below, rest, content) if rest else content
    return {**(value if isinstance(value, Mapping) else {}), first: inner}


def without(value: Any, path: Sequence[str]) -> Any:
    """A copy of an object without a field.

    Args:
        value: The object.
        path: The field.
    """
    first, *rest = path
    if isinstance(value, list) and first == EVERY:
        return [without(item, rest) for item in value] if rest else []
    if not isinstance(value, Mapping) or first not in value:
        return value
    if not rest:
        return {name: item for name, item in value.items() if name != first}
    return {**value, first: without(value[first], rest)}


def root_of(path: Path) -> Path:
    """The list that a field is in, which a change replaces; the field itself outside of lists.

    Args:
        path: The field.
    """
    return path[: path.index(EVERY)] if EVERY in path else path


def brief(values: Sequence[Any]) -> str:
    """Values for a message.

    Args:
        values: The values of a field.
    """
    text = "nothing" if not values else ", ".join(repr(value) for value in values)
    return text if len(text) <= 120 else f"{text[:120]}..."


def _as_text(value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}"
    return value if isinstance(value, str) else None
