from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_search_trial_table import AutoSearchTrialTable


@reads(
    {
        "items": Nested("AutoSearchTrialTable"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowAutoSearchTrialsResponse(Model):
    """A page of trials of an auto search job.

    Attributes:
        total (int): Number of trials of the job. At least 0.
        count (int): Number of trials on this page. At least 0.
        items (AutoSearchTrialTable): Results of trials, as a table; which columns there are depends on the job.
        limit (int | Unset): Most trials on a page. At least 1.
        offset (int | Unset): Number of trials skipped. At least 0.
        group_by (str | Unset): Field grouped by; may be empty.

    Source: ModelArts API Reference, training_management/querying_all_trials_using_hyperparameter_search.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsResponse
    """

    total: int
    count: int
    items: AutoSearchTrialTable
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    group_by: str | Unset = UNSET
