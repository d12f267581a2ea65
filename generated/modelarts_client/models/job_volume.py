from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.nfs_volume import NfsVolume
    from ..models.obs_volume import ObsVolume
    from ..models.pfs_volume import PfsVolume


@reads(
    {
        "nfs": Nested("NfsVolume"),
        "pfs": Nested("PfsVolume"),
        "obs": Nested("ObsVolume"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobVolume(Model):
    """A volume of a job; one of the fields.

    Attributes:
        nfs (NfsVolume | Unset): A volume attached through NFS.
        pfs (PfsVolume | Unset): A parallel file system attached through obsfs.
        obs (ObsVolume | Unset): An OBS path attached as a volume.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-57; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 45 and 104
    """

    nfs: NfsVolume | Unset = UNSET
    pfs: PfsVolume | Unset = UNSET
    obs: ObsVolume | Unset = UNSET
