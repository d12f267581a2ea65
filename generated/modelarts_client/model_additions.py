# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_additions.py.
"""The undocumented fields of models."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING, Any

from .model_mapping import FieldMapping


class AdditionalProperties(dict[str, Any]):
    """The undocumented fields of a model; changes here change the model.

    It is a dict for code that asks for one, such as `attrs.asdict`.

    Args:
        model: The model.
    """

    def __init__(self, model: FieldMapping) -> None:
        self.model = model
        super().__init__((name, model[name]) for name in self)

    def _is_documented(self, name: object) -> bool:
        return name in type(self.model).__documented__.attributes

    def __getitem__(self, name: str) -> Any:
        if self._is_documented(name):
            raise KeyError(name)
        return self.model[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if self._is_documented(name):
            raise KeyError(f"{name} is a documented field; set the attribute")
        self.model[name] = value
        if name in self.model:
            super().__setitem__(name, self.model[name])

    def __delitem__(self, name: str) -> None:
        if self._is_documented(name):
            raise KeyError(name)
        del self.model[name]
        super().pop(name, None)

    def __iter__(self) -> Iterator[str]:
        known = type(self.model).__documented__.attributes
        return (name for name in self.model.__dict__ if name not in known)

    def __contains__(self, name: object) -> bool:
        return name in self.model and not self._is_documented(name)

    def __len__(self) -> int:
        return sum(1 for _ in self)

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
        pop = MutableMapping.pop
        popitem = MutableMapping.popitem
        clear = MutableMapping.clear
        update = MutableMapping.update
        setdefault = MutableMapping.setdefault


__all__ = ["AdditionalProperties"]
