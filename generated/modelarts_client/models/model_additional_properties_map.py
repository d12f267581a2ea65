from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.model_additional_properties import ModelAdditionalProperties


@reads(
    {},
    additional=Nested("ModelAdditionalProperties"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelAdditionalPropertiesMap(Model):
    """Mounts, rolling upgrades and stopping of a model, by a name.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 5
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, ModelAdditionalProperties]: ...

        def __getitem__(self, name: str) -> ModelAdditionalProperties: ...
