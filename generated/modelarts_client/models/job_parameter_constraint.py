from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "valid_range": Each(),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobParameterConstraint(Model):
    """What values a parameter may have.

    Attributes:
        type_ (str | Unset): Type of the parameter, for example Integer.
        editable (bool | Unset): Whether the parameter can be changed.
        required (bool | Unset): Whether the parameter is needed.
        sensitive (bool | Unset): Whether the parameter is sensitive; not implemented by the cloud yet.
        valid_type (str | Unset): Kind of valid_range.
        valid_range (list[str] | Unset): Values or bounds.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-17; 004_ab87db3e92ded11c.txt, Table 6; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 6
    """

    type_: str | Unset = UNSET
    editable: bool | Unset = UNSET
    required: bool | Unset = UNSET
    sensitive: bool | Unset = UNSET
    valid_type: str | Unset = UNSET
    valid_range: list[str] | Unset = UNSET
