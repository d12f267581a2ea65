# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.credential import Credential


@_base.reads(
    {
        "credential": _codecs.Nested("Credential"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenResponse(_base.MappingMethods, _base.Model):
    """Temporary access keys.

    Attributes:
        credential (Credential): Temporary access key, secret key and security token, which belong together.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    response body
    """

    credential: Credential
