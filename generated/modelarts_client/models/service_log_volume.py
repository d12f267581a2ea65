from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceLogVolume(Model):
    """A directory of the host that logs go to.

    Attributes:
        host_path (str): Path on the host.
        mount_path (str): Path of the logs in the container.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 8
    """

    host_path: str
    mount_path: str
