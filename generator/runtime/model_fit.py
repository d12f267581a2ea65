"""Which of several models an object fits, where nothing in it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin, get_type_hints

from .types import JsonObject

_KINDS: Final[Mapping[Any, tuple[type, ...]]] = {float: (float, int)}


def best_fit(models: Sequence[Any], value: Mapping[str, Any]) -> int:
    """Choose a model for an object.

    Args:
        models: The classes.
        value: The object.

    Returns:
        The index of the model that fits best. The first of these that differs between two models decides:

        1. it breaks fewer facts: a required field is missing, a constant or a member of an enumeration is another
           one, a value is of another JSON type;
        2. it knows more of the object's fields;
        3. more of its constants and members of enumerations are in the object;
        4. it requires more of the object's fields;
        5. it is the first one.
    """

    def unfitness(index: int) -> tuple[int, ...]:
        facts = _facts(models[index])
        broken = sum(fact.is_required for name, fact in facts.items() if name not in value)
        broken += sum(not facts[name].allows(item) for name, item in value.items() if name in facts)
        known = [(facts[name], item) for name, item in value.items() if name in facts]
        named = sum(fact.names(item) for fact, item in known)
        return broken, -len(known), -named, -sum(fact.is_required for fact, _ in known)

    return min(range(len(models)), key=unfitness)


class _Fact:
    """What is documented of a field.

    Args:
        is_required: Whether the field must be there.
        hint: The type of the attribute.
    """

    def __init__(self, is_required: bool, hint: Any) -> None:
        self.is_required = is_required
        parts = list(_parts(hint))
        self._is_any = Any in parts or object in parts
        self._values = {value for part in parts for value in _values(part)}
        # An enumeration is open, so that its type is also that of other text; only its members fit.
        self._kinds = {kind for part in parts if not self._values or part is not str for kind in _kinds_of(part)}

    def allows(self, value: Any) -> bool:
        """Whether a value is as documented. A null always is, since services send it for what is absent."""
        if value is None or self._is_any:
            return True
        return value.__class__ in self._kinds or self.names(value)

    def names(self, value: Any) -> bool:
        """Whether a value is the constant, or a member of the enumeration."""
        return isinstance(value, str | int | float) and value in self._values


@cache
def _facts(model: Any) -> Mapping[str, _Fact]:
    """The facts about the documented fields of a model."""
    hints, documented = get_type_hints(model), model.__documented__
    return {
        name: _Fact(attribute in documented.required, hints[attribute])
        for attribute, name in documented.wire_names.items()
    }


def _parts(hint: Any) -> Iterator[Any]:
    """The types of a union."""
    if get_origin(hint) in (Union, UnionType):
        for part in get_args(hint):
            yield from _parts(part)
    else:
        yield hint


def _values(part: Any) -> Iterator[Any]:
    if get_origin(part) is Literal:
        yield from get_args(part)
    elif isinstance(part, type) and issubclass(part, Enum):
        yield from (member.value for member in part)


def _kinds_of(part: Any) -> tuple[type, ...]:
    """The types of JSON values that a type allows."""
    kind: Any = get_origin(part) or part
    if kind is Literal or not isinstance(kind, type) or issubclass(kind, Enum):
        return ()
    kinds: tuple[type, ...] = (dict,) if issubclass(kind, JsonObject) else _KINDS.get(kind, (cast(Any, kind),))
    return kinds


__all__ = ["best_fit"]
