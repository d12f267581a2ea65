from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod
    from ..models.job_output_remote import JobOutputRemote


@reads(
    {
        "remote": Nested("JobOutputRemote"),
        "access_method": Choice("AccessMethod"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobOutput(Model):
    """A data output of a job.

    Attributes:
        name (str): Name of the output, passed to the program as a parameter, for example train_url.
        remote (JobOutputRemote): The destination of an output.
        description (str | Unset): Description of the output.
        local_dir (str | Unset): Directory of the container that the program writes to.
        access_method (AccessMethod | str | Unset): How the program learns a local_dir: as a parameter or as an
            environment variable.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-29; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 31; huaweicloudsdkmodelarts 3.1.219, Output
    """

    name: str
    remote: JobOutputRemote
    description: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    access_method: AccessMethod | str | Unset = UNSET
