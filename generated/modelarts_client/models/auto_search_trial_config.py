# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchTrialConfig(_base.MappingMethods, _base.Model):
    """Hyperparameters of a trial by name, and again with param/ before the name.

    Attributes:
        trial_index (int | None): Number of the trial, from 0.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, example responses; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, example
    """

    trial_index: int | None = UNSET

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, float | str] = UNSET
