# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.token import Token


@_base.reads(
    {
        "token": _codecs.Nested("Token"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenResponse(_base.MappingMethods, _base.Model):
    """Facts about a new token; the token itself is in the header X-Subject-Token.

    Attributes:
        token (Token): Facts about a token.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body
    """

    token: Token
