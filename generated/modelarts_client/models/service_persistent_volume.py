from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_storage_type import ServiceStorageType


@reads(
    {
        "storage_type": Choice("ServiceStorageType"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServicePersistentVolume(Model):
    """Storage that is mounted to the containers.

    Attributes:
        mount_path (str): Path in the container, for example /tmp; best an empty directory, no system directory
            such as / or /var/run.
        name (str | Unset): Name of the volume.
        storage_type (ServiceStorageType | str | Unset): Kind of a mounted storage.
        source_address (str | Unset): ID of the SFS Turbo file system.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 9
    """

    mount_path: str
    name: str | Unset = UNSET
    storage_type: ServiceStorageType | str | Unset = UNSET
    source_address: str | Unset = UNSET
