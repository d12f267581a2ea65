from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.policy_condition import PolicyCondition
    from ..models.policy_effect import PolicyEffect


@reads(
    {
        "action": Each(),
        "effect": Choice("PolicyEffect"),
        "condition": Nested("PolicyCondition"),
        "resource": Each(),
    },
    names={
        "action": "Action",
        "effect": "Effect",
        "condition": "Condition",
        "resource": "Resource",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PolicyStatement(Model):
    """One statement of a policy.

    Attributes:
        action (list[str]): Actions, for example obs:object:*.
        effect (PolicyEffect | str): Whether a statement allows or denies; a denial wins.
        condition (PolicyCondition | Unset): Condition operators, each with the keys it tests.
        resource (list[str] | Unset): Resources, in five parts, for example obs:*:*:bucket:*.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy.Statement
    """

    action: list[str]
    effect: PolicyEffect | str
    condition: PolicyCondition | Unset = UNSET
    resource: list[str] | Unset = UNSET
