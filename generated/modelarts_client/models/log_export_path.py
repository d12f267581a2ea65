# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogExportPath(_base.MappingMethods, _base.Model):
    """Where the logs of a job go.

    Attributes:
        obs_url (str | None): OBS path, for example obs://example/path.
        host_path (str | None): Path on the host.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-59; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 49
    """

    obs_url: str | None = UNSET
    host_path: str | None = UNSET
