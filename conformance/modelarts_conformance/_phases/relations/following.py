"""Follows the links of answers: URLs, and identifiers that other operations take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import evolve
from modelarts_client.errors import ModelArtsError
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import refusals, relations, resources
from modelarts_conformance._description.bundle import Link, document, links, pointed_at
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.relations.comparing import links_in
from modelarts_conformance._phases.reporting import Reporter, path_values, pointer
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.target import Target

_OBS: Final = "obs://"
_FROM_ANSWER: Final = "$response.body#"
_FROM_PATH: Final = "$request.path."
_FIRST: Final = "/0/"
_URLS: Final = 2  # of one relation that are followed
_NO_OPERATION: Final = ""  # what a URL leads to is none of the description
_DENIED: Final = frozenset({401, 403})


def follow(target: Target, found: Found, exchange: Exchange) -> None:
    """Follow the links of a successful answer.

    Args:
        target: The server.
        found: Takes each finding.
        exchange: The request and the answer.

    Raises:
        OverError: The run is over.
    """
    report, name = Reporter(found, target.places), exchange.request.operation
    for relation in relations(document().operations[name]):
        if relation.kind == "in-obs":
            for place in islice(dict.fromkeys(links_in(relation, exchange.value())), _URLS):
                _look_in_obs(target, report, exchange, place, pointer((*relation.at, *relation.fields[0])))
        if relation.kind == "leads-to":
            # Links may be valid for a short time only.
            fresh = target.sender.send(exchange.request)
            for url in islice(dict.fromkeys(links_in(relation, fresh.value())), _URLS):
                _open(target, report, fresh, url, pointer((*relation.at, *relation.fields[0])))
    for group in groups(target, name):
        _go(target, report, exchange, group)


def _open(target: Target, report: Reporter, exchange: Exchange, url: str, field: str) -> None:
    """Open a URL: without credentials, unless it is one of the services and asks for them."""
    request = Request(_NO_OPERATION, "GET", url, signed=False)
    opened = target.sender.send(request)
    if opened.status in _DENIED and _is_ours(target, url):
        opened = target.sender.send(evolve(request, signed=True))
    if opened.answer is None or opened.status >= 400:
        what = f"the URL in {field} answers {opened.status}" if opened.answer is not None else str(opened.error)
        steps = ("responses", str(exchange.status), "content", "application/json", "schema")
        shown = evolve(opened, request=evolve(opened.request, operation=exchange.request.operation))
        report("relation", shown, what, "a URL that leads to something", *steps, about=field, code="leads-to")


def _look_in_obs(target: Target, report: Reporter, exchange: Exchange, place: str, field: str) -> None:
    """Look whether OBS has something at a place, if it is known where OBS is."""
    session = target.account.session
    if session is None:
        return
    path = place if place.startswith(_OBS) else _OBS + place.lstrip("/")
    try:
        is_there = session.obs.exists(path)
    except ModelArtsError as error:
        target.leave_out(exchange.request.operation, f"{field}: OBS does not say whether there is {place}: {error}")
        return
    if not is_there:
        steps = ("responses", str(exchange.status), "content", "application/json", "schema")
        what = f"{field} is {place}, and OBS has nothing there"
        report("relation", exchange, what, "a place in OBS that has something", *steps, about=field, code="in-obs")


def groups(target: Target, source: str) -> Iterator[Sequence[Link]]:
    """The links to what reads, those together that take the same values of the answer.

    Args:
        target: The server.
        source: ID of the operation whose answer has the links.
    """
    found: dict[tuple[str, ...], list[Link]] = {}
    for link in links(source):
        places = {each.name for each in OPERATIONS[link.target].parameters if each.place == "path"}
        taken = sorted(
            value for name, value in link.parameters.items() if name in places and value.startswith(_FROM_ANSWER)
        )
        if taken and OPERATIONS[link.target].method == "GET" and link.target in target.ids:
            found.setdefault(tuple(taken), []).append(link)
    yield from found.values()


def _go(target: Target, report: Reporter, exchange: Exchange, group: Sequence[Link]) -> None:
    """Send operations that take the same values, for the first of the entries, and for the last.

    One may have reasons of its own to refuse them. They lead nowhere if all do, or one says that it is not there.
    """
    for last in (False, True):
        refused: list[tuple[Link, Exchange]] = []
        for link in group:
            path = _path(exchange, exchange.value(), link, last=last)
            led = target.send(link.target, path) if path is not None else None
            if led is None or led.answer is None:
                return
            target.judged["relations", "links"] += 1
            if not led.ok and _is_still_there(target, exchange, path, link, last=last):
                refused.append((link, led))
        for link, led in refused:
            code, message = error_of(led.answer.body) if led.answer is not None else ("", "")
            if _is_gone(led, code) or (len(refused) == len(group) and not _is_excused(link.target, code, message)):
                what = f"{link.name} leads to {link.target}, which answers {led.status} {code}".strip()
                report("dead-link", led, what, f"what an answer of {link.source} names is there", about=link.source)
                return


def _is_gone(led: Exchange, code: str) -> bool:
    """Whether an answer says that what the path names is not there, as the description has it."""
    places = {each.name for each in OPERATIONS[led.request.operation].parameters if each.place == "path"}
    return any(
        kind.gone is not None and kind.parameter in places and kind.gone.is_said_by(led.status, code)
        for kind in resources(document()).values()
    )


def _is_excused(target: str, code: str, message: str) -> bool:
    """Whether a refusal is documented."""
    return any(each.allows(code or None, message) for each in refusals(document().operations[target]))


def _path(exchange: Exchange, value: Any, link: Link, *, last: bool) -> Mapping[str, str] | None:
    """The path parameters that a link gives; None if it gives one no value."""
    found: dict[str, str] = {}
    for parameter in OPERATIONS[link.target].parameters:
        if parameter.place != "path":
            continue
        given = _given(exchange, value, link.parameters.get(parameter.name, ""), last=last)
        if given is None and parameter.name != "project_id":
            return None
        if given is not None:
            found[parameter.name] = given
    return found


def _given(exchange: Exchange, value: Any, expression: str, *, last: bool) -> str | None:
    if expression.startswith(_FROM_ANSWER):
        place = expression.removeprefix(_FROM_ANSWER)
        if last and _FIRST in place:
            above, _, below = place.partition(_FIRST)
            entries = pointed_at(above, value)
            place = f"{above}/{len(entries) - 1}/{below}" if isinstance(entries, list) and entries else place
        found = pointed_at(place, value)
        return str(found) if isinstance(found, str | int) and found != "" and not isinstance(found, bool) else None
    if expression.startswith(_FROM_PATH):
        return path_values(exchange.request).get(expression.removeprefix(_FROM_PATH))
    return None


def _is_still_there(
    target: Target, exchange: Exchange, path: Mapping[str, str] | None, link: Link, *, last: bool
) -> bool:
    """Whether the server still says so: something may have been deleted meanwhile."""
    again = target.sender.send(exchange.request)
    return _path(again, again.value(), link, last=last) == path


def _is_ours(target: Target, url: str) -> bool:
    """Whether a URL is one of the services, which may get the credentials."""
    parts = urlsplit(url)
    ours = (urlsplit(each) for each in target.account.urls.values())
    return any((parts.scheme, parts.netloc) == (each.scheme, each.netloc) for each in ours)
