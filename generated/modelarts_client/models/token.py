from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.token_catalog_entry import TokenCatalogEntry
    from ..models.token_domain import TokenDomain
    from ..models.token_project import TokenProject
    from ..models.token_role import TokenRole
    from ..models.token_user import TokenUser


@_attrs_define
class Token:
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.token_catalog_entry import TokenCatalogEntry
        from ..models.token_domain import TokenDomain
        from ..models.token_project import TokenProject
        from ..models.token_role import TokenRole
        from ..models.token_user import TokenUser

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.expires_at
        if _value is not UNSET:
            _result["expires_at"] = _value
        _value = self.issued_at
        if _value is not UNSET:
            _result["issued_at"] = _value
        _value = self.methods
        if _value is not UNSET:
            _result["methods"] = _value
        _value = self.user
        if _value is not UNSET:
            _result["user"] = _value.to_dict() if isinstance(_value, TokenUser) else _value
        _value = self.catalog
        if _value is not UNSET:
            _result["catalog"] = (
                [(item0.to_dict() if isinstance(item0, TokenCatalogEntry) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.domain
        if _value is not UNSET:
            _result["domain"] = _value.to_dict() if isinstance(_value, TokenDomain) else _value
        _value = self.mfa_authn_at
        if _value is not UNSET:
            _result["mfa_authn_at"] = _value
        _value = self.project
        if _value is not UNSET:
            _result["project"] = _value.to_dict() if isinstance(_value, TokenProject) else _value
        _value = self.roles
        if _value is not UNSET:
            _result["roles"] = (
                [(item0.to_dict() if isinstance(item0, TokenRole) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Token:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.token_catalog_entry import TokenCatalogEntry
        from ..models.token_domain import TokenDomain
        from ..models.token_project import TokenProject
        from ..models.token_role import TokenRole
        from ..models.token_user import TokenUser

        _rest: dict[str, Any] = dict(src_dict)
        expires_at: Any = _rest.pop("expires_at", UNSET)
        issued_at: Any = _rest.pop("issued_at", UNSET)
        methods: Any = _rest.pop("methods", UNSET)
        user: Any = _rest.pop("user", UNSET)
        user = TokenUser.from_dict(user) if isinstance(user, dict) else user
        catalog: Any = _rest.pop("catalog", UNSET)
        catalog = (
            [(TokenCatalogEntry.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in catalog]
            if isinstance(catalog, list)
            else catalog
        )
        domain: Any = _rest.pop("domain", UNSET)
        domain = TokenDomain.from_dict(domain) if isinstance(domain, dict) else domain
        mfa_authn_at: Any = _rest.pop("mfa_authn_at", UNSET)
        project: Any = _rest.pop("project", UNSET)
        project = TokenProject.from_dict(project) if isinstance(project, dict) else project
        roles: Any = _rest.pop("roles", UNSET)
        roles = (
            [(TokenRole.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in roles]
            if isinstance(roles, list)
            else roles
        )
        _result = cls(
            expires_at=expires_at,
            issued_at=issued_at,
            methods=methods,
            user=user,
            catalog=catalog,
            domain=domain,
            mfa_authn_at=mfa_authn_at,
            project=project,
            roles=roles,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
