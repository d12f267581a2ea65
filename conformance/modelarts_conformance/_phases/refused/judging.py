"""Whether a request was refused for the violation that it has."""

from __future__ import annotations

import re
from typing import Final

from modelarts_conformance._description.behaviour import references, refusals, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Path
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._target.exchanges import Exchange

_INVALID: Final = frozenset({400, 422})
_TOO_LARGE: Final = frozenset({413, 414, 431})
_NAMED: Final = re.compile(r"\bbody((?:\.[\w/.-]+|\[\d+\])+)")


def accepted_or_otherwise(exchange: Exchange, at: Path) -> tuple[str, str] | None:
    """The kind of a finding, and what is wrong; None if a request was refused as invalid.

    Args:
        exchange: The request with the violation, and its answer, which is no failure of the server.
        at: Where the violation is.
    """
    if exchange.ok:
        return "accepts-invalid", f"answers {exchange.status}"
    if exchange.answer is None or exchange.status in _TOO_LARGE:
        return None
    code, message = error_of(exchange.answer.body)
    operation = document().operations[exchange.request.operation]
    named = _NAMED.findall(message)
    if exchange.status in _INVALID and any(_is_about(each, at) for each in named):
        return None
    if exchange.status not in _INVALID:
        return "refused-otherwise", f"answers {exchange.status} {code} {message}".strip()
    other = next((each for each in refusals(operation) if each.allows(code or None, message)), None)
    if other is not None:
        return "refused-otherwise", f"answers {exchange.status} {code}, which means: {other.reason}"
    if (exchange.status, code) in _taken_or_gone():
        return "refused-otherwise", f"answers {exchange.status} {code} {message}"
    if named:
        return "refused-otherwise", f"answers {exchange.status} {code}, about another field: {message}"
    return None


def may_be_looked_up(exchange: Exchange, at: Path) -> bool:
    """Whether the violation is in a value that names something, which a server may not find before it sees why.

    Args:
        exchange: The request.
        at: Where the violation is.
    """
    operation = document().operations[exchange.request.operation]
    return any(each.at[: len(at)] == at for each in references(operation) if each.place in ("body", "query"))


def _taken_or_gone() -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    for kind in resources(document()).values():
        for each in (kind.gone, kind.unique):
            if each is not None and each.code is not None:
                found.add((each.status, each.code))
    return found


def _is_about(named: str, at: Path) -> bool:
    """Whether a field that a message names is the one with the violation, one in it, or one that it is in."""
    names = [name for name in re.split(r"\.|\[\d+\]", named.rstrip(".")) if name and not name.isdigit()]
    wanted = [step for step in at if step != "*"]
    joined, other = ".".join(names), ".".join(wanted)
    return joined.startswith(other) or other.startswith(joined)
