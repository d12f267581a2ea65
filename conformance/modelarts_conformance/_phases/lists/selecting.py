"""What filters are tried with, and which entries each of them has to select."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice, pairwise
from typing import Any, Final, TypeAlias

from attrs import frozen

from modelarts_conformance._description.behaviour import Filter
from modelarts_conformance._description.document import Argument, Document, Operation, Path, values_at
from modelarts_conformance._description.validators import validator_of
from modelarts_conformance._phases.lists.pages import Arguments

Fits: TypeAlias = Callable[[Any], bool]
"""Whether an entry has to be selected."""

_PART: Final = 3  # characters of a value that are looked for
_ABSENT: Final = ("conformance-none", "none", "00000000-0000-4000-8000-000000000000", "0" * 32, "zz", "9.9.9")


@frozen
class Trial:
    """A filter with a value.

    Attributes:
        filter: The filter.
        arguments: What is sent.
        fits: Which entries have it.
        told: The value, as messages show it.
        widens: Whether the whole list may lack entries that fit, as the argument has another default.
    """

    filter: Filter
    arguments: Arguments
    fits: Fits
    told: str
    widens: bool = False


def trials(
    operation: Operation, found: Sequence[Filter], entries: Sequence[Any], drawing: random.Random
) -> Iterator[Trial]:
    """Values for each filter: some that entries have, and one that none has.

    Args:
        operation: The operation that lists.
        found: Its filters.
        entries: All entries, each with the fields of what shows it, if the filter is about these.
        drawing: Chooses.
    """
    for each in found:
        argument = next(one for one in operation.arguments if (one.name, one.place) == (each.argument, each.place))
        match each.language:
            case "pair":
                yield from _pairs(each, entries, drawing)
            case "conditions":
                yield from _conditions(each, entries, drawing)
            case "labels":
                yield from _selectors(each, entries, drawing)
            case None:
                yield from _plain(operation.document, each, argument, found, entries, drawing)


def read(entry: Any, path: Path) -> list[Any]:
    """The values of a field of an entry; those of a list one by one."""
    values = values_at(entry, path)
    return [inner for value in values for inner in (value if isinstance(value, list) else [value]) if inner is not None]


def text(value: Any) -> str:
    """A value as a query has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def compared(match: str, given: Any, value: Any) -> bool:
    """Whether a value of a field fits an argument.

    Args:
        match: How they compare.
        given: The argument.
        value: The value of the field.
    """
    match match:
        case "equal" | "one-of":
            return text(value) == text(given)
        case "contains":
            return text(given) in text(value)
        case "like":
            pattern = "".join("." if character == "_" else re.escape(character) for character in text(given))
            return re.search(pattern, text(value), re.DOTALL) is not None
        case _:
            there, limit = _number(value), _number(given)
            if there is None or limit is None:
                return False
            return there >= limit if match == "at-least" else there <= limit


def _number(value: Any) -> float | None:
    """A number, or the milliseconds since 1970 of a time."""
    try:
        return float(value)
    except (TypeError, ValueError):
        pass
    try:
        return datetime.fromisoformat(value).timestamp() * 1000
    except (TypeError, ValueError):
        return None


def _fits(each: Filter, given: Any) -> Fits:
    fields = [each.field, *([each.other_field] if each.other_field else [])]
    if each.match == "unequal":
        return _Without(fields, partial(compared, "equal", given))
    if (wanted := each.values.get(text(given))) is not None:
        return _With(fields, lambda value: text(value) in wanted)
    return _With(fields, partial(compared, each.match, given))


@frozen
class _With:
    """A field of an entry has a value that passes a test."""

    fields: Sequence[Path]
    test: Callable[[Any], bool]

    def __call__(self, entry: Any) -> bool:
        return any(self.test(value) for field in self.fields for value in read(entry, field))


class _Without(_With):
    """No field of an entry has a value that passes a test."""

    def __call__(self, entry: Any) -> bool:
        return not super().__call__(entry)


@frozen
class _Labelled:
    """The labels of an entry pass a test."""

    path: Path
    test: Callable[[Mapping[str, str]], bool]

    def __call__(self, entry: Any) -> bool:
        found = values_at(entry, self.path)
        return self.test(found[0] if found and isinstance(found[0], dict) else {})


def _plain(
    document: Document,
    each: Filter,
    argument: Argument,
    beside: Sequence[Filter],
    entries: Sequence[Any],
    drawing: random.Random,
) -> Iterator[Trial]:
    known = _values(entries, each.field)
    if each.values:
        chosen: list[Any] = list(each.values)
    elif each.match in ("at-least", "at-most"):
        chosen = list(_limits(each, known))
    else:
        chosen = drawing.sample(known, min(2, len(known)))
        if each.match in ("contains", "like"):
            chosen = [_part_of(text(value), drawing) for value in chosen]
        chosen += _absent(known, argument, document)
    is_valid = validator_of(argument.schema).is_valid
    for given in dict.fromkeys(chosen):
        shown = text(given) if argument.place == "query" and isinstance(given, bool) else given
        if shown in each.unless or not (is_valid(given) or is_valid(text(given))):
            continue
        arguments: dict[tuple[str, str], Any] = {(each.place, each.argument): shown}
        if each.goes_with:
            other = next((one for one in beside if one.argument == each.goes_with), None)
            numbers = sorted(number for value in known if (number := _number(value)) is not None)
            if other is None or not numbers:
                continue
            margin = 1 + each.precision
            end = numbers[0] - margin if other.match == "at-least" else numbers[-1] + margin
            arguments[other.place, other.argument] = _whole(max(0, end))
        default = argument.schema.get("default")
        yield Trial(each, arguments, _fits(each, given), repr(given), widens=default not in (None, given))


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool) and value != ""


