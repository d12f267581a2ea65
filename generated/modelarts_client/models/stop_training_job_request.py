from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.job_action_type import JobActionType


@reads(
    {
        "action_type": Choice("JobActionType"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class StopTrainingJobRequest(Model):
    """An action on a job.

    Attributes:
        action_type (JobActionType | str): What to do with a job.

    Source: ModelArts API Reference, training_management/terminating_a_training_job.rst, Table 2
    """

    action_type: JobActionType | str
