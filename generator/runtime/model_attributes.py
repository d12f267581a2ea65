"""What attrs and inspect know about a model; imported on first use, since it imports attrs."""

from __future__ import annotations

import inspect
from typing import Annotated, Any, cast, get_type_hints

import attrs

from .model_mapping import FieldMapping
from .type_hints import Drawn, SomeJson
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
    hints = get_type_hints(model, include_extras=True)

    def undocumented() -> Any:
        from hypothesis import strategies  # which has asked

        names = strategies.text().filter(lambda name: name not in documented.attributes)
        return strategies.dictionaries(names, strategies.from_type(cast("Any", SomeJson)))

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
    extra = Annotated[dict[str, SomeJson], Drawn(undocumented)]
    return inspect.Signature([*parameters, inspect.Parameter(_EXTRA, kind, default=UNSET, annotation=extra)])


__all__ = ["attributes", "signature"]
