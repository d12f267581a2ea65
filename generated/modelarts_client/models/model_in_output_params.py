# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_in_output_params_properties import ModelInOutputParamsProperties


@_base.reads(
    {
        "properties": _codecs.Nested("ModelInOutputParamsProperties"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelInOutputParams(_base.MappingMethods, _base.Model):
    """Input or output of an API, in the manner of JSON Schema.

    Attributes:
        type_ (str | None): JSON Schema type, for example object.
        properties (ModelInOutputParamsProperties): Schema of each field, by name.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 10; ModelArts API
    Reference, model_management/importing_a_model.rst (4d2952d), Tables 11 and 12
    """

    type_: str | None = UNSET
    properties: ModelInOutputParamsProperties = UNSET
