# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobEngine(_base.MappingMethods, _base.Model):
    """Engine of a job: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | None): ID of the engine, for example pytorch-cp36-1.4.0-v2.
        engine_name (str | None): Name of the engine; not needed with engine_id.
        engine_version (str | None): Version of the engine; not needed with engine_id.
        image_url (str | None): Custom image in SWR, as organization/name:tag.
        install_sys_packages (bool | None): Whether MoXing is installed; only with engine_name, engine_version and image_url.
        image_repo_id (str | None): ID of the instance of SWR Enterprise that holds the image.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-32; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 14; huaweicloudsdkmodelarts 3.1.219, JobEngine
    """

    engine_id: str | None = UNSET
    engine_name: str | None = UNSET
    engine_version: str | None = UNSET
    image_url: str | None = UNSET
    install_sys_packages: bool | None = UNSET
    image_repo_id: str | None = UNSET
