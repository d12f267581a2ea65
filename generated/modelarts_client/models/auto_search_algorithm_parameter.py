# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchAlgorithmParameter(_base.MappingMethods, _base.Model):
    """One setting of a search algorithm.

    Attributes:
        key (str | None): Name of the setting.
        value (str | None): Value of the setting.
        type_ (str | None): Type of the value.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-24; 004_ab87db3e92ded11c.txt, Table 19; 001_bf673bd6dff8b58d.txt,
    search-algorithms, response, table 4; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 13
    """

    key: str | None = UNSET
    value: str | None = UNSET
    type_: str | None = UNSET
