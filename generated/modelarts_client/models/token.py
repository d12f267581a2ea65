# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.token_catalog_entry import TokenCatalogEntry
    from ..models.token_domain import TokenDomain
    from ..models.token_project import TokenProject
    from ..models.token_role import TokenRole
    from ..models.token_user import TokenUser


@_base.reads(
    {
        "methods": _codecs.Each(),
        "user": _codecs.Nested("TokenUser"),
        "catalog": _codecs.Each(_codecs.Nested("TokenCatalogEntry")),
        "domain": _codecs.Nested("TokenDomain"),
        "project": _codecs.Nested("TokenProject"),
        "roles": _codecs.Each(_codecs.Nested("TokenRole")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Token(_base.MappingMethods, _base.Model):
    """Facts about a token.

    Attributes:
        expires_at (str): When the token expires, UTC.
        issued_at (str): When the token was issued, UTC.
        methods (list[str]): Methods by which the token was obtained.
        user (TokenUser): User that the token was issued to.
        catalog (list[TokenCatalogEntry]): Services the token can be used with; empty or absent when nocatalog was given.
        domain (TokenDomain): Account that a user or project belongs to.
        mfa_authn_at (str | None): When the user gave the code of a virtual MFA device; absent for users without one.
        project (TokenProject): Project that the token is valid for.
        roles (list[TokenRole]): Permissions of the token.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token; IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Table 3
    """

    expires_at: str
    issued_at: str
    methods: list[str]
    user: TokenUser
    catalog: list[TokenCatalogEntry] = UNSET
    domain: TokenDomain = UNSET
    mfa_authn_at: str | None = UNSET
    project: TokenProject = UNSET
    roles: list[TokenRole] = UNSET
