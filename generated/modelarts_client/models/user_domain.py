from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class UserDomain(Model):
    """Account that the IAM user belongs to.

    Attributes:
        name (str): Name of the account.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.identity.password.user.domain
    """

    name: str
