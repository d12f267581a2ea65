# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    secrets=(
        "secret",
        "securitytoken",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Credential(_base.MappingMethods, _base.Model):
    """Temporary access key, secret key and security token, which belong together.

    Attributes:
        access (str): Access key ID (AK).
        secret (str): Secret access key (SK).
        securitytoken (str): Security token, sent along with requests signed with these keys.
        expires_at (str): When the keys expire, UTC.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    response body, credential
    """

    access: str
    secret: str
    securitytoken: str
    expires_at: str
