from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_in_output_params_properties import ModelInOutputParamsProperties


@reads(
    {
        "properties": Nested("ModelInOutputParamsProperties"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelInOutputParams(Model):
    """Input or output of an API, in the manner of JSON Schema.

    Attributes:
        type_ (str | Unset): JSON Schema type, for example object.
        properties (ModelInOutputParamsProperties | Unset): Schema of each field, by name.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 10; ModelArts API
    Reference, model_management/importing_a_model.rst (4d2952d), Tables 11 and 12
    """

    type_: str | Unset = UNSET
    properties: ModelInOutputParamsProperties | Unset = UNSET
