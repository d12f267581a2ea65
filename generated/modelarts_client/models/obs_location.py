# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ObsLocation(_base.MappingMethods, _base.Model):
    """A place in OBS.

    Attributes:
        obs_url (str): OBS path, for example /bucket/data/ or obs://bucket/data/.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-27 and 6-31; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 29 and 33
    """

    obs_url: str
