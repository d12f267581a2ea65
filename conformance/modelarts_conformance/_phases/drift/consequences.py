"""Findings that only follow from an answer which is another one than documented, whatever it was asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from modelarts_conformance._description.places import Places
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._phases.drift.seen import Seen, is_another_answer

_OF_ANSWERS: Final = frozenset(
    {
        "content-type",
        "headers",
        "no-answer",
        "schema",
        "server-error",
        "slow",
        "status",
        "undocumented-field",
        "undocumented-header",
    }
)


def causes_only(found: Found, places: Places | None, chosen: Collection[str]) -> Found:
    """Take what an answer is found to be, and not what follows from it, nor anything of answers of what is not tested.

    A page of HTML is no entries that fit a filter, and a refusal with a status that is not documented is none of the
    refusals that the description has for what is gone: neither is another finding.

    Args:
        found: Takes the findings that are left.
        places: The sources of the description; None if they are not there.
        chosen: IDs of the operations that are tested. Others are asked, too, for what is there.
    """

    def take(finding: Finding) -> None:
        if finding.kind not in _OF_ANSWERS and is_another_answer(finding.request):
            seen.look(finding.request)
        elif finding.operation in chosen or finding.kind not in _OF_ANSWERS:
            found(finding)

    seen = Seen(take, places)
    return take
