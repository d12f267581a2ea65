from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PfsLocation(Model):
    """A place in a parallel file system of OBS.

    Attributes:
        pfs_path (str): URL of the parallel file system.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 17
    """

    pfs_path: str