def _whole(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _part_of(value: str, drawing: random.Random) -> str:
    start = drawing.randrange(max(1, len(value) - _PART))
    return value[start : start + _PART] or value


def _limits(each: Filter, known: Sequence[Any]) -> Iterator[float | int]:
    """A limit that some entries keep to, and one that none does."""
    numbers = sorted({number for value in known if (number := _number(value)) is not None})
    if not numbers:
        return
    # Between two numbers that are far enough from each other, so that rounding cannot move one beyond the limit.
    far = [low + each.precision for low, high in pairwise(numbers) if high - low > 2 * each.precision]
    yield from map(_whole, far[len(far) // 2 :][:1])
    beyond = 1 + each.precision
    yield _whole(numbers[-1] + beyond if each.match == "at-least" else max(0, numbers[0] - beyond))


def _absent(known: Sequence[Any], argument: Argument, document: Document) -> list[Any]:
    """A value that no entry has, of those that are allowed."""
    taken = {text(value) for value in known}
    listed = [value for schema in document.same_value(argument.schema) for value in schema.get("enum", ())]
    numbers = [value for value in known if isinstance(value, int) and not isinstance(value, bool)]
    candidates = [*listed, *([max(numbers) + 1000] if numbers else []), *_ABSENT, True, False]
    is_valid = validator_of(argument.schema).is_valid
    free = (value for value in candidates if not any(text(value) in one for one in taken) and is_valid(value))
    return list(islice(free, 1))


def _pairs(each: Filter, entries: Sequence[Any], drawing: random.Random) -> Iterator[Trial]:
    for name, path in each.fields.items():
        known = _values(entries, path)
        parts = [_part_of(text(value), drawing) for value in drawing.sample(known, min(1, len(known)))]
        for part in [*parts, _ABSENT[0]]:
            given = f"{name}:{part}"
            fits = _With([path], partial(compared, "contains", part))
            yield Trial(each, {(each.place, each.argument): given}, fits, repr(given))


def _conditions(each: Filter, entries: Sequence[Any], drawing: random.Random) -> Iterator[Trial]:
    for name, path in each.fields.items():
        known = _values(entries, path)
        if not known:
            continue
        one = text(drawing.choice(known))
        is_one = partial(compared, "equal", one)
        tried: list[tuple[str, list[str], Fits]] = [
            ("in", [one], _With([path], is_one)),
            ("not", [one], _Without([path], is_one)),
            ("in", [_ABSENT[0]], _With([path], partial(compared, "equal", _ABSENT[0]))),
        ]
        if all(isinstance(value, int) for value in known):
            ends = min(known), sorted(known)[len(known) // 2]
            tried.append(("between", [text(end) for end in ends], _With([path], partial(_is_between, *ends))))
        else:
            part = _part_of(one, drawing)
            tried.append(("like", [part], _With([path], partial(compared, "contains", part))))
        for operator, values, fits in tried:
            condition = {"key": name, "operator": operator, "value": values}
            yield Trial(each, {(each.place, each.argument): [condition]}, fits, repr(condition))


def _is_between(low: int, high: int, value: Any) -> bool:
    return isinstance(value, int) and low <= value <= high


def _selectors(each: Filter, entries: Sequence[Any], drawing: random.Random) -> Iterator[Trial]:
    labels = [found for entry in entries for found in values_at(entry, each.field) if isinstance(found, dict)]
    known = [(key, value) for found in labels for key, value in found.items() if value]
    if not known:
        return
    key, value = drawing.choice(known)
    tried: list[tuple[str, Callable[[Mapping[str, str]], bool]]] = [
        (f"{key}={value}", lambda labels: labels.get(key) == value),
        (f"{key}!={value}", lambda labels: labels.get(key) != value),
        (key, lambda labels: key in labels),
        (f"!{key}", lambda labels: key not in labels),
        (f"{key} in ({value},none)", lambda labels: labels.get(key) in (value, "none")),
        (f"{key}={_ABSENT[0]}", lambda labels: labels.get(key) == _ABSENT[0]),
    ]
    for selector, test in tried:
        fits = _Labelled(each.field, test)
        yield Trial(each, {(each.place, each.argument): selector}, fits, repr(selector))


def _values(entries: Sequence[Any], path: Path) -> list[Any]:
    """The different values of a field."""
    return list(dict.fromkeys(value for entry in entries for value in read(entry, path) if _is_plain(value)))
