# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.auth_token_request_auth import AuthTokenRequestAuth


@_base.reads(
    {
        "auth": _codecs.Nested("AuthTokenRequestAuth"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AuthTokenRequest(_base.MappingMethods, _base.Model):
    """Request for a token of an IAM user.

    Attributes:
        auth (AuthTokenRequestAuth): The identity that requests the token, and the scope of the token.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001), request body
    """

    auth: AuthTokenRequestAuth
