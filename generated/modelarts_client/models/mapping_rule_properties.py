from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.mapping_rule import MappingRule


@reads(
    {},
    additional=Nested("MappingRule"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class MappingRuleProperties(Model):
    """Fields of an object.

    Source:
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, MappingRule]: ...

        def __getitem__(self, name: str) -> MappingRule: ...
