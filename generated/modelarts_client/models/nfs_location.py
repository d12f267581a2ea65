# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NfsLocation(_base.MappingMethods, _base.Model):
    """A place in SFS Turbo.

    Attributes:
        nfs_path (str): URL of the file system, as host:/.

    Source: huaweicloudsdkmodelarts 3.1.219, NFSSummary
    """

    nfs_path: str
