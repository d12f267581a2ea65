from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowAutoSearchTrialEarlyStopResponse(Model):
    """The trial that was stopped.

    Attributes:
        earlystop_trial (str): ID of the trial.

    Source: ModelArts API Reference, training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialEarlyStopResponse
    """

    earlystop_trial: str
