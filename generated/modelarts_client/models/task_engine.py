from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskEngine(Model):
    """Engine of a task.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | Unset): Name of the engine, for example Caffe.
        engine_version (str | Unset): Version of the engine.
        v1_compatible (bool | Unset): Whether the engine runs in v1 compatible mode.
        run_user (str | Unset): UID that the engine runs as.
        image_url (str | Unset): Custom image.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-41, 6-93 and 6-150; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 90
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    v1_compatible: bool | Unset = UNSET
    run_user: str | Unset = UNSET
    image_url: str | Unset = UNSET
