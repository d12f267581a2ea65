from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.password_user import PasswordUser


@reads(
    {
        "user": Nested("PasswordUser"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PasswordIdentity(Model):
    """Credentials of the password method.

    Attributes:
        user (PasswordUser): User name and password.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.identity.password
    """

    user: PasswordUser
