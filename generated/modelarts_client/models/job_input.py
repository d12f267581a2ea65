# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod
    from ..models.job_input_remote import JobInputRemote
    from ..models.remote_constraint import RemoteConstraint


@_base.reads(
    {
        "remote": _codecs.Nested("JobInputRemote"),
        "remote_constraint": _codecs.Each(_codecs.Nested("RemoteConstraint")),
        "access_method": _codecs.Choice("AccessMethod"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobInput(_base.MappingMethods, _base.Model):
    """A data input of a job.

    Attributes:
        name (str): Name of the input, passed to the program as a parameter, for example data_url.
        remote (JobInputRemote): Where the data of an input is: in OBS or in a dataset.
        description (str | None): Description of the input.
        local_dir (str | None): Directory of the container that the data is brought to, for example /home/ma-
            user/modelarts/inputs/data_url_0.
        remote_constraint (list[RemoteConstraint]): What data the input takes.
        access_method (AccessMethod | str | None): How the program learns a local_dir: as a parameter or as an environment variable.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-25; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 26; huaweicloudsdkmodelarts 3.1.219, Input
    """

    name: str
    remote: JobInputRemote
    description: str | None = UNSET
    local_dir: str | None = UNSET
    remote_constraint: list[RemoteConstraint] = UNSET
    access_method: AccessMethod | str | None = UNSET
