# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.policy_condition import PolicyCondition
    from ..models.policy_effect import PolicyEffect


@_base.reads(
    {
        "action": _codecs.Each(),
        "effect": _codecs.Choice("PolicyEffect"),
        "condition": _codecs.Nested("PolicyCondition"),
        "resource": _codecs.Each(),
    },
    names={
        "action": "Action",
        "effect": "Effect",
        "condition": "Condition",
        "resource": "Resource",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PolicyStatement(_base.MappingMethods, _base.Model):
    """One statement of a policy.

    Attributes:
        action (list[str]): Actions, for example obs:object:*.
        effect (PolicyEffect | str): Whether a statement allows or denies; a denial wins.
        condition (PolicyCondition): Condition operators, each with the keys it tests.
        resource (list[str]): Resources, in five parts, for example obs:*:*:bucket:*.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy.Statement
    """

    action: list[str]
    effect: PolicyEffect | str
    condition: PolicyCondition = UNSET
    resource: list[str] = UNSET
