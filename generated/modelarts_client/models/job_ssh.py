# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.task_url import TaskUrl


@_base.reads(
    {
        "key_pair_names": _codecs.Each(),
        "task_urls": _codecs.Each(_codecs.Nested("TaskUrl")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobSsh(_base.MappingMethods, _base.Model):
    """SSH access to a job.

    Attributes:
        key_pair_names (list[str]): Names of the SSH key pairs.
        task_urls (list[TaskUrl]): Addresses of the tasks.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 110
    """

    key_pair_names: list[str] = UNSET
    task_urls: list[TaskUrl] = UNSET
