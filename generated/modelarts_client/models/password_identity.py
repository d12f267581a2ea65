# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.password_user import PasswordUser


@_base.reads(
    {
        "user": _codecs.Nested("PasswordUser"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PasswordIdentity(_base.MappingMethods, _base.Model):
    """Credentials of the password method.

    Attributes:
        user (PasswordUser): User name and password.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.identity.password
    """

    user: PasswordUser
