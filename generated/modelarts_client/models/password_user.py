# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.user_domain import UserDomain


@_base.reads(
    {
        "domain": _codecs.Nested("UserDomain"),
    },
    secrets=("password",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PasswordUser(_base.MappingMethods, _base.Model):
    """User name and password.

    Attributes:
        domain (UserDomain): Account that the IAM user belongs to.
        name (str): Name of the IAM user.
        password (str): Login password of the IAM user.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001), auth.identity.password.user
    """

    domain: UserDomain
    name: str
    password: str
