from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class SaveImageRequest(Model):
    """An image to save from a task.

    Attributes:
        name (str): Name of the image: lowercase letters, digits, hyphens, underscores and dots, at most 512
            characters. Matches ^[a-z0-9._-]*$.
        namespace (str): SWR organization that receives the image.
        tag (str): Tag of the image: letters, digits, hyphens, underscores and dots, at most 64 characters.
            Matches ^[A-Za-z0-9._-]*$.
        description (str | Unset): Description of the image: at most 512 characters.

    Source: huaweicloudsdkmodelarts 3.1.219, ImageSaveJob; 001_bf673bd6dff8b58d.txt, save-image-job, response, table
    2
    """

    name: str
    namespace: str
    tag: str
    description: str | Unset = UNSET
