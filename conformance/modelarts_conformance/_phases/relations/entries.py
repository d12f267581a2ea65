"""What holds for the entries of a list in one answer: each is there once, and numbers count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import counts, listing, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Operation, Path, values_at
from modelarts_conformance._description.statements import Counting
from modelarts_conformance._description.validators import validator_of
from modelarts_conformance._phases.reporting import pointer, readings, shown
from modelarts_conformance._target.exchanges import Exchange, Request

_LARGER: Final[Sequence[Counting]] = ("page", "matching", "all")


def entries_path(operation: Operation) -> Path | None:
    """The fields that lead to the list in the answer of an operation; None if it lists nothing.

    Args:
        operation: The operation.
    """
    found = listing(operation)
    return found.path if found is not None else None


def doubled(operation: Operation, value: Any) -> str | None:
    """What is wrong with the IDs of the entries of a list; None if no two are the same.

    Args:
        operation: The operation.
        value: The JSON of its answer.
    """
    path = _ids(operation)
    times = Counter(map(shown, values_at(value, path))) if path else Counter[str]()
    twice = next((each for each, number in times.items() if number > 1), None)
    return f"{pointer(path)} has {twice} {times[twice]} times" if twice is not None else None


def miscounted(operation: Operation, value: Any) -> Iterator[tuple[Counting, Path, str]]:
    """The numbers in an answer that do not fit the entries in it.

    All entries are at least as many as those that match, and these as those of the page; without pages they are as
    many.

    Args:
        operation: The operation.
        value: The JSON of its answer.

    Yields:
        What the number counts, its field, and what is wrong.
    """
    path = entries_path(operation)
    lists = [each for each in values_at(value, path) if isinstance(each, list)] if path is not None else []
    if path is None or len(lists) != 1:
        return
    there, has_pages = len(lists[0]), any("x-paging" in argument.value for argument in operation.arguments)
    numbers = {
        counting: (field, number)
        for field, counting in counts(operation).fields.items()
        for number in values_at(value, field)
        if isinstance(number, int) and not isinstance(number, bool)
    }
    least, of_what = there, pointer(path)
    for counting in _LARGER:
        if counting in numbers:
            field, number = numbers[counting]
            is_exact = counting == "page" or (counting == "matching" and not has_pages)
            if number < least or (is_exact and number != there):
                yield counting, field, f"{pointer(field)} is {number}, and {of_what} has {least}"
            elif number > least:
                least, of_what = number, pointer(field)


def not_repeated(exchange: Exchange, value: Any) -> Iterator[tuple[str, str]]:
    """The fields of a page that have another value than the arguments of the same names, which say which page it is.

    Args:
        exchange: A request of a list, and the answer.
        value: The JSON of the answer.

    Yields:
        The field, and what is wrong.
    """
    request = exchange.request
    paging = OPERATIONS[request.operation].paging
    if paging is None or not isinstance(value, Mapping):
        return
    names = {paging.size, paging.start} & value.keys()
    sent = _sent(request, paging.place)
    for argument in document().operations[request.operation].arguments:
        name = argument.name
        if name not in names or name not in sent:
            continue
        asked = str(sent[name])
        is_same = any(_is_same(value[name], reading) for reading in readings(asked))
        if not is_same and any(map(validator_of(argument.schema).is_valid, readings(asked))):
            yield name, f"{pointer((name,))} is {shown(value[name])}, and {asked} was asked for"


def _is_same(value: Any, asked: Any) -> bool:
    """Whether a value is the one that was asked for: a number may be a text, -0 is 0, and 1e3 is 1000."""
    return str(value) == str(asked) or (not isinstance(value, bool) and value == asked)


def _sent(request: Request, place: str) -> Mapping[str, Any]:
    """The arguments of a request, without those that are there several times."""
    if place == "query":
        pairs = parse_qsl(urlsplit(request.url).query)
        times = Counter(name for name, _ in pairs)
        return {name: text for name, text in pairs if times[name] == 1}
    value = request.value()
    return value if isinstance(value, dict) else {}


def _ids(operation: Operation) -> Path:
    """The fields that lead to the IDs of the entries; none if the description does not say."""
    found = listing(operation)
    if found is None:
        return ()
    if found.id:
        return (*found.path, "*", *found.id)
    kinds = resources(operation.document).values()
    return next((kind.listed_id for kind in kinds if kind.list == operation.id and kind.listed_id[-1:] != ("*",)), ())
