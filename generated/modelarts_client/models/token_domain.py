# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenDomain(_base.MappingMethods, _base.Model):
    """Account that a user or project belongs to.

    Attributes:
        name (str | None): Name of the account.
        id (str | None): ID of the account.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.domain
    """

    name: str | None = UNSET
    id: str | None = UNSET
