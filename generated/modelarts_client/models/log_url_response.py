from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class LogUrlResponse(Model):
    """Temporary link to a log.

    Attributes:
        obs_url (str): OBS URL of the log, valid for 5 minutes.
    """

    obs_url: str
