# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_os_image_type import PoolOsImageType


@_base.reads(
    {
        "image_type": _codecs.Choice("PoolOsImageType"),
    },
    names={
        "image_id": "imageId",
        "image_type": "imageType",
        "auto_match": "autoMatch",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolOs(_base.MappingMethods, _base.Model):
    """Operating system of nodes.

    Attributes:
        name (str | None): Name and version of the operating system; not needed for a private image.
        image_id (str | None): ID of the image.
        image_type (PoolOsImageType | str | None): Type of an image, private or, when empty, preset.
        auto_match (str | None): Name and version of the operating system for which the service picks the best image.

    Source: huaweicloudsdkmodelarts 3.1.219, Os
    """

    name: str | None = UNSET
    image_id: str | None = UNSET
    image_type: PoolOsImageType | str | None = UNSET
    auto_match: str | None = UNSET
