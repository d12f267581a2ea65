from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.policy_statement import PolicyStatement


@reads(
    {
        "statement": Each(Nested("PolicyStatement")),
    },
    names={
        "version": "Version",
        "statement": "Statement",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenPolicy(Model):
    """Policy that restricts the permissions of the keys.

    Attributes:
        version (str): Policy version; 1.1 for custom policies.
        statement (list[PolicyStatement]): Statements of the policy.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy
    """

    version: str
    statement: list[PolicyStatement]
