from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class SummaryJob(Model):
    """A job whose visualization log is read.

    Attributes:
        job_id (str): ID of the job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 19
    """

    job_id: str
