from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.token import Token


@reads(
    {
        "token": Nested("Token"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenResponse(Model):
    """Facts about a new token; the token itself is in the header X-Subject-Token.

    Attributes:
        token (Token): Facts about a token.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body
    """

    token: Token
