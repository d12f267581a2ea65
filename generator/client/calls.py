"""Writes the client's class ``Client`` and the package ``calls``: the operations by tag, bound to a client."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import ClassName

from generator.client.operations import endpoints_of, entries_of, service_of
from generator.client.parsed_operations import Argument, MediaType, ParsedOperation
from generator.client.prose import Prose
from generator.client.security import in_words, schemes
from generator.description.document import Document, Operation, mapping
from generator.description.paging import next_start, paging
from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "calls"
CLIENT = "client.py"
_BASE = Path(__file__).parents[1] / "runtime" / "base_client.py"


@dataclass(frozen=True)
class _Parameter:
    python_name: str
    type: str
    default: str
    text: str


@dataclass(frozen=True)
class _Call:
    """An operation.

    Attributes:
        id: Its operationId.
        name: The name of the method.
        own: The parameters that are given by position: those of the path, but for those that the client may know.
        named: The other parameters.
        success: The type of the answer.
        everything: The type of the documented bodies for all statuses.
        paged: Whether all pages of it can be requested.
        binary: Whether its answer can be received in parts.
        entry: The type of the entries of a page; None if they are not known.
        size: The name of the parameter or field for the number of entries on a page.
        in_path: Whether it has path parameters.
        returns: What the answer is, as documented.
        credentials: The credentials that it needs.
    """

    id: str
    name: str
    class_name: str
    summary: str
    description: str
    source: str
    own: list[_Parameter]
    named: list[_Parameter]
    success: str
    everything: str
    paged: bool
    binary: bool
    entry: str | None
    size: str
    in_path: bool
    returns: str
    credentials: str

    @property
    def described(self) -> list[_Parameter]:
        """The parameters about which there is something to say."""
        return [each for each in self.own + self.named if each.text]

    def as_method(self, name: str) -> _Call:
        return replace(self, name=name)


@dataclass(frozen=True)
class _Group:
    """The operations of a tag."""

    tag: str
    module: str
    attribute: str
    name: str
    text: str
    service: str
    calls: list[_Call]
    imports: list[str]
    lazy_imports: list[str]


def write_calls(document: Document, data: GeneratorData, prose: Prose, package: Path, templates: Environment) -> None:
    """Write the modules.

    Args:
        document: The description.
        data: The same as openapi-python-client parsed it, with the names in Python.
        prose: The texts of the description.
        package: The folder of the client.
        templates: The environment with the templates.
    """
    groups = list(_groups(document, data, prose))
    folder = package / FOLDER
    folder.mkdir()
    (folder / "__init__.py").write_text('"""The operations by tag, bound to a client."""\n', encoding="utf-8")
    for group in groups:
        text = templates.get_template("calls.py.jinja").render(group=group)
        (folder / f"{group.module}.py").write_text(text, encoding="utf-8", newline="\n")
    shared = _shared(document, data)
    credentials = [_credentials(name, scheme) for name, scheme in schemes(document).items()]
    text = templates.get_template("bound_client.py.jinja").render(groups=groups, shared=shared, credentials=credentials)
    (package / CLIENT).write_text(text, encoding="utf-8", newline="\n")


def _credentials(name: str, scheme: dict[str, JsonValue]) -> str:
    """A security scheme in words, with the code that makes its `httpx.Auth` if there is such a class."""
    code, about = _auth(scheme), str(scheme.get("description") or "").strip()
    parts = [f"`{name}` ({in_words(scheme)})", *([f"``{code}``"] if code else [])]
    return f"{': '.join(parts)}. {about}".strip()


def _auth(scheme: dict[str, JsonValue]) -> str:
    kind, name, place = (str(scheme.get(key)) for key in ("type", "name", "in"))
    if kind == "apiKey" and name.lower() != "authorization":  # that has a signature, or a key after another word
        given = [json.dumps(name), "key", *([] if place == "header" else [json.dumps(place)])]
        return f"key_auth.ApiKeyAuth({', '.join(given)})"
    if kind == "http":
        known = {"basic": "httpx.BasicAuth(user, password)", "bearer": "key_auth.BearerAuth(token)"}
        return known.get(str(scheme.get("scheme")).lower(), "")
    return "key_auth.BearerAuth(token)" if kind in ("oauth2", "openIdConnect") else ""


def _groups(document: Document, data: GeneratorData, prose: Prose) -> Iterator[_Group]:
    found = sorted(endpoints_of(document, data), key=itemgetter(1))
    usual = Counter(service_of(document, operation) for operation, _, _ in found).most_common(1)[0][0]
    texts = _texts_of_tags(document.root.get("tags"))
    models = {str(model.class_info.name) for model in (*data.models, *data.enums)}
    taken = _names_of_client() | {shared.python_name for shared in _shared(document, data).values()}
    for folder, members in groupby(found, itemgetter(1)):
        operations = [(operation, endpoint) for operation, _, endpoint in members]
        tag = _tag(operations[0][0], folder)
        services = {service_of(document, operation) for operation, _ in operations}
        calls = [_call(document, operation, endpoint, prose, models) for operation, endpoint in operations]
        imports = {line for _, endpoint in operations for line in _imports(document, endpoint)}
        needed = {parameter.default.partition(".")[0] for call in calls for parameter in call.named}
        yield _Group(
            tag=tag,
            module=folder,
            attribute=_free(folder, taken),
            name=_free(f"{ClassName(folder, 'Tag')}Calls", models),
            text=texts.get(tag) or f"Operations with the tag {tag}.",
            service="" if services == {usual} else ", ".join(sorted(services)),
            calls=calls,
            imports=sorted(line for line in imports if line.split()[-1] in needed),
            lazy_imports=sorted(line for line in imports if line.split()[-1] not in needed),
        )


def _call(
    document: Document, operation: Operation, endpoint: ParsedOperation, prose: Prose, models: Collection[str]
) -> _Call:
    shared = [
        each for each in endpoint.arguments if each.place == "path" and each.name in document.bundle.conventions.shared
    ]
    own = [each for each in endpoint.arguments if each.place == "path" and each not in shared]
    named = [
        *_body(endpoint),
        *(_described(each) for each in endpoint.arguments if each.place != "path"),
        *(replace(_described(each), default="UNSET", type=f"{each.type} | Unset") for each in shared),
    ]
    entries, found = entries_of(document, endpoint), paging(document, operation)
    is_paged = found is not None and (
        entries is not None if found.style != "continue" else bool(next_start(document, operation, found))
    )
    return _Call(
        id=endpoint.id,
        name=_free(str(endpoint.name), {"with_raw_response"}),
        class_name=_free(f"{ClassName(endpoint.name, 'Operation')}Call", models),
        summary=str(operation.value.get("summary") or endpoint.id),
        description=str(operation.value.get("description") or ""),
        source=prose.source(operation.value),
        own=[_described(each) for each in own],
        named=named,
        success=endpoint.success,
        everything=endpoint.everything,
        paged=is_paged,
        binary=endpoint.is_binary,
        entry=_code(entries[1].inner_property) if entries else None,
        size=str(found.size.name) if found and found.size else "",
        in_path=any(each.place == "path" for each in endpoint.arguments),
        returns=endpoint.result_text(prose),
        credentials=endpoint.security_text,
    )


def _described(argument: Argument) -> _Parameter:
    default = argument.default or ""
    shown = "" if default in ("", "UNSET") else f"Default: {default}."
    return _Parameter(argument.python_name, argument.type, default, f"{argument.text} {shown}".strip())


def _shared(document: Document, data: GeneratorData) -> dict[str, _Parameter]:
    """The path parameters whose values the client may know, by name."""
    found: dict[str, _Parameter] = {}
    for _, _, endpoint in endpoints_of(document, data):
        for each in endpoint.arguments:
            if each.place == "path" and each.name in document.bundle.conventions.shared:
                found.setdefault(each.name, _Parameter(each.python_name, each.type, "", each.text))
    return found


def _texts_of_tags(tags: JsonValue) -> dict[str, str]:
    described = map(mapping, tags) if isinstance(tags, list) else ()
    return {str(tag.get("name")): str(tag.get("description") or "") for tag in described}


def _tag(operation: Operation, folder: str) -> str:
    tags = operation.value.get("tags")
    return str(tags[0]) if isinstance(tags, list) and tags else folder


def _body(endpoint: ParsedOperation) -> Iterator[_Parameter]:
    """The arguments for the body and its media type, if there are any."""
    body = endpoint.body
    if body is None:
        return
    types = [_form(endpoint, media) if media.form == "multipart" else media.type for media in body.media_types]
    mapping_type = "Mapping[str, Any]"
    is_among = any(f"| {each}".endswith(f"| {mapping_type}") for each in types)  # as in forms
    if not is_among and any(isinstance(media.prop, ModelProperty) for media in body.media_types):
        types.append(mapping_type)
    if not body.required:
        types.append("Unset")
    joined = " | ".join(dict.fromkeys(types))
    yield _Parameter("body", joined, "" if body.required else "UNSET", body.text)
    if body.content_types:
        default = "" if body.content_type_required else "UNSET"
        type_ = body.content_types if body.content_type_required else f"{body.content_types} | Unset"
        yield _Parameter("content_type", type_, default, "The media type of the body.")


def _form(endpoint: ParsedOperation, media: MediaType) -> str:
    """The type of a form, which is defined beside the endpoint functions."""
    return f"_{endpoint.name}.{media.type}" if media.type.isidentifier() else media.type


def _imports(document: Document, endpoint: ParsedOperation) -> Iterator[str]:
    """The imports of the types of arguments and answers, which include those of entries."""
    yield from (line.replace("from ...", "from ..") for line in endpoint.relative_imports)
    if endpoint.body and endpoint.body.fields:
        yield f"from ..api.{endpoint.tags[0]} import {endpoint.name} as _{endpoint.name}"
    if entries := entries_of(document, endpoint):
        inner = entries[1].inner_property
        for line in inner.get_imports(prefix="..") | inner.get_lazy_imports(prefix=".."):
            if line.startswith("from ..models"):
                yield line


def _code(prop: PropertyProtocol) -> str:
    return prop.get_type_string().as_unembedded_code()


def _names_of_client() -> set[str]:
    """The names that the runtime's class has, which no tag can have."""
    tree = ast.parse(_BASE.read_text(encoding="utf-8"))
    base = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "BaseClient")
    methods = (node.name for node in base.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    fields = (ast.unparse(node.target) for node in base.body if isinstance(node, ast.AnnAssign))
    return {"aio", *methods, *fields}


def _free(name: str, taken: Collection[str]) -> str:
    """The name, or one like it that is not taken."""
    while name in taken:
        name += "_"
    return name
