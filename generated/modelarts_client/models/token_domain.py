from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenDomain(Model):
    """Account that a user or project belongs to.

    Attributes:
        name (str | Unset): Name of the account.
        id (str | Unset): ID of the account.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.domain
    """

    name: str | Unset = UNSET
    id: str | Unset = UNSET
