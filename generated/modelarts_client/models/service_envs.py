# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceEnvs(_base.MappingMethods, _base.Model):
    """Environment variables of a model.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-3, 8-4, 8-8 and 8-9; ModelArts API Reference,
    service_management/deploying_services.rst, Table 5
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, str] = UNSET

        def __getitem__(self, name: str) -> str: ...
