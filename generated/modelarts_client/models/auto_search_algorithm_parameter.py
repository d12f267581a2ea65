from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearchAlgorithmParameter(Model):
    """One setting of a search algorithm.

    Attributes:
        key (str | Unset): Name of the setting.
        value (str | Unset): Value of the setting.
        type_ (str | Unset): Type of the value.
    """

    key: str | Unset = UNSET
    value: str | Unset = UNSET
    type_: str | Unset = UNSET
