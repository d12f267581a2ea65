from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auth_scope import AuthScope
    from ..models.identity import Identity


@reads(
    {
        "identity": Nested("Identity"),
        "scope": Nested("AuthScope"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AuthTokenRequestAuth(Model):
    """The identity that requests the token, and the scope of the token.

    Attributes:
        identity (Identity): Credentials of the caller.
        scope (AuthScope | Unset): Where the token is valid; the project wins when both are given, without
            either it is valid for global services.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth
    """

    identity: Identity
    scope: AuthScope | Unset = UNSET
