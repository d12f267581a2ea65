# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "valid_range": _codecs.Each(),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobParameterConstraint(_base.MappingMethods, _base.Model):
    """What values a parameter may have.

    Attributes:
        type_ (str | None): Type of the parameter, for example Integer.
        editable (bool | None): Whether the parameter can be changed.
        required (bool | None): Whether the parameter is needed.
        sensitive (bool | None): Whether the parameter is sensitive; not implemented by the cloud yet.
        valid_type (str | None): Kind of valid_range.
        valid_range (list[str]): Values or bounds.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-17; 004_ab87db3e92ded11c.txt, Table 6; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 6
    """

    type_: str | None = UNSET
    editable: bool | None = UNSET
    required: bool | None = UNSET
    sensitive: bool | None = UNSET
    valid_type: str | None = UNSET
    valid_range: list[str] = UNSET
