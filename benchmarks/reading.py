"""Reads every field of a response, in the same way for all kinds of decoded objects.

The fields of each object are read by one `operator.attrgetter` or `itemgetter`, so that little but the access itself
is measured, and the same little for everyone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter, itemgetter
from typing import Any, Final, TypeAlias

Read: TypeAlias = Callable[[Any], object]
"""Reads an object's fields."""

Access: TypeAlias = Callable[..., Callable[[Any], Any]]
"""Makes a function that reads fields of an object by name: one value for one name, a tuple for several."""

ATTRIBUTES: Final[Access] = attrgetter
KEYS: Final[Access] = itemgetter


def reader(shape: Mapping[str, Any], access: Access) -> Read:
    """Make a function that reads all fields that the sample object `shape` has; of a list, those of each item.

    A list in `shape` stands for all its items by the first.
    """
    names = list(shape)
    get = access(*names)
    nested = [
        (position, reader(inner, access), isinstance(shape[name], list))
        for position, name in enumerate(names)
        if isinstance(inner := _object_in(shape[name]), Mapping)
    ]
    if not nested:
        return get
    if len(names) == 1:
        (_, read_only, is_list) = nested[0]
        return _read_each(get, read_only) if is_list else lambda value: read_only(get(value))

    def read(value: Any) -> None:
        values = get(value)
        for position, read_inner, is_list in nested:
            if is_list:
                for item in values[position]:
                    read_inner(item)
            else:
                read_inner(values[position])

    return read


def _read_each(get: Callable[[Any], Any], read_inner: Read) -> Read:
    def read(value: Any) -> None:
        for item in get(value):
            read_inner(item)

    return read


def _object_in(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value
