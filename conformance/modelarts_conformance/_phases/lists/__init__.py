"""The phase `lists`: what pages, filters, orders and counts of a list say of each other."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._target.target import Target


def _test(target: Target, found: Found) -> None:
    from modelarts_conformance._phases.lists.comparison import test  # which imports validators

    test(target, found)


LISTS: Final = Phase(
    "lists", "pages add up to the whole list; filters, orders, limits and counts do what the description says", _test
)
"""Compares the pages of each list, what each filter selects and each order sorts, with the whole list."""
