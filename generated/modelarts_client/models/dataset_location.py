from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class DatasetLocation(Model):
    """A version of a dataset.

    Attributes:
        id (str): ID of the dataset.
        version_id (str): ID of the version.
        obs_url (str | Unset): OBS path of the version; found by ModelArts and present in responses only.
        service_type (str | Unset): Service of the dataset; V3 is the asset service, anything else the older
            datasets.
        name (str | Unset): Name of the dataset.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-135; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 28 and 73; huaweicloudsdkmodelarts 3.1.219,
    InputDataInfoDataset
    """

    id: str
    version_id: str
    obs_url: str | Unset = UNSET
    service_type: str | Unset = UNSET
    name: str | Unset = UNSET
