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
class CreateTaskOutput(_base.MappingMethods, _base.Model):
    """A data output of a task.

    Attributes:
        name (str): Name of the output.
        remote (JobOutputRemote): The destination of an output.
        description (str | None): Description of the output.
        local_dir (str | None): Directory of the container that the program writes to.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 39
    """

    name: str
    remote: JobOutputRemote
    description: str | None = UNSET
    local_dir: str | None = UNSET
