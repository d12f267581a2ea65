# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_api_method import ModelApiMethod
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_param_type import ModelParamType


@_base.reads(
    {
        "param_type": _codecs.Choice("ModelParamType"),
        "protocol": _codecs.Choice("ModelApiProtocol"),
        "method": _codecs.Choice("ModelApiMethod"),
    },
    names={
        "min_": "min",
        "max_": "max",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateModelRequestInferParams(_base.MappingMethods, _base.Model):
    """A parameter of an API of a new model.

    Attributes:
        url (str): Path of the API, for example /.
        param_name (str): Name of the parameter: at most 64 characters.
        param_type (ModelParamType | str): Type of a parameter of a model.
        protocol (ModelApiProtocol | str | None): Protocol of a request to a model.
        method (ModelApiMethod | str | None): Method of a request to a model.
        min_ (float | None): Least value; only for numbers.
        max_ (float | None): Greatest value; only for numbers.
        param_desc (str | None): Description of the parameter: at most 100 characters.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-3; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f), Table 11
    """

    url: str
    param_name: str
    param_type: ModelParamType | str
    protocol: ModelApiProtocol | str | None = UNSET
    method: ModelApiMethod | str | None = UNSET
    min_: float | None = UNSET
    max_: float | None = UNSET
    param_desc: str | None = UNSET
