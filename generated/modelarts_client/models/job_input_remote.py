# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.dataset_location import DatasetLocation
    from ..models.obs_location import ObsLocation


@_base.reads(
    {
        "obs": _codecs.Nested("ObsLocation"),
        "dataset": _codecs.Nested("DatasetLocation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobInputRemote(_base.MappingMethods, _base.Model):
    """Where the data of an input is: in OBS or in a dataset.

    Attributes:
        obs (ObsLocation): A place in OBS.
        dataset (DatasetLocation): A version of a dataset.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-26 and 6-134; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 27
    """

    obs: ObsLocation = UNSET
    dataset: DatasetLocation = UNSET
