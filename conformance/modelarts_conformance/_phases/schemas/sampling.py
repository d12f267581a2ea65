"""Fewer coverage cases: one of those that differ in a value alone, and a share of these if there are still too many."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any, Final

from schemathesis import Case, HookContext
from schemathesis.generation.meta import CoveragePhaseData, CoverageScenario

_WRONG_TYPES: Final = 4  # so many of them there are for each field, at least
_ALL: Final = 1 << 32


def one_of_each_kind(share: float = 1.0, seed: int = 0) -> Callable[[HookContext, Case[Any]], bool]:
    """Make a filter that keeps one of the coverage cases of an operation that differ in a value alone.

    Cases are of one kind if they try the same boundary of the same constraint at the same place of a request: a value
    of a wrong type for the field `/spec/name`, say, or a longest text for it. Schemathesis makes 10,000 cases from the
    description, of which 4,500 are of a kind of their own; half of the others are further wrong types for a field. Of
    these, it depends on the field which one is kept.

    Args:
        share: Which share of the kinds is kept, up to 1. The first of each operation always is.
        seed: Decides which these are.
    """
    met: Counter[Hashable] = Counter()

    def filter_case(context: HookContext, case: Case[Any]) -> bool:
        meta = case.meta  # once, since each time it is asked for, all of the case is looked at for changes
        if meta is None or not isinstance(meta.phase.data, CoveragePhaseData):
            return True
        tried = meta.phase.data
        place = (case.operation.label, case.media_type, str(tried.parameter_location), tried.parameter, tried.location)
        kind = (place, meta.generation.mode.value, str(tried.scenario), tried.description)
        number = met[kind]
        met[kind] += 1
        met[case.operation.label] += 1
        if met[case.operation.label] > 1 and zlib.crc32(f"{seed}{kind}".encode()) >= share * _ALL:
            return False
        if tried.scenario is not CoverageScenario.INCORRECT_TYPE or tried.location is None:
            return number == 0
        return number == zlib.crc32(tried.location.encode()) % _WRONG_TYPES

    return filter_case
