# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    names={
        "secret_id": "secretId",
        "mouth_path": "mouthPath",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceSecret(_base.MappingMethods, _base.Model):
    """A secret that is mounted to a service.

    Attributes:
        secret_id (str): ID of the secret.
        mouth_path (str): Path that the secret is mounted at; spelled like this.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 18
    """

    secret_id: str
    mouth_path: str
