# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.iam_error_detail import IamErrorDetail


@_base.reads(
    {
        "error": _codecs.Nested("IamErrorDetail"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class IamError(_base.MappingMethods, _base.Model):
    """Body of an unsuccessful IAM call: either the Keystone form (error) or the flat form (error_code and error_msg).

    Attributes:
        error (IamErrorDetail): Details of an error in the Keystone form.
        error_code (str | None): Code of the error, for example IAM.0001.
        error_msg (str | None): What went wrong.

    Source: IAM API Reference, Error Codes; ModelArts API Reference, calling_apis/response.rst, Response Body
    """

    error: IamErrorDetail = UNSET
    error_code: str | None = UNSET
    error_msg: str | None = UNSET
