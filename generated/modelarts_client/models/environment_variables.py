# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class EnvironmentVariables(_base.MappingMethods, _base.Model):
    """Environment variables: at most 100, names of letters, digits and underscores up to 8,192 characters, values up to 4,096 characters without a dollar sign.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-15; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 4
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, str] = UNSET

        def __getitem__(self, name: str) -> str: ...
