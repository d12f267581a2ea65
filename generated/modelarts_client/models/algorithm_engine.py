from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmEngine(Model):
    """Engine of an algorithm: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example pytorch-cp36-1.3.0.
        engine_name (str | Unset): Name of the engine, for example PyTorch; not needed with engine_id.
        engine_version (str | Unset): Version of the engine, for example PyTorch-1.3.0-python3.6; not needed
            with engine_id.
        image_url (str | Unset): Custom image in SWR.

    Source: 004_ab87db3e92ded11c.txt, Table 11; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 11 and 28; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateEngine
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    image_url: str | Unset = UNSET
