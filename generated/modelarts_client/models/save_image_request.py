# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SaveImageRequest(_base.MappingMethods, _base.Model):
    """An image to save from a task.

    Attributes:
        name (str): Name of the image: lowercase letters, digits, hyphens, underscores and dots, at most 512 characters.
            Matches ^[a-z0-9._-]*$.
        namespace (str): SWR organization that receives the image.
        tag (str): Tag of the image: letters, digits, hyphens, underscores and dots, at most 64 characters. Matches
            ^[A-Za-z0-9._-]*$.
        description (str | None): Description of the image: at most 512 characters.

    Source: huaweicloudsdkmodelarts 3.1.219, ImageSaveJob; 001_bf673bd6dff8b58d.txt, save-image-job, response, table
    2
    """

    name: str
    namespace: str
    tag: str
    description: str | None = UNSET
