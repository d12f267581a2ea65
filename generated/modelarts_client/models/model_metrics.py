from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelMetrics(Model):
    """Precision of a model.

    Attributes:
        f1 (float | Unset): F1 score, the harmonic mean of recall and precision.
        recall (float | Unset): Recall.
        precision (float | Unset): Precision.
        accuracy (float | Unset): Accuracy.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-17; ModelArts API Reference, model_management/importing_a_model.rst
    (4d2952d), Table 6
    """

    f1: float | Unset = UNSET
    recall: float | Unset = UNSET
    precision: float | Unset = UNSET
    accuracy: float | Unset = UNSET
