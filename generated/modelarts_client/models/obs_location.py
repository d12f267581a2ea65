from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ObsLocation(Model):
    """A place in OBS.

    Attributes:
        obs_url (str): OBS path, for example /bucket/data/ or obs://bucket/data/.
    """

    obs_url: str
