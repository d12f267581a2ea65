from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class NfsLocation(Model):
    """A place in SFS Turbo.

    Attributes:
        nfs_path (str): URL of the file system, as host:/.

    Source: huaweicloudsdkmodelarts 3.1.219, NFSSummary
    """

    nfs_path: str
