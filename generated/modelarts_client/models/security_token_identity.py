from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.security_token_method import SecurityTokenMethod
    from ..models.security_token_policy import SecurityTokenPolicy
    from ..models.security_token_source import SecurityTokenSource


@reads(
    {
        "methods": Each(Choice("SecurityTokenMethod")),
        "token": Nested("SecurityTokenSource"),
        "policy": Nested("SecurityTokenPolicy"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenIdentity(Model):
    """Identity and limits of the temporary access keys.

    Attributes:
        methods (list[SecurityTokenMethod | str]): Authentication methods. Not empty.
        token (SecurityTokenSource | Unset): Token that the keys are derived from, and their lifetime.
        policy (SecurityTokenPolicy | Unset): Policy that restricts the permissions of the keys.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity
    """

    methods: list[SecurityTokenMethod | str]
    token: SecurityTokenSource | Unset = UNSET
    policy: SecurityTokenPolicy | Unset = UNSET
