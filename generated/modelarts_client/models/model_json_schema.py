from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelJsonSchema(Model):
    """A schema of a value, in the manner of JSON Schema, with types of its own such as file and box."""
