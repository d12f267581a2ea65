from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateTaskEngine(Model):
    """Engine of a task: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | Unset): Name of the engine, for example Caffe; not needed with engine_id.
        engine_version (str | Unset): Version of the engine; not needed with engine_id.
        image_url (str | Unset): Custom image in SWR.
        run_user (str | Unset): UID that a custom image runs as. Default: '1000'.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Tables 34 and 35;
    huaweicloudsdkmodelarts 3.1.219, TaskAlgorithmEngine and TaskAlgorithmJobConfigEngine
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    image_url: str | Unset = UNSET
    run_user: str | Unset = "1000"
