from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class LogExportPath(Model):
    """Where the logs of a job go.

    Attributes:
        obs_url (str | Unset): OBS path, for example obs://example/path.
        host_path (str | Unset): Path on the host.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-59; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 49
    """

    obs_url: str | Unset = UNSET
    host_path: str | Unset = UNSET
