"""Whether a decoded answer is what it says: values fit their annotations, or are what was sent and found by `validate`.

A client cannot refuse each answer of a newer server. But a program that asks, by `validate`, must be told of each value
that its type checker knows nothing of, and no value may be made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Union, cast, get_args, get_origin, get_type_hints

from modelarts_client import Model
from modelarts_client.errors import ValidationError
from modelarts_client.type_hints import SomeJson

_REST: Final = "additional_properties"
_ANY: Final = get_type_hints(type("_Any", (), {"__annotations__": {"any": SomeJson}}))["any"]


class DishonestError(Exception):
    """A value is not what it says."""


def check_fits(model: Model) -> bool:
    """Check that `validate` refuses a model some of whose values do not fit their annotations; return if there are any.

    Raises:
        DishonestError: It does not.
    """
    unfit = next(misfits(model), None)
    if unfit is not None and not _is_refused(model):
        raise DishonestError(f"validate() says nothing of {unfit}")
    return unfit is not None


def check_kept(model: Model, sent: bytes) -> None:
    """Check that a model is the JSON that it was decoded from.

    Raises:
        DishonestError: It is not.
    """
    if not _same(model.to_dict(), json.loads(sent)):
        raise DishonestError(f"it is not what was sent: {model.to_dict()!r:.500}")


def misfits(model: Model, path: str = "") -> Iterator[str]:
    """The values that do not fit the annotations of their attributes, in a model and in those inside of it."""
    path = path or type(model).__name__
    for attribute, hint in _hints(cast(Any, type(model))).items():
        if attribute == _REST:
            continue
        value = getattr(model, attribute)
        if not _is_there(model, attribute):
            continue
        where = f"{path}.{attribute}"
        if not fits(value, hint):
            yield f"{where} = {value!r:.100} for {hint}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Model):
                yield from misfits(each, where)


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint == _ANY:
        return True
    if origin in (Union, UnionType):
        return any(fits(value, each) for each in inner)
    if origin is list:
        return isinstance(value, list) and all(fits(each, inner[0]) for each in value)
    if origin is not None and issubclass(origin, Mapping):
        return isinstance(value, Mapping)
    if hint is NoneType or hint is None:
        return value is None
    if hint is float:
        return isinstance(value, float | int) and not isinstance(value, bool)
    if hint in (int, str):
        return isinstance(value, hint) and not isinstance(value, bool | Enum)
    return isinstance(value, hint)


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _is_there(model: Model, attribute: str) -> bool:
    return type(model).__documented__.wire_names[attribute] in vars(model)


def _is_refused(model: Model) -> bool:
    try:
        model.validate()
    except ValidationError as error:
        str(error)
        return True
    return False


def _same(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
