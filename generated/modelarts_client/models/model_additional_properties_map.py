# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_additional_properties import ModelAdditionalProperties


@_base.reads(
    additional=_codecs.Nested("ModelAdditionalProperties"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelAdditionalPropertiesMap(_base.MappingMethods, _base.Model):
    """Mounts, rolling upgrades and stopping of a model, by a name.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 5
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, ModelAdditionalProperties] = UNSET

        def __getitem__(self, name: str) -> ModelAdditionalProperties: ...
