"""The phase `drift`: what answers have that the description does not know, and the other way round."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.drift.seen import Seen
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.survey import survey
from modelarts_conformance._target.target import Target


def _test(target: Target, found: Found) -> None:
    seen = _seen(target, found)
    survey(target, found)
    documented, unseen = 0, 0
    for exchange, fields in seen.fields():
        if exchange.request.operation not in target.ids:
            continue  # which was only looked up, or made what others need
        missing = [path for path, is_seen in fields if not is_seen]
        documented, unseen = documented + len(fields), unseen + len(missing)
        if missing and target.strict:
            seen.report_missing(exchange, missing)
    target.figures["documented fields"] = documented
    target.figures["documented fields never seen"] = unseen
    if unseen and not target.strict:
        reason = f"{unseen} of {documented} documented fields were in no answer; --strict names them"
        target.leave_out("drift", reason)


def _seen(target: Target, found: Found) -> Seen:
    return target.watched_by(Seen, lambda: Seen(found, target.places))


DRIFT: Final = Phase(
    "drift",
    "fields, values, statuses and headers that are not documented, in all answers of the run",
    _test,
    watch=_seen,
)
"""Compares the answers of the whole run with the description."""
