# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.token_domain import TokenDomain


@_base.reads(
    {
        "domain": _codecs.Nested("TokenDomain"),
    },
    nullable=("password_expires_at",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenUser(_base.MappingMethods, _base.Model):
    """User that the token was issued to.

    Attributes:
        name (str | None): Name of the IAM user.
        id (str | None): ID of the IAM user.
        password_expires_at (None | str): When the password expires, UTC; empty or null when it never does.
        domain (TokenDomain): Account that a user or project belongs to.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.user; IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Table 10
    """

    name: str | None = UNSET
    id: str | None = UNSET
    password_expires_at: None | str = UNSET
    domain: TokenDomain = UNSET
