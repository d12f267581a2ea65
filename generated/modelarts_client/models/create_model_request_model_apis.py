# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_api_method import ModelApiMethod
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_in_output_params import ModelInOutputParams


@_base.reads(
    {
        "protocol": _codecs.Choice("ModelApiProtocol"),
        "method": _codecs.Choice("ModelApiMethod"),
        "input_params": _codecs.Nested("ModelInOutputParams"),
        "output_params": _codecs.Nested("ModelInOutputParams"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateModelRequestModelApis(_base.MappingMethods, _base.Model):
    """An inference API of a new model.

    Attributes:
        url (str | None): Path of inference requests.
        protocol (ModelApiProtocol | str | None): Protocol of a request to a model.
        method (ModelApiMethod | str | None): Method of a request to a model.
        input_params (ModelInOutputParams): Input or output of an API, in the manner of JSON Schema.
        output_params (ModelInOutputParams): Input or output of an API, in the manner of JSON Schema.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 9
    """

    url: str | None = UNSET
    protocol: ModelApiProtocol | str | None = UNSET
    method: ModelApiMethod | str | None = UNSET
    input_params: ModelInOutputParams = UNSET
    output_params: ModelInOutputParams = UNSET
