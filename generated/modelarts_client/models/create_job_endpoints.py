# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_job_ssh import CreateJobSsh


@_base.reads(
    {
        "ssh": _codecs.Nested("CreateJobSsh"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateJobEndpoints(_base.MappingMethods, _base.Model):
    """Remote access to a new job.

    Attributes:
        ssh (CreateJobSsh): SSH access to a new job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 54
    """

    ssh: CreateJobSsh = UNSET
