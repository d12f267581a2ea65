# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    secrets=("id",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SecurityTokenSource(_base.MappingMethods, _base.Model):
    """Token that the keys are derived from, and their lifetime.

    Attributes:
        id (str | None): The token, as in the header X-Auth-Token; to be phased out.
        duration_seconds (int | None): Validity of the keys, in seconds (15 minutes to 24 hours). 900 to 86400. Default: 900.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.token
    """

    id: str | None = UNSET
    duration_seconds: int | None = 900
