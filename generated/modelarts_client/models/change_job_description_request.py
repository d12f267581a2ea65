# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_job_endpoints import CreateJobEndpoints
    from ..models.job_metadata_change import JobMetadataChange
    from ..models.job_spec_change import JobSpecChange


@_base.reads(
    {
        "spec": _codecs.Nested("JobSpecChange"),
        "endpoints": _codecs.Nested("CreateJobEndpoints"),
        "metadata": _codecs.Nested("JobMetadataChange"),
    },
    nullable=("description",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ChangeJobDescriptionRequest(_base.MappingMethods, _base.Model):
    """Changes of a job; what is absent stays.

    Attributes:
        description (None | str): Description: 0 to 256 characters.
        spec (JobSpecChange): Changes of the settings of a job.
        endpoints (CreateJobEndpoints): Remote access to a new job.
        metadata (JobMetadataChange): Changes of the metadata of a job.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-114; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Table 2; huaweicloudsdkmodelarts
    3.1.219, JobUpdateRequestBody
    """

    description: None | str = UNSET
    spec: JobSpecChange = UNSET
    endpoints: CreateJobEndpoints = UNSET
    metadata: JobMetadataChange = UNSET
