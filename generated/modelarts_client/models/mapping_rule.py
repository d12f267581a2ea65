from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mapping_rule_properties import MappingRuleProperties
    from ..models.mapping_rule_type import MappingRuleType


@reads(
    {
        "type_": Choice("MappingRuleType"),
        "properties": Nested("MappingRuleProperties"),
        "items": Each(Nested("MappingRule")),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class MappingRule(Model):
    """The place of each column of a CSV file in a request body; written as the input parameters of the model, with an index at each string, number, integer or boolean.

    Attributes:
        type_ (MappingRuleType | str | Unset): Type of a part of a request body.
        properties (MappingRuleProperties | Unset): Fields of an object.
        items (list[MappingRule] | Unset): Items of an array.
        index (int | Unset): Column of the CSV file, from 0; -1 leaves the value out.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-4, 8-9 and 8-18; ModelArts API Reference,
    service_management/deploying_services.rst, Table 5 and Example Requests
    """

    type_: MappingRuleType | str | Unset = UNSET
    properties: MappingRuleProperties | Unset = UNSET
    items: list[MappingRule] | Unset = UNSET
    index: int | Unset = UNSET
