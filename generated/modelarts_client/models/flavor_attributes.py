# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorAttributes(_base.MappingMethods, _base.Model):
    """Other attributes of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-42; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 91
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, str] = UNSET

        def __getitem__(self, name: str) -> str: ...
