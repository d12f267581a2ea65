# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PfsLocation(_base.MappingMethods, _base.Model):
    """A place in a parallel file system of OBS.

    Attributes:
        pfs_path (str): URL of the parallel file system.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 17
    """

    pfs_path: str
