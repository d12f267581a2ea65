# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_param_type import ModelParamType


@_base.reads(
    {
        "param_type": _codecs.Choice("ModelParamType"),
    },
    names={
        "min_": "min",
        "max_": "max",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelParamsInfo(_base.MappingMethods, _base.Model):
    """A parameter of an API of a model.

    Attributes:
        url (str): Path of the API, for example /.
        param_name (str): Name of the parameter: at most 64 characters.
        param_type (ModelParamType | str): Type of a parameter of a model.
        protocol (str | None): Protocol, for example http.
        method (str | None): Method, for example post.
        min_ (float | None): Least value, when one was given.
        max_ (float | None): Greatest value, when one was given.
        param_desc (str | None): Description of the parameter.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-14; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Table 9
    """

    url: str
    param_name: str
    param_type: ModelParamType | str
    protocol: str | None = UNSET
    method: str | None = UNSET
    min_: float | None = UNSET
    max_: float | None = UNSET
    param_desc: str | None = UNSET
