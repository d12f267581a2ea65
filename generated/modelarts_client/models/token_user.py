from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.token_domain import TokenDomain


@reads(
    {
        "domain": Nested("TokenDomain"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenUser(Model):
    """User that the token was issued to.

    Attributes:
        name (str | Unset): Name of the IAM user.
        id (str | Unset): ID of the IAM user.
        password_expires_at (None | str | Unset): When the password expires, UTC; empty or null when it never
            does.
        domain (TokenDomain | Unset): Account that a user or project belongs to.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.user; IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Table 10
    """

    name: str | Unset = UNSET
    id: str | Unset = UNSET
    password_expires_at: None | str | Unset = UNSET
    domain: TokenDomain | Unset = UNSET
