"""Sets the fields of models: from the arguments of the constructor, and as attributes."""

from __future__ import annotations

from typing import Any

from .model_additions import AdditionalProperties
from .model_documented import OWN, views_of
from .model_fields import suggestion
from .model_mapping import FieldMapping, set_field
from .types import UNSET


def initialize(model: FieldMapping, fields: dict[str, Any]) -> None:
    """Set the fields from the arguments of the constructor.

    Args:
        model: A model without fields.
        fields: The arguments by name.

    Raises:
        TypeError: An argument is unknown, or a required one is missing.
    """
    kind = type(model)
    documented = kind.__documented__
    names = list(fields)
    extra = fields.pop("additional_properties", None)
    # attrs.evolve passes what it is told to change, then additional properties, then all other fields as they are read:
    # of these, only their model knows which None is a null, and which is absent.
    source = extra.model if isinstance(extra, AdditionalProperties) and type(extra.model) is kind else None
    changed = names[: names.index("additional_properties")] if source is not None else names
    missing: list[str] = []
    for attribute, name in documented.wire_names.items():
        if attribute in fields:
            value = fields.pop(attribute)
            if value is None and source is not None and attribute not in changed:
                if name in source and source.__dict__[name] is None:
                    model.__dict__[name] = None
            else:
                set_field(model, attribute, value)
        elif attribute in documented.required:
            missing.append(attribute)
        elif attribute in documented.defaults:
            set_field(model, attribute, documented.defaults[attribute])
    if fields:
        raise unknown_argument(kind, next(iter(fields)))
    if missing:
        needed = ", ".join(map(repr, missing))
        raise TypeError(f"{kind.__name__}() needs {needed}; give UNSET to leave out what is required")
    if extra is not None and extra is not UNSET:
        AdditionalProperties(model).update(extra)


def unknown_argument(model: type[FieldMapping], name: str) -> TypeError:
    """The error for an argument of the constructor that does not exist."""
    return TypeError(f"{model.__name__}() has no argument {name!r}.{suggestion(name, model.__documented__.wire_names)}")


def set_attribute(model: FieldMapping, name: str, value: Any) -> None:
    """Set a field, a property, or an attribute that begins with an underscore.

    Raises:
        AttributeError: It is none of these.
    """
    kind = type(model)
    documented = kind.__documented__
    if name in documented.wire_names:
        set_field(model, name, value)
        return
    for base in kind.__mro__:
        if name in vars(base) and hasattr(vars(base)[name], "__set__"):
            object.__setattr__(model, name, value)
            return
    if name[:1] == "_" and documented.has_views and name not in model:
        views_of(model)[OWN + name] = value
        return
    raise AttributeError(
        f"{kind.__name__!r} has no field {name!r}.{suggestion(name, documented.wire_names)}"
        " To send an undocumented field, use model[name] = value.",
        name=name,
        obj=model,
    )


def delete_attribute(model: FieldMapping, name: str) -> None:
    """Leave out a field, or delete an attribute that begins with an underscore.

    Raises:
        AttributeError: There is none.
    """
    kind = type(model)
    wire_name = kind.__documented__.wire_names.get(name)
    if wire_name is not None:
        model.__dict__.pop(wire_name, None)
    elif name[:1] == "_" and OWN + name in views_of(model):
        del views_of(model)[OWN + name]
    else:
        raise AttributeError(f"{kind.__name__!r} has no field {name!r}", name=name, obj=model)


__all__ = ["delete_attribute", "initialize", "set_attribute", "unknown_argument"]
