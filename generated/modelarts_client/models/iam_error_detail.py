# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class IamErrorDetail(_base.MappingMethods, _base.Model):
    """Details of an error in the Keystone form.

    Attributes:
        code (int | None): HTTP status code, repeated.
        message (str | None): What went wrong.
        title (str | None): Reason phrase of the status, for example Unauthorized.

    Source: IAM API Reference, Response Parameters of failures
    """

    code: int | None = UNSET
    message: str | None = UNSET
    title: str | None = UNSET
