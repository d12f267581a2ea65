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

    Source: 002_70b4f4b3164ec19d.txt, Table 6-24; 004_ab87db3e92ded11c.txt, Table 19; 001_bf673bd6dff8b58d.txt,
    search-algorithms, response, table 4; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 13
    """

    key: str | Unset = UNSET
    value: str | Unset = UNSET
    type_: str | Unset = UNSET
