# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenRole(_base.MappingMethods, _base.Model):
    """One permission of the token.

    Attributes:
        name (str | None): Name of the permission.
        id (str | None): ID of the permission; usually 0, which is not a real ID.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.roles
    """

    name: str | None = UNSET
    id: str | None = UNSET
