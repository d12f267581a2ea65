# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.mapping_rule_properties import MappingRuleProperties
    from ..models.mapping_rule_type import MappingRuleType


@_base.reads(
    {
        "type_": _codecs.Choice("MappingRuleType"),
        "properties": _codecs.Nested("MappingRuleProperties"),
        "items": _codecs.Each(_codecs.Nested("MappingRule")),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class MappingRule(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """The place of each column of a CSV file in a request body; written as the input parameters of the model, with an index at each string, number, integer or boolean.

    Attributes:
        type_ (MappingRuleType | str | None): Type of a part of a request body.
        properties (MappingRuleProperties): Fields of an object.
        items (list[MappingRule]): Items of an array.
        index (int | None): Column of the CSV file, from 0; -1 leaves the value out.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-4, 8-9 and 8-18; ModelArts API Reference,
    service_management/deploying_services.rst, Table 5 and Example Requests
    """

    type_: MappingRuleType | str | None = UNSET
    properties: MappingRuleProperties = UNSET
    items: list[MappingRule] = UNSET
    index: int | None = UNSET
