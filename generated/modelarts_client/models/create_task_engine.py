# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTaskEngine(_base.MappingMethods, _base.Model):
    """Engine of a task: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | None): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | None): Name of the engine, for example Caffe; not needed with engine_id.
        engine_version (str | None): Version of the engine; not needed with engine_id.
        image_url (str | None): Custom image in SWR.
        run_user (str | None): UID that a custom image runs as. Default: '1000'.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Tables 34 and 35;
    huaweicloudsdkmodelarts 3.1.219, TaskAlgorithmEngine and TaskAlgorithmJobConfigEngine
    """

    engine_id: str | None = UNSET
    engine_name: str | None = UNSET
    engine_version: str | None = UNSET
    image_url: str | None = UNSET
    run_user: str | None = "1000"
