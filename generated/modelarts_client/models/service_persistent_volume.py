# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_storage_type import ServiceStorageType


@_base.reads(
    {
        "storage_type": _codecs.Choice("ServiceStorageType"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServicePersistentVolume(_base.MappingMethods, _base.Model):
    """Storage that is mounted to the containers.

    Attributes:
        mount_path (str): Path in the container, for example /tmp; best an empty directory, no system directory such as / or
            /var/run.
        name (str | None): Name of the volume.
        storage_type (ServiceStorageType | str | None): Kind of a mounted storage.
        source_address (str | None): ID of the SFS Turbo file system.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 9
    """

    mount_path: str
    name: str | None = UNSET
    storage_type: ServiceStorageType | str | None = UNSET
    source_address: str | None = UNSET
