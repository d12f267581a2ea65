from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_os_image_type import PoolOsImageType


@reads(
    {
        "image_type": Choice("PoolOsImageType"),
    },
    names={
        "image_id": "imageId",
        "image_type": "imageType",
        "auto_match": "autoMatch",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolOs(Model):
    """Operating system of nodes.

    Attributes:
        name (str | Unset): Name and version of the operating system; not needed for a private image.
        image_id (str | Unset): ID of the image.
        image_type (PoolOsImageType | str | Unset): Type of an image, private or, when empty, preset.
        auto_match (str | Unset): Name and version of the operating system for which the service picks the best
            image.

    Source: huaweicloudsdkmodelarts 3.1.219, Os
    """

    name: str | Unset = UNSET
    image_id: str | Unset = UNSET
    image_type: PoolOsImageType | str | Unset = UNSET
    auto_match: str | Unset = UNSET
