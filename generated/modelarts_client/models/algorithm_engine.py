# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmEngine(_base.MappingMethods, _base.Model):
    """Engine of an algorithm: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | None): ID of the engine, for example pytorch-cp36-1.3.0.
        engine_name (str | None): Name of the engine, for example PyTorch; not needed with engine_id.
        engine_version (str | None): Version of the engine, for example PyTorch-1.3.0-python3.6; not needed with engine_id.
        image_url (str | None): Custom image in SWR.

    Source: 004_ab87db3e92ded11c.txt, Table 11; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 11 and 28; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateEngine
    """

    engine_id: str | None = UNSET
    engine_name: str | None = UNSET
    engine_version: str | None = UNSET
    image_url: str | None = UNSET
