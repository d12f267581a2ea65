# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskEngine(_base.MappingMethods, _base.Model):
    """Engine of a task.

    Attributes:
        engine_id (str | None): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | None): Name of the engine, for example Caffe.
        engine_version (str | None): Version of the engine.
        v1_compatible (bool | None): Whether the engine runs in v1 compatible mode.
        run_user (str | None): UID that the engine runs as.
        image_url (str | None): Custom image.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-41, 6-93 and 6-150; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 90
    """

    engine_id: str | None = UNSET
    engine_name: str | None = UNSET
    engine_version: str | None = UNSET
    v1_compatible: bool | None = UNSET
    run_user: str | None = UNSET
    image_url: str | None = UNSET
