from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    secrets=("token",),
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobTool(Model):
    """A tool that runs beside a job.

    Attributes:
        url (str | Unset): URL of the tool.
        token (str | Unset): Token of the tool.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Tables 112 to 114
    """

    url: str | Unset = UNSET
    token: str | Unset = UNSET
