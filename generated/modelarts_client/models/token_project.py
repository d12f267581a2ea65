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
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenProject(_base.MappingMethods, _base.Model):
    """Project that the token is valid for.

    Attributes:
        name (str | None): Name of the project.
        id (str | None): ID of the project.
        domain (TokenDomain): Account that a user or project belongs to.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.project
    """

    name: str | None = UNSET
    id: str | None = UNSET
    domain: TokenDomain = UNSET
