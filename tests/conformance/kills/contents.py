"""Everything that a server has, as its lists and its OBS show it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import httpx
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.behaviour import Resource, resources
from modelarts_conformance._description.bundle import document, is_read, pointed_at
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._target.lists import sources

from tests.support.account import Account

_SIZE: Final = 50
Contents = Mapping[str, Any]
"""Answers and listings, by what was asked for."""


def contents(account: Account) -> Contents:
    """What there is: all resources of all kinds in lists and by themselves, what the project has, and OBS.

    Args:
        account: the account.
    """
    found: dict[str, Any] = {}
    with httpx.Client(base_url=account.url, headers={"X-Auth-Token": account.token()}, trust_env=False) as http:
        server = _Server(account, http, found)
        for kind in resources(document()).values():
            server.look_at(kind)
        for operation in OPERATIONS.values():
            in_path = {each.name for each in operation.parameters if each.place == "path"}
            if in_path == {"project_id"} and operation.method == "GET" and operation.id not in found:
                server.ask(operation.id, {})
    found |= _objects(account)
    return found


def settled(account: Account) -> tuple[Contents, frozenset[str]]:
    """What there is, and the places of values that change by themselves, such as for how long something has run."""
    first = flat(contents(account))
    time.sleep(2.1)  # so that what counts seconds is seen to
    there = contents(account)
    second = flat(there)
    return there, frozenset(place for place in first.keys() | second.keys() if first.get(place) != second.get(place))


def differences(before: Contents, after: Contents, moving: frozenset[str]) -> list[str]:
    """What is not as it was."""
    old, new = flat(before), flat(after)
    places = sorted(place for place in (old.keys() | new.keys()) - moving if old.get(place) != new.get(place))
    return [f"{place}: {old.get(place, 'nothing')} -> {new.get(place, 'nothing')}" for place in places]


def flat(value: Any, at: str = "") -> dict[str, Any]:
    """The values in JSON, by their places."""
    found: dict[str, Any] = {}
    if isinstance(value, dict | list) and value:
        for name, item in value.items() if isinstance(value, dict) else enumerate(value):
            found |= flat(item, f"{at}/{name}")
        return found
    return {at: value}


class _Server:
    def __init__(self, account: Account, http: httpx.Client, found: dict[str, Any]) -> None:
        self._account = account
        self._http = http
        self._found = found
        self._ids: dict[str, list[dict[str, str]]] = {}

    def look_at(self, kind: Resource) -> None:
        """Keep the list of a kind, and each of the resources."""
        own: list[dict[str, str]] = []
        for path in self._ids.get(kind.of, []) if kind.of else [{}]:
            if kind.list is None:
                own += self._below(path, kind)
                continue
            begin = kind.listed_id.index("*")
            inner = kind.listed_id[begin + 1 :]
            answer = self._send(kind.list, path, {"limit": _SIZE} if OPERATIONS[kind.list].paging else {})
            listed = values_at(answer, kind.listed_id[: begin + 1])
            assert len(listed) < _SIZE, f"{kind.list} has more than a page"
            self._found[f"{kind.list} {path}"] = sorted(listed, key=_ids_at(inner))
            if kind.parameter is not None:
                own += [{**path, kind.parameter: str(each)} for each in values_at(answer, kind.listed_id)]
        self._ids[kind.name] = own
        for path in own if kind.show else ():
            self.ask(kind.show, path)

    def _below(self, path: Mapping[str, str], kind: Resource) -> Iterator[dict[str, str]]:
        """The path parameters of what has no list: what is shown of the resource that it is a part of says them."""
        parameters = OPERATIONS[kind.show].parameters if kind.show else ()
        places = {each.name for each in parameters if each.place == "path"}
        (above,) = [each.show for each in resources(document()).values() if each.name == kind.of]
        shown = self._found[f"{above} {path}"]
        for name in places - {"project_id", *path}:
            for source in sources().get(name, ()):
                if (value := pointed_at(source.id, shown)) is not None:  # the same place as in the entry of the list
                    yield {**path, name: value}

    def ask(self, operation_id: str | None, path: Mapping[str, str]) -> None:
        """Keep the answer of an operation."""
        if operation_id is None:
            return
        needed = {each.name for each in OPERATIONS[operation_id].parameters if each.place == "path"}
        if {"project_id", *path} >= needed:
            self._found[f"{operation_id} {dict(path)}"] = self._send(operation_id, path, {})

    def _send(self, operation_id: str, path: Mapping[str, str], arguments: Mapping[str, Any]) -> Any:
        operation = OPERATIONS[operation_id]
        assert is_read(operation), operation_id
        url = operation.path.format_map({"project_id": self._account.project_id, **path})
        in_body = operation.request is not None
        answer = self._http.request(
            operation.method,
            url,
            params=None if in_body else dict(arguments),
            json=dict(arguments) if in_body else None,
            timeout=60,
        )
        if not answer.is_success:  # such as that of a search, of a job without one
            return {"status": answer.status_code, "refused": answer.json()["error_code"]}
        return answer.json()


def _ids_at(at: Path) -> Callable[[Any], str]:
    return lambda entry: str(values_at(entry, at)) if at else json.dumps(entry, sort_keys=True)


def _objects(account: Account) -> dict[str, Any]:
    s3 = account.s3()
    found: dict[str, Any] = {}
    for bucket in s3.list_buckets()["Buckets"]:
        name = bucket["Name"]
        versions = s3.get_paginator("list_object_versions").paginate(Bucket=name)
        found[f"bucket {name}"] = {
            "made": str(bucket["CreationDate"]),
            "objects": {
                f"{each['Key']} {each['VersionId']}": [each["ETag"], each["Size"], str(each["LastModified"])]
                for page in versions
                for each in page.get("Versions", ())
            },
            "uploads": [each["Key"] for each in s3.list_multipart_uploads(Bucket=name).get("Uploads", ())],
        }
    s3.close()
    return found
