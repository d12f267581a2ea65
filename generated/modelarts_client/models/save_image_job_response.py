from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.save_image_status import SaveImageStatus


@reads(
    {
        "status": Choice("SaveImageStatus"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SaveImageJobResponse(Model):
    """The saving of an image.

    Attributes:
        name (str): Name of the image: lowercase letters, digits, hyphens, underscores and dots, at most 512
            characters. Matches ^[a-z0-9._-]*$.
        namespace (str): SWR organization of the image.
        tag (float | str): Tag of the image: letters, digits, hyphens, underscores and dots, at most 64
            characters. Matches ^[A-Za-z0-9._-]*$.
        description (str | Unset): Description of the image: at most 512 characters.
        status (SaveImageStatus | str | Unset): Progress of saving an image; while CREATING the job cannot be
            used.
        message (str | Unset): Progress of the build.
        create_time (int | Unset): When the saving began, in ms since 1970.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job, response, table 2; huaweicloudsdkmodelarts 3.1.219,
    ImageSaveJob
    """

    name: str
    namespace: str
    tag: float | str
    description: str | Unset = UNSET
    status: SaveImageStatus | str | Unset = UNSET
    message: str | Unset = UNSET
    create_time: int | Unset = UNSET
