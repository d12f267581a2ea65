# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogUrlResponse(_base.MappingMethods, _base.Model):
    """Temporary link to a log.

    Attributes:
        obs_url (str): OBS URL of the log, valid for 5 minutes.

    Source: 001_bf673bd6dff8b58d.txt, logs/url, response; 003_a4dc8ac54fbecbc8.txt, logs/url, response; ModelArts
    API Reference, training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst,
    Table 3
    """

    obs_url: str
