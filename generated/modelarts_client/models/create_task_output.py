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
class CreateTaskOutput(Model):
    """A data output of a task.

    Attributes:
        name (str): Name of the output.
        remote (JobOutputRemote): The destination of an output.
        description (str | Unset): Description of the output.
        local_dir (str | Unset): Directory of the container that the program writes to.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 39
    """

    name: str
    remote: JobOutputRemote
    description: str | Unset = UNSET
    local_dir: str | Unset = UNSET
