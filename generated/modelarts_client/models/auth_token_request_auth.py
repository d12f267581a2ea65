# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auth_scope import AuthScope
    from ..models.identity import Identity


@_base.reads(
    {
        "identity": _codecs.Nested("Identity"),
        "scope": _codecs.Nested("AuthScope"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AuthTokenRequestAuth(_base.MappingMethods, _base.Model):
    """The identity that requests the token, and the scope of the token.

    Attributes:
        identity (Identity): Credentials of the caller.
        scope (AuthScope): Where the token is valid; the project wins when both are given, without either it is valid for global
            services.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth
    """

    identity: Identity
    scope: AuthScope = UNSET
