from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearchTrialConfig(Model):
    """Hyperparameters of a trial by name, and again with param/ before the name.

    Attributes:
        trial_index (int | Unset): Number of the trial, from 0.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, example responses; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, example
    """

    trial_index: int | Unset = UNSET

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, float | str]: ...

        def __getitem__(self, name: str) -> float | str: ...
