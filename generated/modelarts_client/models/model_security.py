from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "root_key": "rootKey",
    },
    secrets=(
        "model_key",
        "root_key",
    ),
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelSecurity(Model):
    """Keys of a model that was encrypted for edge nodes.

    Attributes:
        model_key (str | Unset): Key of the model.
        root_key (str | Unset): Root key.
        security_policy (str | Unset): Policy of the encryption.
        is_verify_app (bool | Unset): Whether configuration, images and libraries are verified on the edge node.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 13
    """

    model_key: str | Unset = UNSET
    root_key: str | Unset = UNSET
    security_policy: str | Unset = UNSET
    is_verify_app: bool | Unset = UNSET
