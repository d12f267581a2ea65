# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_output_remote import JobOutputRemote


@_base.reads(
    {
        "remote": _codecs.Nested("JobOutputRemote"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskOutput(_base.MappingMethods, _base.Model):
    """A data output of a task.

    Attributes:
        name (str | None): Name of the output.
        local_dir (str | None): Directory of the container that the program writes to.
        remote (JobOutputRemote): The destination of an output.
        mode (str | None): How data is transmitted. Default: 'upload_periodically'.
        period (str | None): Time between transmissions. Default: '30s'.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-38, 6-90 and 6-147; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 87
    """

    name: str | None = UNSET
    local_dir: str | None = UNSET
    remote: JobOutputRemote = UNSET
    mode: str | None = "upload_periodically"
    period: str | None = "30s"
