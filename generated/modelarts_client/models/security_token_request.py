# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.security_token_auth import SecurityTokenAuth


@_base.reads(
    {
        "auth": _codecs.Nested("SecurityTokenAuth"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenRequest(_base.MappingMethods, _base.Model):
    """Request for temporary access keys.

    Attributes:
        auth (SecurityTokenAuth): The identity that requests temporary access keys.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token, request body
    """

    auth: SecurityTokenAuth
