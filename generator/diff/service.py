"""Compares what operations share: authentication, servers, and the catalogue of error codes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, Operation, mapping
from generator.description.error_codes import missing, statuses
from generator.description.sources import JsonValue
from generator.diff.change import Area, Edit, Effect, Place, listed, shown
from generator.markdown import code

_URLS = ("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl")


def authentication(old: Document, new: Document, before: Operation, after: Operation) -> Iterator[Edit]:
    """Compare how requests of an operation authenticate."""
    ways, now = _ways(old, before), _ways(new, after)
    defined, redefined = (mapping(each.root, "components", "securitySchemes") for each in (old, new))
    renamed = {
        name: other
        for name in sorted({name for way in ways for name in way} & defined.keys() - redefined.keys())
        for other in sorted({name for way in now for name in way} & redefined.keys() - defined.keys())
        if not any(_definitions(mapping(defined, name), mapping(redefined, other), _scheme(name)))
    }
    for name, other in renamed.items():
        yield Edit(_scheme(name), f"now called {code(other)}", Effect.BREAKING)
    ways = {tuple(sorted(renamed.get(name, name) for name in way)): scopes for way, scopes in ways.items()}
    for way in ways.keys() - now.keys():
        yield Edit(_scheme(_called(way)), "no longer accepted", Effect.BREAKING)
    for way in now.keys() - ways.keys():
        yield Edit(_scheme(_called(way)), "accepted", Effect.HARMLESS)
    for way in ways.keys() & now.keys():
        for scope in now[way] - ways[way]:
            yield Edit(_scheme(_called(way)), f"needs the scope {code(scope)}", Effect.TIGHTER)
        for scope in ways[way] - now[way]:
            yield Edit(_scheme(_called(way)), f"no longer needs the scope {code(scope)}", Effect.HARMLESS)
    former = {other: name for name, other in renamed.items()}
    for name in sorted({name for way in ways.keys() & now.keys() for name in way}):
        yield from _definitions(mapping(defined, former.get(name, name)), mapping(redefined, name), _scheme(name))


def schemes(old: Document, new: Document) -> Iterator[Edit]:
    """Compare the definitions of all kinds of credentials; those that operations use are listed with these."""
    defined, redefined = (mapping(each.root, "components", "securitySchemes") for each in (old, new))
    used = {
        name
        for document in (old, new)
        for operation in document.operations
        for way in _ways(document, operation)
        for name in way
    }
    for name in sorted(defined.keys() | redefined.keys()):
        if name in defined and name in redefined:
            yield from _definitions(mapping(defined, name), mapping(redefined, name), _scheme(name))
        elif name not in used:
            text, effect = ("removed", Effect.BREAKING) if name in defined else ("added", Effect.HARMLESS)
            yield Edit(_scheme(name), text, effect)


def servers(old: Document, new: Document, before: Operation, after: Operation) -> Iterator[Edit]:
    """Compare the servers of an operation."""
    urls, now = _servers(old, before), _servers(new, after)
    gone, come = ([url for url in one if url not in other] for one, other in ((urls, now), (now, urls)))
    if len(gone) == len(come) == 1:
        yield Edit(Place(Area.SERVICE, gone[0], "server"), f"now {code(come[0])}", Effect.BREAKING)
        return
    for url in gone:
        yield Edit(Place(Area.SERVICE, url, "server"), "removed", Effect.BREAKING)
    for url in come:
        yield Edit(Place(Area.SERVICE, url, "server"), "added", Effect.HARMLESS)
    if not gone and not come and list(urls) != list(now):
        yield Edit(Place(Area.SERVICE, next(iter(now)), "server"), "now the first", Effect.HARMLESS)
    for url in sorted(urls.keys() & now.keys()):
        yield from _variables(urls[url], now[url], Place(Area.SERVICE, url, "server"))


def error_codes(old: Document, new: Document) -> Iterator[Edit]:
    """Compare the catalogues of error codes, if both are known. Programs meet codes that none of them lists."""
    before, after = old.bundle.error_codes, new.bundle.error_codes
    if not before or not after:
        return
    other = [
        code for code in before if code in after and statuses(mapping(before, code)) != statuses(mapping(after, code))
    ]
    moved = [
        code for code in before if code in after and missing(mapping(before, code)) != missing(mapping(after, code))
    ]
    for codes, text in (
        (moved, "that now mean, or no longer mean, that something is missing"),
        (after.keys() - before.keys(), "added"),
        (before.keys() - after.keys(), "removed"),
        (other, "with other statuses"),
    ):
        if codes:
            yield Edit(
                Place(Area.SERVICE, "error_catalogue", "module"), f"{listed(sorted(codes))} {text}", Effect.HARMLESS
            )


def _ways(document: Document, operation: Operation) -> dict[tuple[str, ...], set[str]]:
    """The alternative ways to authenticate, each as its schemes, and the scopes that it needs."""
    given = operation.value.get("security", document.root.get("security"))
    ways = [mapping(way) for way in given] if isinstance(given, list) else []
    return {
        tuple(sorted(way)): {str(scope) for scopes in way.values() for scope in _list(scopes)} for way in ways or [{}]
    }


def _called(way: tuple[str, ...]) -> str:
    return " and ".join(way) or "none"


def _scheme(name: str) -> Place:
    return Place(Area.SERVICE, name, "authentication")


def _definitions(old: dict[str, JsonValue], new: dict[str, JsonValue], place: Place) -> Iterator[Edit]:
    before, after = _credentials(old), _credentials(new)
    fold = str.lower if before.startswith("header") else str  # the case of a header's name means nothing
    if fold(before) != fold(after):
        yield Edit(place, f"{before} -> {after}", Effect.BREAKING)
        return
    if old.get("openIdConnectUrl") != new.get("openIdConnectUrl"):
        text = f"{shown(old.get('openIdConnectUrl'))} -> {shown(new.get('openIdConnectUrl'))}"
        yield Edit(place, text, Effect.BREAKING)
    flows, now = mapping(old, "flows"), mapping(new, "flows")
    for flow in sorted(flows.keys() | now.keys()):
        if flow not in now:
            yield Edit(place, f"flow {code(flow)} removed", Effect.BREAKING)
        elif flow not in flows:
            yield Edit(place, f"flow {code(flow)} added", Effect.HARMLESS)
        else:
            yield from _flow(mapping(flows, flow), mapping(now, flow), place)


def _flow(old: dict[str, JsonValue], new: dict[str, JsonValue], place: Place) -> Iterator[Edit]:
    for key in _URLS:
        if old.get(key) != new.get(key):
            yield Edit(place, f"`{key}` {shown(old.get(key))} -> {shown(new.get(key))}", Effect.BREAKING)
    scopes, now = mapping(old, "scopes"), mapping(new, "scopes")
    for scope in sorted(scopes.keys() - now.keys()):
        yield Edit(place, f"scope {code(scope)} removed", Effect.BREAKING)
    for scope in sorted(now.keys() - scopes.keys()):
        yield Edit(place, f"scope {code(scope)} added", Effect.HARMLESS)


def _credentials(scheme: dict[str, JsonValue]) -> str:
    """Where requests carry credentials."""
    match scheme.get("type"):
        case "apiKey":
            return f"{scheme.get('in')} {code(str(scheme.get('name')))}"
        case "http":
            return f"HTTP {code(str(scheme.get('scheme')).lower())}"
        case kind:
            return code(str(kind))


def _servers(document: Document, operation: Operation) -> dict[str, dict[str, JsonValue]]:
    """The variables of the operation's servers, by URL."""
    item = mapping(document.at(operation.pointer.rpartition("/")[0]))
    given = operation.value.get("servers") or item.get("servers") or document.root.get("servers")
    return {str(mapping(each).get("url")): mapping(each, "variables") for each in _list(given)}


def _variables(old: dict[str, JsonValue], new: dict[str, JsonValue], place: Place) -> Iterator[Edit]:
    for name in sorted(old.keys() | new.keys()):
        default, now = (mapping(each, name).get("default") for each in (old, new))
        if default != now:
            yield Edit(place, f"default of `{name}` {shown(default)} -> {shown(now)}", Effect.BREAKING)
        before, after = (_list(mapping(each, name).get("enum")) for each in (old, new))
        for value in before:
            if after and value not in after:
                yield Edit(place, f"value {shown(value)} of `{name}` removed", Effect.BREAKING)
        for value in after:
            if before and value not in before:
                yield Edit(place, f"value {shown(value)} of `{name}` added", Effect.HARMLESS)


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
