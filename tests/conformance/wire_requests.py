"""The same call as a request on the wire: by our client, by the official one, and straight from the description.

The third is what OpenAPI says of parameters, in a few lines that share nothing with the clients, and httpx.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import httpx
from modelarts_client import Client
from modelarts_client.operations import OPERATIONS

from tests.client.arguments import Arguments
from tests.support.description import bundle, parameters, resolve
from tests.support.recorder import Recorded

NO_BODY: Final = "no body"
# What says how a request is transported, and not what it says.
_TRANSPORT: Final = frozenset({"host", "accept", "accept-encoding", "connection", "user-agent", "content-length"})


@dataclass(frozen=True)
class Sent:
    """What a request says.

    Attributes:
        method: The method.
        path: The path, as it was written.
        query: The parameters in the query, as they were written, sorted.
        headers: The headers, with names in lower case; none about the connection.
        body: The JSON, or `NO_BODY`.
    """

    method: str
    path: str
    query: tuple[str, ...]
    headers: Mapping[str, str]
    body: Any


def sent(recorded: Recorded) -> Sent:
    """What a recorded request says; its length has to be that of its body."""
    assert int(recorded.headers.get("content-length", 0)) == len(recorded.body)
    headers = {name: value for name, value in recorded.headers.items() if name not in _TRANSPORT}
    query = tuple(sorted(recorded.query.split("&"))) if recorded.query is not None else ()
    body = json.loads(recorded.body) if recorded.body else NO_BODY
    return Sent(recorded.method, recorded.path, query, headers, body)


def send_plainly(http: httpx.Client, operation_id: str, arguments: Mapping[tuple[str, str], Any]) -> None:
    """Send what the description says, without a client.

    Args:
        http: Has the base URL.
        operation_id: The operation.
        arguments: The values by place and name; the body as `("body", "")`.
    """
    operation = OPERATIONS[operation_id]
    path, query, headers = operation.path, [], {}
    for parameter in parameters(operation_id):
        place, name = parameter["in"], parameter["name"]
        if (place, name) not in arguments:
            continue
        text = _text(arguments[place, name])
        if {"style", "explode", "allowReserved", "content"} & parameter.keys():
            raise NotImplementedError(f"{operation_id} writes {name} in another style; add it here")
        if place == "path":
            path = path.replace(f"{{{name}}}", quote(text, safe=""))
        elif place == "query":
            query.append(f"{quote(name, safe='')}={quote(text, safe='')}")
        else:
            headers[name] = text
    content = None
    if ("body", "") in arguments:
        described = bundle()["paths"][operation.path][operation.method.lower()]["requestBody"]
        headers["Content-Type"] = next(iter(resolve(described)["content"]))
        content = json.dumps(arguments["body", ""]).encode()
    url = f"{path}?{'&'.join(query)}" if query else path
    http.request(operation.method, url, headers=headers, content=content)


def _text(value: Any) -> str:
    """A value in a URL or a header; the description has only plain ones there."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int):
        return json.dumps(value)
    raise NotImplementedError(f"{value!r} is neither text nor a whole number; add here how it is written")


def send_by_client(client: Client, operation_id: str, arguments: Arguments, *, is_async: bool) -> None:
    """Send the request of our client."""
    module = OPERATIONS[operation_id].endpoint()
    if is_async:
        asyncio.run(_send(client, module, arguments))
    else:
        module.sync_detailed(client=client, **arguments.given)


async def _send(client: Client, module: Any, arguments: Arguments) -> None:
    await module.asyncio_detailed(client=client, **arguments.given)
