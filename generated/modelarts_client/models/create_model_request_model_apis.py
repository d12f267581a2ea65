from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_api_method import ModelApiMethod
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_in_output_params import ModelInOutputParams


@reads(
    {
        "protocol": Choice("ModelApiProtocol"),
        "method": Choice("ModelApiMethod"),
        "input_params": Nested("ModelInOutputParams"),
        "output_params": Nested("ModelInOutputParams"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateModelRequestModelApis(Model):
    """An inference API of a new model.

    Attributes:
        url (str | Unset): Path of inference requests.
        protocol (ModelApiProtocol | str | Unset): Protocol of a request to a model.
        method (ModelApiMethod | str | Unset): Method of a request to a model.
        input_params (ModelInOutputParams | Unset): Input or output of an API, in the manner of JSON Schema.
        output_params (ModelInOutputParams | Unset): Input or output of an API, in the manner of JSON Schema.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 9
    """

    url: str | Unset = UNSET
    protocol: ModelApiProtocol | str | Unset = UNSET
    method: ModelApiMethod | str | Unset = UNSET
    input_params: ModelInOutputParams | Unset = UNSET
    output_params: ModelInOutputParams | Unset = UNSET
