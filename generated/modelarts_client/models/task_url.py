# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskUrl(_base.MappingMethods, _base.Model):
    """SSH address of a task.

    Attributes:
        task (str | None): Name of the task.
        url (str | None): SSH address.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 111
    """

    task: str | None = UNSET
    url: str | None = UNSET
