# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_additional_properties import ServiceAdditionalProperties


@_base.reads(
    additional=_codecs.Nested("ServiceAdditionalProperties"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceAdditionalPropertiesMap(_base.MappingMethods, _base.Model):
    """Messages, logs and WebSocket of a service, by a name.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 3
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, ServiceAdditionalProperties] = UNSET

        def __getitem__(self, name: str) -> ServiceAdditionalProperties: ...
