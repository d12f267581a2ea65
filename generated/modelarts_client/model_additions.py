# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_additions.py.
"""The undocumented fields of models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Final, Self

from .model_mapping import FieldMapping

_REQUIRED: Final[Any] = object()


class AdditionalProperties(dict[str, Any]):
    """The undocumented fields of a model; changes here change the model.

    It is a dict for code that asks for one, such as `attrs.asdict` and `json.dumps`.

    Args:
        model: The model.
    """

    def __new__(cls, model: Any) -> Any:  # attrs.astuple makes a dict of the same type
        return super().__new__(cls) if isinstance(model, FieldMapping) else dict(model)

    def __init__(self, model: FieldMapping) -> None:
        super().__init__(model.__dict__)  # in one step, since other threads may change the model
        self.model = model
        for name in type(model).__documented__.attributes:
            super().pop(name, None)

    def _is_documented(self, name: object) -> bool:
        return name in type(self.model).__documented__.attributes

    def _check(self, name: str) -> None:
        if self._is_documented(name):
            raise KeyError(f"{name} is a documented field; set the attribute")

    def _names(self) -> list[str]:
        known = type(self.model).__documented__.attributes
        return [name for name in list(self.model.__dict__) if name not in known]

    def __getitem__(self, name: str) -> Any:
        if self._is_documented(name):
            raise KeyError(name)
        return self.model[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._check(name)
        self.model[name] = value
        content = self.model.__dict__.get(name, _REQUIRED)
        if content is _REQUIRED:
            super().pop(name, None)
        else:
            super().__setitem__(name, content)

    def __delitem__(self, name: str) -> None:
        if self._is_documented(name):
            raise KeyError(name)
        del self.model[name]
        super().pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __reversed__(self) -> Iterator[str]:
        return reversed(self._names())

    def __contains__(self, name: object) -> bool:
        return name in self.model and not self._is_documented(name)

    def __len__(self) -> int:
        return len(self._names())

    def replace(self, fields: Mapping[str, Any]) -> None:
        """Set these undocumented fields and no others.

        Raises:
            KeyError: One of them is documented; nothing is changed.
        """
        given = dict(fields)
        for name in given:
            self._check(name)
        for name in self:
            if name not in given:
                del self[name]
        self.update(given)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __eq__(self, other: object) -> bool:
        return {**self} == other

    def __repr__(self) -> str:
        return repr({**self})

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return dict, ({**self},)

    if not TYPE_CHECKING:  # their types are those of dict, whose own would read and change the dict alone
        keys = MutableMapping.keys
        values = MutableMapping.values
        items = MutableMapping.items
        get = MutableMapping.get
        update = MutableMapping.update
        setdefault = MutableMapping.setdefault

        def pop(self, name: str, default: Any = _REQUIRED) -> Any:
            if name not in self:
                if default is _REQUIRED:
                    raise KeyError(name)
                return default
            value = self[name]
            del self[name]
            return value

        def popitem(self) -> tuple[str, Any]:
            for name in reversed(self):
                return name, self.pop(name)
            raise KeyError("there are no undocumented fields")

        def clear(self) -> None:
            for name in self:
                del self[name]

        def copy(self) -> dict[str, Any]:
            return {**self}

        def __or__(self, other: Any) -> Any:
            return {**self} | other

        def __ror__(self, other: Any) -> Any:
            return other | {**self}

        def __ior__(self, other: Any) -> Self:
            self.update(other)
            return self


__all__ = ["AdditionalProperties"]
