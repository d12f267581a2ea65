# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod
    from ..models.job_output_remote import JobOutputRemote


@_base.reads(
    {
        "remote": _codecs.Nested("JobOutputRemote"),
        "access_method": _codecs.Choice("AccessMethod"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobOutput(_base.MappingMethods, _base.Model):
    """A data output of a job.

    Attributes:
        name (str): Name of the output, passed to the program as a parameter, for example train_url.
        remote (JobOutputRemote): The destination of an output.
        description (str | None): Description of the output.
        local_dir (str | None): Directory of the container that the program writes to.
        access_method (AccessMethod | str | None): How the program learns a local_dir: as a parameter or as an environment variable.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-29; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 31; huaweicloudsdkmodelarts 3.1.219, Output
    """

    name: str
    remote: JobOutputRemote
    description: str | None = UNSET
    local_dir: str | None = UNSET
    access_method: AccessMethod | str | None = UNSET
