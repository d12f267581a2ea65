# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchTrialEarlyStopResponse(_base.MappingMethods, _base.Model):
    """The trial that was stopped.

    Attributes:
        earlystop_trial (str): ID of the trial.

    Source: ModelArts API Reference, training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialEarlyStopResponse
    """

    earlystop_trial: str
