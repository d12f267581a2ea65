# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auto_search_trial_table import AutoSearchTrialTable


@_base.reads(
    {
        "items": _codecs.Nested("AutoSearchTrialTable"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchTrialsResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """A page of trials of an auto search job.

    Attributes:
        total (int): Number of trials of the job. At least 0.
        count (int): Number of trials on this page. At least 0.
        items (AutoSearchTrialTable): Results of trials, as a table; which columns there are depends on the job.
        limit (int | None): Most trials on a page. At least 1.
        offset (int | None): Number of trials skipped. At least 0.
        group_by (str | None): Field grouped by; may be empty.

    Source: ModelArts API Reference, training_management/querying_all_trials_using_hyperparameter_search.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsResponse
    """

    total: int
    count: int
    items: AutoSearchTrialTable
    limit: int | None = UNSET
    offset: int | None = UNSET
    group_by: str | None = UNSET
