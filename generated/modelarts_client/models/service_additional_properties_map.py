from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.service_additional_properties import ServiceAdditionalProperties


@reads(
    {},
    additional=Nested("ServiceAdditionalProperties"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceAdditionalPropertiesMap(Model):
    """Messages, logs and WebSocket of a service, by a name.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 3
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, ServiceAdditionalProperties]: ...

        def __getitem__(self, name: str) -> ServiceAdditionalProperties: ...
