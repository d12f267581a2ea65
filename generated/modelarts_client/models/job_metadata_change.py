# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_annotations import JobAnnotations


@_base.reads(
    {
        "annotation": _codecs.Nested("JobAnnotations"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobMetadataChange(_base.MappingMethods, _base.Model):
    """Changes of the metadata of a job.

    Attributes:
        annotation (JobAnnotations): Advanced settings of a job, such as job_template (Template DL, or Template RL for heterogeneous jobs)
            and fault-tolerance/job-retry-num.

    Source: huaweicloudsdkmodelarts 3.1.219, JobUpdateRequestBodyMetadata
    """

    annotation: JobAnnotations = UNSET
