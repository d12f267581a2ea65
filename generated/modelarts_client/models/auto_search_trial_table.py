# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.auto_search_trial_config import AutoSearchTrialConfig


@_base.reads(
    {
        "header": _codecs.Each(),
        "data": _codecs.Each(_codecs.Each(_codecs.Either(_codecs.Nested("AutoSearchTrialConfig")))),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchTrialTable(_base.MappingMethods, _base.Model):
    """Results of trials, as a table; which columns there are depends on the job.

    Attributes:
        header (list[str]): Names of the columns, for example trial_id, config and status; one may be empty.
        data (list[list[AutoSearchTrialConfig | str]]): Rows, each with a value for each column; that of config is an object, the others are strings.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, example responses; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Table 4; ModelArts API
    Reference, training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Table
    2; huaweicloudsdkmodelarts 3.1.219, ListAutoSearchTrialsItems
    """

    header: list[str]
    data: list[list[AutoSearchTrialConfig | str]]
