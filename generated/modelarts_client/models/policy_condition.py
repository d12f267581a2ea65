from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.policy_condition_values import PolicyConditionValues


@reads(
    {},
    additional=Nested("PolicyConditionValues"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PolicyCondition(Model):
    """Condition operators, each with the keys it tests.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy.Statement
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PolicyConditionValues]: ...

        def __getitem__(self, name: str) -> PolicyConditionValues: ...
