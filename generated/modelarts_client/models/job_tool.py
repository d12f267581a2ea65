# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    secrets=("token",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobTool(_base.MappingMethods, _base.Model):
    """A tool that runs beside a job.

    Attributes:
        url (str | None): URL of the tool.
        token (str | None): Token of the tool.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Tables 112 to 114
    """

    url: str | None = UNSET
    token: str | None = UNSET
