from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_output_remote import JobOutputRemote


@reads(
    {
        "remote": Nested("JobOutputRemote"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskOutput(Model):
    """A data output of a task.

    Attributes:
        name (str | Unset): Name of the output.
        local_dir (str | Unset): Directory of the container that the program writes to.
        remote (JobOutputRemote | Unset): The destination of an output.
        mode (str | Unset): How data is transmitted. Default: 'upload_periodically'.
        period (str | Unset): Time between transmissions. Default: '30s'.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-38, 6-90 and 6-147; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 87
    """

    name: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    remote: JobOutputRemote | Unset = UNSET
    mode: str | Unset = "upload_periodically"
    period: str | Unset = "30s"
