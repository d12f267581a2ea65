# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.policy_condition_values import PolicyConditionValues


@_base.reads(
    additional=_codecs.Nested("PolicyConditionValues"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PolicyCondition(_base.MappingMethods, _base.Model):
    """Condition operators, each with the keys it tests.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy.Statement
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, PolicyConditionValues] = UNSET

        def __getitem__(self, name: str) -> PolicyConditionValues: ...
