# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_documented.py.
"""What is documented of a model, and how JSON objects become models."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property, partial
from typing import Any, Final, cast

from .json_codecs import Codec
from .types import JsonObject


class Documented:
    """What is documented of a model.

    Attributes:
        model: The class; of a class of absent models, that of the others.
        name: The name of the schema.
        wire_names: The JSON names of the fields by attribute.
        attributes: The attributes by JSON name.
        codecs: The codecs by attribute; other attributes are plain JSON values.
        nullable: The attributes that may be null.
        secrets: The attributes whose values are never shown.
        required: The attributes that must be there.
        defaults: The values of attributes that are not given.
        additional: The codec of undocumented fields.
        has_views: Whether instances keep decoded fields, or attributes that programs set besides the fields.
    """

    def __init__(
        self,
        model: type[JsonObject],
        *,
        name: str = "",
        wire_names: Mapping[str, str] | None = None,
        codecs: Mapping[str, Codec] | None = None,
        nullable: Collection[str] = (),
        secrets: Collection[str] = (),
        required: Collection[str] = (),
        defaults: Mapping[str, Any] | None = None,
        additional: Codec | None = None,
        has_views: bool = True,
    ) -> None:
        self.model = model
        self.name = name
        self.wire_names = wire_names or {}
        self.attributes = {wire_name: attribute for attribute, wire_name in self.wire_names.items()}
        self.codecs = codecs or {}
        self.nullable = nullable
        self.secrets = secrets
        self.required = required
        self.defaults = defaults or {}
        self.additional = additional
        self.has_views = has_views

    def of_derived(self, model: type[JsonObject]) -> Documented:
        """The same for a derived class, whose instances may have more attributes."""
        return Documented(
            model,
            name=self.name,
            wire_names=self.wire_names,
            codecs=self.codecs,
            nullable=self.nullable,
            secrets=self.secrets,
            required=self.required,
            defaults=self.defaults,
            additional=self.additional,
        )

    @cached_property
    def view(self) -> Callable[[dict[str, Any]], Any]:
        """The function that makes models that are views of objects."""
        model, has_views = self.model, self.has_views
        if model.__basicsize__ != JsonObject.__basicsize__:  # a derived class with slots
            return partial(new, model)

        def make(content: dict[str, Any]) -> Any:
            made: Any = JsonObject()  # whose attributes are set in half the time
            made.__dict__ = content
            if has_views:
                made._views = {}
            made.__class__ = model
            return made

        return make


def new(model: type[JsonObject], content: dict[str, Any]) -> Any:
    """Make a view of an object, whatever the layout of the class."""
    made = object.__new__(model)
    begin(made, content)
    return made


def begin(model: JsonObject, content: dict[str, Any]) -> None:
    """Make a new instance a view of an object."""
    _set_content(model, content)
    _set_views(model, {})


# An attribute would be set by __setattr__ of the model.
_set_content: Final = JsonObject.__dict__["__dict__"].__set__
_set_views: Final = JsonObject.__dict__["_views"].__set__


OWN: Final = "_set "  # what the keys begin with of what programs have set besides the fields


def views_of(model: JsonObject) -> dict[str, Any]:
    """The decoded fields of a model by JSON name, and what programs have set besides; of some models, a new dict."""
    try:
        return cast("dict[str, Any]", object.__getattribute__(model, "_views"))
    except AttributeError:
        return {}


__all__ = ["OWN", "Documented", "begin", "new", "views_of"]
