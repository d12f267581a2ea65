from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
    names={
        "secret_id": "secretId",
        "mouth_path": "mouthPath",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceSecret(Model):
    """A secret that is mounted to a service.

    Attributes:
        secret_id (str): ID of the secret.
        mouth_path (str): Path that the secret is mounted at; spelled like this.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 18
    """

    secret_id: str
    mouth_path: str
