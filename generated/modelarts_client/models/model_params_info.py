from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_param_type import ModelParamType


@reads(
    {
        "param_type": Choice("ModelParamType"),
    },
    names={
        "min_": "min",
        "max_": "max",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelParamsInfo(Model):
    """A parameter of an API of a model.

    Attributes:
        url (str): Path of the API, for example /.
        param_name (str): Name of the parameter: at most 64 characters.
        param_type (ModelParamType | str): Type of a parameter of a model.
        protocol (str | Unset): Protocol, for example http.
        method (str | Unset): Method, for example post.
        min_ (float | Unset): Least value, when one was given.
        max_ (float | Unset): Greatest value, when one was given.
        param_desc (str | Unset): Description of the parameter.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-14; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Table 9
    """

    url: str
    param_name: str
    param_type: ModelParamType | str
    protocol: str | Unset = UNSET
    method: str | Unset = UNSET
    min_: float | Unset = UNSET
    max_: float | Unset = UNSET
    param_desc: str | Unset = UNSET
