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
class TokenProject(Model):
    """Project that the token is valid for.

    Attributes:
        name (str | Unset): Name of the project.
        id (str | Unset): ID of the project.
        domain (TokenDomain | Unset): Account that a user or project belongs to.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.project
    """

    name: str | Unset = UNSET
    id: str | Unset = UNSET
    domain: TokenDomain | Unset = UNSET
