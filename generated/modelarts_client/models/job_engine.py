from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobEngine(Model):
    """Engine of a job: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example pytorch-cp36-1.4.0-v2.
        engine_name (str | Unset): Name of the engine; not needed with engine_id.
        engine_version (str | Unset): Version of the engine; not needed with engine_id.
        image_url (str | Unset): Custom image in SWR, as organization/name:tag.
        install_sys_packages (bool | Unset): Whether MoXing is installed; only with engine_name, engine_version
            and image_url.
        image_repo_id (str | Unset): ID of the instance of SWR Enterprise that holds the image.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-32; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 14; huaweicloudsdkmodelarts 3.1.219, JobEngine
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    image_url: str | Unset = UNSET
    install_sys_packages: bool | Unset = UNSET
    image_repo_id: str | Unset = UNSET
