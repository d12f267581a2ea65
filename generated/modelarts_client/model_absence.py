# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_absence.py.
"""What absent objects read as."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from .json_codecs import Nested
from .model_documented import new, views_of
from .model_mapping import FieldMapping

_PLACE: Final = "_absent"  # the key of where the object would be


class AbsentModel(FieldMapping):
    """What an object that is absent reads as: empty, and not to be changed."""

    __slots__ = ()

    __absent__ = True
    __attrs_attrs__ = ()  # so that attrs.asdict gives an empty dict

    def __new__(cls, **fields: Any) -> Any:  # attrs.evolve makes a new model
        return cls.__documented__.model(**fields)

    def _refuse(self, *_: Any) -> NoReturn:
        owner, attribute = views_of(self)[_PLACE]
        raise TypeError(
            f"{owner}.{attribute} is absent, and cannot be changed; assign a {type(self).__name__} to {attribute} first"
        )

    def _copied(self, *_: Any) -> Any:
        return type(self).__documented__.view({})

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _present, (type(self).__documented__.model,)

    if not TYPE_CHECKING:
        __setattr__ = __delattr__ = __setitem__ = __delitem__ = _refuse
        __copy__ = __deepcopy__ = _copied


def _present(model: type[FieldMapping]) -> Any:
    return model.__documented__.view({})


@cache
def _absent_class(model: type[FieldMapping]) -> type[FieldMapping]:
    namespace = {"__slots__": (), "__module__": model.__module__}
    made = cast(type[FieldMapping], type(model.__name__, (AbsentModel, model), namespace))
    made.__documented__ = model.__documented__
    return made


def absent_model(codec: Nested, owner: str, attribute: str) -> Callable[[Any], Any]:
    """Make the function that returns what an absent object reads as.

    Args:
        codec: The codec of the object.
        owner: The name of the model that it is absent from.
        attribute: The attribute of that model.
    """
    kept: dict[str, Any] = {}

    def absent(_: object) -> Any:
        if not kept:
            made = new(_absent_class(codec.model()), {})
            views_of(made)[_PLACE] = (owner, attribute)
            kept.setdefault("", made)
        return kept[""]

    return absent


__all__ = ["absent_model"]
