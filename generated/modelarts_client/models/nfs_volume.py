# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NfsVolume(_base.MappingMethods, _base.Model):
    """A volume attached through NFS.

    Attributes:
        nfs_server_path (str | None): Path on the NFS server, for example 10.10.10.10:/example/path.
        local_path (str | None): Where the volume is mounted in the container.
        read_only (bool | None): Whether the volume is read-only.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-58; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 46
    """

    nfs_server_path: str | None = UNSET
    local_path: str | None = UNSET
    read_only: bool | None = UNSET
