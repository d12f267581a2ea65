from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.credential import Credential


@reads(
    {
        "credential": Nested("Credential"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenResponse(Model):
    """Temporary access keys.

    Attributes:
        credential (Credential): Temporary access key, secret key and security token, which belong together.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    response body
    """

    credential: Credential
