from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_api_method import ModelApiMethod
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_param_type import ModelParamType


@reads(
    {
        "param_type": Choice("ModelParamType"),
        "protocol": Choice("ModelApiProtocol"),
        "method": Choice("ModelApiMethod"),
    },
    names={
        "min_": "min",
        "max_": "max",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateModelRequestInferParams(Model):
    """A parameter of an API of a new model.

    Attributes:
        url (str): Path of the API, for example /.
        param_name (str): Name of the parameter: at most 64 characters.
        param_type (ModelParamType | str): Type of a parameter of a model.
        protocol (ModelApiProtocol | str | Unset): Protocol of a request to a model.
        method (ModelApiMethod | str | Unset): Method of a request to a model.
        min_ (float | Unset): Least value; only for numbers.
        max_ (float | Unset): Greatest value; only for numbers.
        param_desc (str | Unset): Description of the parameter: at most 100 characters.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-3; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f), Table 11
    """

    url: str
    param_name: str
    param_type: ModelParamType | str
    protocol: ModelApiProtocol | str | Unset = UNSET
    method: ModelApiMethod | str | Unset = UNSET
    min_: float | Unset = UNSET
    max_: float | Unset = UNSET
    param_desc: str | Unset = UNSET
