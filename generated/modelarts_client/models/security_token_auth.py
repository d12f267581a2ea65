from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.security_token_identity import SecurityTokenIdentity


@reads(
    {
        "identity": Nested("SecurityTokenIdentity"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenAuth(Model):
    """The identity that requests temporary access keys.

    Attributes:
        identity (SecurityTokenIdentity): Identity and limits of the temporary access keys.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth
    """

    identity: SecurityTokenIdentity
