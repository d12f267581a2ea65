# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelMetrics(_base.MappingMethods, _base.Model):
    """Precision of a model.

    Attributes:
        f1 (float | None): F1 score, the harmonic mean of recall and precision.
        recall (float | None): Recall.
        precision (float | None): Precision.
        accuracy (float | None): Accuracy.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-17; ModelArts API Reference, model_management/importing_a_model.rst
    (4d2952d), Table 6
    """

    f1: float | None = UNSET
    recall: float | None = UNSET
    precision: float | None = UNSET
    accuracy: float | None = UNSET
