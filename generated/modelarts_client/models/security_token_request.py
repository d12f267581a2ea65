from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.security_token_auth import SecurityTokenAuth


@reads(
    {
        "auth": Nested("SecurityTokenAuth"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenRequest(Model):
    """Request for temporary access keys.

    Attributes:
        auth (SecurityTokenAuth): The identity that requests temporary access keys.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token, request body
    """

    auth: SecurityTokenAuth
