from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.auth_token_request_auth import AuthTokenRequestAuth


@reads(
    {
        "auth": Nested("AuthTokenRequestAuth"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AuthTokenRequest(Model):
    """Request for a token of an IAM user.

    Attributes:
        auth (AuthTokenRequestAuth): The identity that requests the token, and the scope of the token.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001), request body
    """

    auth: AuthTokenRequestAuth
