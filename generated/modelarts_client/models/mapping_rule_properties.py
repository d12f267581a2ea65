# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.mapping_rule import MappingRule


@_base.reads(
    additional=_codecs.Nested("MappingRule"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class MappingRuleProperties(_base.MappingMethods, _base.Model):
    """Fields of an object."""

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, MappingRule] = UNSET

        def __getitem__(self, name: str) -> MappingRule: ...
