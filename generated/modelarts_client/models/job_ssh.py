from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.task_url import TaskUrl


@reads(
    {
        "key_pair_names": Each(),
        "task_urls": Each(Nested("TaskUrl")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobSsh(Model):
    """SSH access to a job.

    Attributes:
        key_pair_names (list[str] | Unset): Names of the SSH key pairs.
        task_urls (list[TaskUrl] | Unset): Addresses of the tasks.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 110
    """

    key_pair_names: list[str] | Unset = UNSET
    task_urls: list[TaskUrl] | Unset = UNSET
