from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class IamErrorDetail(Model):
    """Details of an error in the Keystone form.

    Attributes:
        code (int | Unset): HTTP status code, repeated.
        message (str | Unset): What went wrong.
        title (str | Unset): Reason phrase of the status, for example Unauthorized.

    Source: IAM API Reference, Response Parameters of failures
    """

    code: int | Unset = UNSET
    message: str | Unset = UNSET
    title: str | Unset = UNSET
