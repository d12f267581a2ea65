# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.auth_method import AuthMethod
    from ..models.password_identity import PasswordIdentity


@_base.reads(
    {
        "methods": _codecs.Each(_codecs.Choice("AuthMethod")),
        "password": _codecs.Nested("PasswordIdentity"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Identity(_base.MappingMethods, _base.Model):
    """Credentials of the caller.

    Attributes:
        methods (list[AuthMethod | str]): Authentication methods. Not empty.
        password (PasswordIdentity): Credentials of the password method.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth.identity
    """

    methods: list[AuthMethod | str]
    password: PasswordIdentity
