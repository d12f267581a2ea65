from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads

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
        auth (AuthTokenRequestAuth): Who asks for the token, and where it is to be valid.
    """

    auth: AuthTokenRequestAuth
