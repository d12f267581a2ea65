# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.nfs_volume import NfsVolume
    from ..models.obs_volume import ObsVolume
    from ..models.pfs_volume import PfsVolume


@_base.reads(
    {
        "nfs": _codecs.Nested("NfsVolume"),
        "pfs": _codecs.Nested("PfsVolume"),
        "obs": _codecs.Nested("ObsVolume"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobVolume(_base.MappingMethods, _base.Model):
    """A volume of a job; one of the fields.

    Attributes:
        nfs (NfsVolume): A volume attached through NFS.
        pfs (PfsVolume): A parallel file system attached through obsfs.
        obs (ObsVolume): An OBS path attached as a volume.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-57; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 45 and 104
    """

    nfs: NfsVolume = UNSET
    pfs: PfsVolume = UNSET
    obs: ObsVolume = UNSET
