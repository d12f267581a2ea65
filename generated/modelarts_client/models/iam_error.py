from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.iam_error_detail import IamErrorDetail


@reads(
    {
        "error": Nested("IamErrorDetail"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class IamError(Model):
    """Body of an unsuccessful IAM call: either the Keystone form (error) or the flat form (error_code and error_msg).

    Attributes:
        error (IamErrorDetail | Unset): Details of an error in the Keystone form.
        error_code (str | Unset): Code of the error, for example IAM.0001.
        error_msg (str | Unset): What went wrong.

    Source: IAM API Reference, Error Codes; ModelArts API Reference, calling_apis/response.rst, Response Body
    """

    error: IamErrorDetail | Unset = UNSET
    error_code: str | Unset = UNSET
    error_msg: str | Unset = UNSET
