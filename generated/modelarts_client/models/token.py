from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.token_catalog_entry import TokenCatalogEntry
    from ..models.token_domain import TokenDomain
    from ..models.token_project import TokenProject
    from ..models.token_role import TokenRole
    from ..models.token_user import TokenUser


@reads(
    {
        "methods": Each(),
        "user": Nested("TokenUser"),
        "catalog": Each(Nested("TokenCatalogEntry")),
        "domain": Nested("TokenDomain"),
        "project": Nested("TokenProject"),
        "roles": Each(Nested("TokenRole")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Token(Model):
    """Facts about a token.

    Attributes:
        expires_at (str): When the token expires, UTC.
        issued_at (str): When the token was issued, UTC.
        methods (list[str]): Methods by which the token was obtained.
        user (TokenUser): User that the token was issued to.
        catalog (list[TokenCatalogEntry] | Unset): Services the token can be used with; empty or absent when
            nocatalog was given.
        domain (TokenDomain | Unset): Account that a user or project belongs to.
        mfa_authn_at (str | Unset): When the user gave the code of a virtual MFA device; absent for users
            without one.
        project (TokenProject | Unset): Project that the token is valid for.
        roles (list[TokenRole] | Unset): Permissions of the token.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token; IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Table 3
    """

    expires_at: str
    issued_at: str
    methods: list[str]
    user: TokenUser
    catalog: list[TokenCatalogEntry] | Unset = UNSET
    domain: TokenDomain | Unset = UNSET
    mfa_authn_at: str | Unset = UNSET
    project: TokenProject | Unset = UNSET
    roles: list[TokenRole] | Unset = UNSET
