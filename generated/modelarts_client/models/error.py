# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Error(_base.MappingMethods, _base.Model):
    """Body of an unsuccessful ModelArts call.

    Attributes:
        error_code (str): Code of the error, for example ModelArts.2755; listed under Error Codes in the API reference.
        error_msg (str): What went wrong.
        error_solution (str | None): What to do about it.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-7; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 115
    """

    error_code: str
    error_msg: str
    error_solution: str | None = UNSET
