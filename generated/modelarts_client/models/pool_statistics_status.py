from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatisticsStatus(Model):
    """Numbers of pools by their state.

    Attributes:
        creating (int): Number of pools that are being created.
        created (int): Number of pools that were created.
        failed (int): Number of pools that could not be created in the last 3 days, at most 500.
        pending (int): Number of pools that wait, mostly for a payment.
        deleting (int | Unset): Number of pools that are being deleted.
    """

    creating: int
    created: int
    failed: int
    pending: int
    deleting: int | Unset = UNSET
