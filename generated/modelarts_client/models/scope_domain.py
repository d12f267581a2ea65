# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ScopeDomain(_base.MappingMethods, _base.Model):
    """Account, by ID or name; one of them is needed.

    Attributes:
        id (str | None): ID of the account.
        name (str | None): Name of the account.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.scope.domain
    """

    id: str | None = UNSET
    name: str | None = UNSET
