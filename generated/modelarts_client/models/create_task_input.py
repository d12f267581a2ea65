# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_input_remote import JobInputRemote


@_base.reads(
    {
        "remote": _codecs.Nested("JobInputRemote"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTaskInput(_base.MappingMethods, _base.Model):
    """A data input of a task.

    Attributes:
        name (str): Name of the input.
        remote (JobInputRemote): Where the data of an input is: in OBS or in a dataset.
        description (str | None): Description of the input.
        local_dir (str | None): Directory of the container that the data is brought to.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 36
    """

    name: str
    remote: JobInputRemote
    description: str | None = UNSET
    local_dir: str | None = UNSET
