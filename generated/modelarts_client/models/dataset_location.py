# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DatasetLocation(_base.MappingMethods, _base.Model):
    """A version of a dataset.

    Attributes:
        id (str): ID of the dataset.
        version_id (str | None): ID of the version; needed unless service_type is V3.
        obs_url (str | None): OBS path of the version; found by ModelArts and present in responses only.
        service_type (str | None): Service of the dataset; V3 is the asset service, anything else the older datasets.
        name (str | None): Name of the dataset.
        dataset_proportion (int | None): Share of the dataset that a fine-tuning job uses; no source names the unit. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-135; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 28 and 73; huaweicloudsdkmodelarts 3.1.219,
    InputDataInfoDataset; terraform-provider-huaweicloud, docs/resources/modelarts_training_job.md
    """

    id: str
    version_id: str | None = UNSET
    obs_url: str | None = UNSET
    service_type: str | None = UNSET
    name: str | None = UNSET
    dataset_proportion: int | None = UNSET
