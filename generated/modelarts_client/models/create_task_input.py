from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_input_remote import JobInputRemote


@reads(
    {
        "remote": Nested("JobInputRemote"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateTaskInput(Model):
    """A data input of a task.

    Attributes:
        name (str): Name of the input.
        remote (JobInputRemote): Where the data of an input is: in OBS or in a dataset.
        description (str | Unset): Description of the input.
        local_dir (str | Unset): Directory of the container that the data is brought to.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 36
    """

    name: str
    remote: JobInputRemote
    description: str | Unset = UNSET
    local_dir: str | Unset = UNSET
