# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AssetModel(_base.MappingMethods, _base.Model):
    """Model that a fine-tuning job publishes.

    Attributes:
        name (str | None): Name of the model.
        code (str | None): Code of the model.
        version (str | None): Version of the model.
        desc (str | None): Description of the model.
        series (str | None): Brand of the model.
        type_ (str | None): Type of the model.
        model_desc (str | None): Description of the model as an asset; in requests only.
        parent_asset_id (str | None): ID of the model that this one is made from; in requests only.
        id (str | None): ID of the model; in responses only.
        location (str | None): Where the model was published; in responses only.

    Source: huaweicloudsdkmodelarts 3.1.219, AssetModel and AssetModelResp; terraform-provider-huaweicloud,
    docs/resources/modelarts_training_job.md
    """

    name: str | None = UNSET
    code: str | None = UNSET
    version: str | None = UNSET
    desc: str | None = UNSET
    series: str | None = UNSET
    type_: str | None = UNSET
    model_desc: str | None = UNSET
    parent_asset_id: str | None = UNSET
    id: str | None = UNSET
    location: str | None = UNSET
