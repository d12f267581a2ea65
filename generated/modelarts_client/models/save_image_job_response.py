# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.save_image_status import SaveImageStatus


@_base.reads(
    {
        "status": _codecs.Choice("SaveImageStatus"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SaveImageJobResponse(_base.MappingMethods, _base.Model):
    """The saving of an image.

    Attributes:
        name (str): Name of the image: lowercase letters, digits, hyphens, underscores and dots, at most 512 characters.
            Matches ^[a-z0-9._-]*$.
        namespace (str): SWR organization of the image.
        tag (float | str): Tag of the image: letters, digits, hyphens, underscores and dots, at most 64 characters. Matches
            ^[A-Za-z0-9._-]*$.
        description (str | None): Description of the image: at most 512 characters.
        status (SaveImageStatus | str | None): Progress of saving an image; while CREATING the job cannot be used.
        message (str | None): Progress of the build.
        create_time (int | None): When the saving began, in ms since 1970.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job, response, table 2; huaweicloudsdkmodelarts 3.1.219,
    ImageSaveJob
    """

    name: str
    namespace: str
    tag: float | str
    description: str | None = UNSET
    status: SaveImageStatus | str | None = UNSET
    message: str | None = UNSET
    create_time: int | None = UNSET
