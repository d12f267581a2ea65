# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.security_token_identity import SecurityTokenIdentity


@_base.reads(
    {
        "identity": _codecs.Nested("SecurityTokenIdentity"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenAuth(_base.MappingMethods, _base.Model):
    """The identity that requests temporary access keys.

    Attributes:
        identity (SecurityTokenIdentity): Identity and limits of the temporary access keys.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth
    """

    identity: SecurityTokenIdentity
