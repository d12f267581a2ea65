# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class UserDomain(_base.MappingMethods, _base.Model):
    """Account that the IAM user belongs to.

    Attributes:
        name (str): Name of the account.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.identity.password.user.domain
    """

    name: str
