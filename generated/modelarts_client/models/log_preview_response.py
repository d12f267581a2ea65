# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogPreviewResponse(_base.MappingMethods, _base.Model):
    """The log of a task, or its end when it is long.

    Attributes:
        content (str): Text of the log; the last part when it is longer than 5 MB.
        current_size (int): Size of content, in bytes; at most 5 MB. 0 to 5242880.
        full_size (int): Size of the whole log, in bytes. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-172; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_given_training_job_preview.rst, Table 2
    """

    content: str
    current_size: int
    full_size: int
