from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.auth_method import AuthMethod
    from ..models.password_identity import PasswordIdentity


@reads(
    {
        "methods": Each(Choice("AuthMethod")),
        "password": Nested("PasswordIdentity"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Identity(Model):
    """Credentials of the caller.

    Attributes:
        methods (list[AuthMethod | str]): Authentication methods. Not empty.
        password (PasswordIdentity): Credentials of the password method.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth.identity
    """

    methods: list[AuthMethod | str]
    password: PasswordIdentity
