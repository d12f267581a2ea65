from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod
    from ..models.job_input_remote import JobInputRemote
    from ..models.remote_constraint import RemoteConstraint


@reads(
    {
        "remote": Nested("JobInputRemote"),
        "remote_constraint": Each(Nested("RemoteConstraint")),
        "access_method": Choice("AccessMethod"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobInput(Model):
    """A data input of a job.

    Attributes:
        name (str): Name of the input, passed to the program as a parameter, for example data_url.
        remote (JobInputRemote): Where the data of an input is: in OBS or in a dataset.
        description (str | Unset): Description of the input.
        local_dir (str | Unset): Directory of the container that the data is brought to, for example /home/ma-
            user/modelarts/inputs/data_url_0.
        remote_constraint (list[RemoteConstraint] | Unset): What data the input takes.
        access_method (AccessMethod | str | Unset): How the program learns a local_dir: as a parameter or as an
            environment variable.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-25; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 26; huaweicloudsdkmodelarts 3.1.219, Input
    """

    name: str
    remote: JobInputRemote
    description: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    remote_constraint: list[RemoteConstraint] | Unset = UNSET
    access_method: AccessMethod | str | Unset = UNSET
