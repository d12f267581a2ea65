from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_job_ssh import CreateJobSsh


@reads(
    {
        "ssh": Nested("CreateJobSsh"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateJobEndpoints(Model):
    """Remote access to a new job.

    Attributes:
        ssh (CreateJobSsh | Unset): SSH access to a new job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 54
    """

    ssh: CreateJobSsh | Unset = UNSET
