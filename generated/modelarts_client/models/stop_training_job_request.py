# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.job_action_type import JobActionType


@_base.reads(
    {
        "action_type": _codecs.Choice("JobActionType"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class StopTrainingJobRequest(_base.MappingMethods, _base.Model):
    """An action on a job.

    Attributes:
        action_type (JobActionType | str): What to do with a job.

    Source: ModelArts API Reference, training_management/terminating_a_training_job.rst, Table 2
    """

    action_type: JobActionType | str
