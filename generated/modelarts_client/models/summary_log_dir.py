# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pfs_location import PfsLocation


@_base.reads(
    {
        "pfs": _codecs.Nested("PfsLocation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SummaryLogDir(_base.MappingMethods, _base.Model):
    """The destination of the visualization log.

    Attributes:
        pfs (PfsLocation): A place in a parallel file system of OBS.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 16
    """

    pfs: PfsLocation
