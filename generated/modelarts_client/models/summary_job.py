# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SummaryJob(_base.MappingMethods, _base.Model):
    """A job whose visualization log is read.

    Attributes:
        job_id (str): ID of the job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 19
    """

    job_id: str
