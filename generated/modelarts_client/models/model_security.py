# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "root_key": "rootKey",
    },
    secrets=(
        "model_key",
        "root_key",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelSecurity(_base.MappingMethods, _base.Model):
    """Keys of a model that was encrypted for edge nodes.

    Attributes:
        model_key (str | None): Key of the model.
        root_key (str | None): Root key.
        security_policy (str | None): Policy of the encryption.
        is_verify_app (bool | None): Whether configuration, images and libraries are verified on the edge node.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 13
    """

    model_key: str | None = UNSET
    root_key: str | None = UNSET
    security_policy: str | None = UNSET
    is_verify_app: bool | None = UNSET
