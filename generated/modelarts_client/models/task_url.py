from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskUrl(Model):
    """SSH address of a task.

    Attributes:
        task (str | Unset): Name of the task.
        url (str | Unset): SSH address.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 111
    """

    task: str | Unset = UNSET
    url: str | Unset = UNSET
