from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    secrets=("id",),
)
@_attrs_define(slots=False, eq=False, repr=False)
class SecurityTokenSource(Model):
    """Token that the keys are derived from, and their lifetime.

    Attributes:
        id (str | Unset): The token, as in the header X-Auth-Token; to be phased out.
        duration_seconds (int | Unset): Validity of the keys, in seconds (15 minutes to 24 hours). 900 to 86400.
            Default: 900.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.token
    """

    id: str | Unset = UNSET
    duration_seconds: int | Unset = 900
