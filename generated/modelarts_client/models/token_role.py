from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenRole(Model):
    """One permission of the token.

    Attributes:
        name (str | Unset): Name of the permission.
        id (str | Unset): ID of the permission; usually 0, which is not a real ID.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.roles
    """

    name: str | Unset = UNSET
    id: str | Unset = UNSET
