from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dataset_location import DatasetLocation
    from ..models.obs_location import ObsLocation


@reads(
    {
        "obs": Nested("ObsLocation"),
        "dataset": Nested("DatasetLocation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobInputRemote(Model):
    """Where the data of an input is: in OBS or in a dataset.

    Attributes:
        obs (ObsLocation | Unset): A place in OBS.
        dataset (DatasetLocation | Unset): A version of a dataset.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-26 and 6-134; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 27
    """

    obs: ObsLocation | Unset = UNSET
    dataset: DatasetLocation | Unset = UNSET
