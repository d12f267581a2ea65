# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.security_token_method import SecurityTokenMethod
    from ..models.security_token_policy import SecurityTokenPolicy
    from ..models.security_token_source import SecurityTokenSource


@_base.reads(
    {
        "methods": _codecs.Each(_codecs.Choice("SecurityTokenMethod")),
        "token": _codecs.Nested("SecurityTokenSource"),
        "policy": _codecs.Nested("SecurityTokenPolicy"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenIdentity(_base.MappingMethods, _base.Model):
    """Identity and limits of the temporary access keys.

    Attributes:
        methods (list[SecurityTokenMethod | str]): Authentication methods. Not empty.
        token (SecurityTokenSource): Token that the keys are derived from, and their lifetime.
        policy (SecurityTokenPolicy): Policy that restricts the permissions of the keys.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity
    """

    methods: list[SecurityTokenMethod | str]
    token: SecurityTokenSource = UNSET
    policy: SecurityTokenPolicy = UNSET
