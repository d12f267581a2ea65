from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.model_json_schema import ModelJsonSchema


@reads(
    {},
    additional=Nested("ModelJsonSchema"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelInOutputParamsProperties(Model):
    """Schema of each field, by name.

    Source:
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, ModelJsonSchema]: ...

        def __getitem__(self, name: str) -> ModelJsonSchema: ...
