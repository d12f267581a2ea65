from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobAnnotations(Model):
    """Advanced settings of a job, such as job_template (Template DL, or Template RL for heterogeneous jobs) and fault-tolerance/job-retry-num.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-12; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 3
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
