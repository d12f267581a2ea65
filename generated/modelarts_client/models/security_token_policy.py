# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.policy_statement import PolicyStatement


@_base.reads(
    {
        "statement": _codecs.Each(_codecs.Nested("PolicyStatement")),
    },
    names={
        "version": "Version",
        "statement": "Statement",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenPolicy(_base.MappingMethods, _base.Model):
    """Policy that restricts the permissions of the keys.

    Attributes:
        version (str): Policy version; 1.1 for custom policies.
        statement (list[PolicyStatement]): Statements of the policy.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy
    """

    version: str
    statement: list[PolicyStatement]
