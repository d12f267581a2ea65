from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class NfsVolume(Model):
    """A volume attached through NFS.

    Attributes:
        nfs_server_path (str | Unset): Path on the NFS server, for example 10.10.10.10:/example/path.
        local_path (str | Unset): Where the volume is mounted in the container.
        read_only (bool | Unset): Whether the volume is read-only.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-58; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 46
    """

    nfs_server_path: str | Unset = UNSET
    local_path: str | Unset = UNSET
    read_only: bool | Unset = UNSET
