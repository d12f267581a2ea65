# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_attributes.py.
"""What attrs and inspect know about a model; imported on first use, since it imports attrs."""

from __future__ import annotations

import inspect
from typing import Any, get_type_hints

import attrs

from .model_mapping import FieldMapping
from .type_hints import SomeJson
from .types import UNSET

_EXTRA = "additional_properties"


def attributes(model: type[FieldMapping]) -> Any:
    """What `attrs.fields` returns for a model.

    Additional properties come first: `attrs.evolve` passes what it is told to change before what it reads, so that
    the constructor can distinguish them.
    """
    documented = model.__documented__
    hints = dict(model.__annotations__)
    fields: dict[str, Any] = {_EXTRA: attrs.field(factory=dict, kw_only=True, type=dict[str, SomeJson])}
    for name in documented.wire_names:
        default = attrs.NOTHING if name in documented.required else documented.defaults.get(name, UNSET)
        fields[name] = attrs.field(default=default, kw_only=True, type=hints.get(name))
    made: Any = attrs.make_class(model.__name__, fields, init=False, repr=False, eq=False, order=False)
    return made.__attrs_attrs__


def signature(model: type[FieldMapping]) -> inspect.Signature:
    """The signature of the constructor of a model."""
    documented = model.__documented__
    hints = get_type_hints(model)
    kind = inspect.Parameter.KEYWORD_ONLY
    parameters = [
        inspect.Parameter(
            name,
            kind,
            default=inspect.Parameter.empty if name in documented.required else documented.defaults.get(name, UNSET),
            annotation=hints[name],
        )
        for name in documented.wire_names
    ]
    return inspect.Signature(
        [*parameters, inspect.Parameter(_EXTRA, kind, default=UNSET, annotation=dict[str, SomeJson])]
    )


__all__ = ["attributes", "signature"]
