"""Reads the operations of a description for the templates.

openapi-python-client parses the schemas. Its parser of operations drops what a request depends on (styles, all media
types but the first, parameters with `content`), so operations are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve
from openapi_python_client import schema as oai
from openapi_python_client.config import Config
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import ParseError, PropertyError
from openapi_python_client.parser.openapi import EndpointCollection
from openapi_python_client.parser.properties import (
    AnyProperty,
    EnumProperty,
    LiteralEnumProperty,
    ModelProperty,
    Property,
    Schemas,
    build_schemas,
    property_from_data,
)
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import PythonIdentifier

from generator.client.model_schemas import POINTER, pointer_of
from generator.client.parsed_operations import Answer, Argument, FormType, MediaType, ParsedOperation, RequestBody
from generator.client.prose import Prose
from generator.client.security import security
from generator.client.unsupported import UnsupportedError, one_name, parsed_schema, problems_of
from generator.description.document import Document, Node, Operation, is_json, mapping
from generator.description.multipart import fields as form_fields
from generator.description.multipart import form_of, has_files, is_file
from generator.description.sources import JsonValue

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_CONSTRUCTORS = {"path": "_Path", "query": "_Query", "header": "_Header", "cookie": "_Cookie"}
# OpenAPI ignores header parameters of these names: media types and security describe them.
_DESCRIBED_ELSEWHERE = {"accept", "content-type", "authorization"}
_RESERVED = {"client", "body", "content_type"}
_KINDS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "None": "null"}
_DEFAULT_TYPES = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "binary": "application/octet-stream",
}
_BODY_SUFFIXES = {
    "application/x-www-form-urlencoded": "data",
    "multipart/form-data": "files",
    "application/octet-stream": "content",
}


def parse(document: Document, plain: Document, config: Config, prose: Prose) -> GeneratorData:
    """Parse a description.

    Args:
        document: The description.
        plain: The same, prepared for openapi-python-client.
        config: Its configuration.
        prose: Looks up descriptions.

    Raises:
        UnsupportedError: Part of the description cannot be turned into code.
    """
    components = {
        oai.UntrustedString(name): parsed_schema(schema, f"/components/schemas/{name}")
        for name, schema in mapping(plain.root, "components", "schemas").items()
    }
    reader = _Reader(document, plain, config, prose)
    reader.schemas = build_schemas(components=components, schemas=Schemas(), config=config)
    if reader.schemas.errors:
        raise UnsupportedError(problems_of(reader.schemas.errors, POINTER))
    collections: dict[PythonIdentifier, EndpointCollection] = {}
    for operation in document.operations:
        endpoint = reader.endpoint(operation)
        tag = endpoint.tags[0]
        collections.setdefault(tag, EndpointCollection(tag=tag)).endpoints.append(endpoint)
    for collection in collections.values():
        _name_apart(collection.endpoints)
    classes = reader.schemas.classes_by_name.values()
    for each in classes:
        if isinstance(each, ModelProperty):
            _name_fields_apart(each)
    if problems := list(_same_modules(reader.schemas)):
        raise UnsupportedError(problems)
    info = mapping(document.root, "info")
    return GeneratorData(
        title=oai.UntrustedString(str(info.get("title"))),
        description=None,
        version=oai.UntrustedString(str(info.get("version"))),
        models=[each for each in classes if isinstance(each, ModelProperty)],
        enums=[each for each in classes if isinstance(each, EnumProperty | LiteralEnumProperty)],
        errors=reader.schemas.errors,
        endpoint_collections_by_tag=collections,
    )


def _name_fields_apart(model: ModelProperty) -> None:
    """Give the fields of a model different names, of which openapi-python-client compares only pairs."""
    groups = [group for group in (model.required_properties, model.optional_properties) if group]
    used: set[str] = set()
    for group in groups:
        for index, field in enumerate(group):
            name = str(field.python_name)
            while name in used:
                name += "_"
            used.add(name)
            if name != field.python_name:
                group[index] = evolve(field, python_name=str.__new__(PythonIdentifier, name))


def _same_modules(schemas: Schemas) -> Iterator[tuple[str, str]]:
    """The classes whose module has the name of another one, since names of modules have no capital letters."""
    pointers = {id(prop): str(key.get_untrusted_value()) for key, prop in schemas.classes_by_reference.items()}
    known: dict[str, Any] = {}
    each: Any
    for each in schemas.classes_by_name.values():
        module = str(each.class_info.module_name).lower()
        if known.setdefault(module, each) is not each:
            inline = pointer_of(each) if isinstance(each, ModelProperty) else "/components/schemas"
            yield pointers.get(id(each), inline), one_name(str(each.class_info.name), "module", module)


class _Reader:
    """Reads operations one by one; the classes of the schemas in them join those of the components."""

    schemas: Schemas

    def __init__(self, document: Document, plain: Document, config: Config, prose: Prose) -> None:
        self._document = document
        self._plain = plain
        self._config = config
        self._prose = prose
        self._imports: set[str] = set()
        self._where = ""

    def endpoint(self, operation: Operation) -> ParsedOperation:
        """Read an operation."""
        self._imports = set()
        self._where = operation.request_line
        value = operation.value
        name = self._name(operation)
        tags = value.get("tags")
        tag = str(tags[0]) if isinstance(tags, list) and tags else "default"
        arguments = self._arguments(operation, name)
        body = self._body(operation, name)
        answers = [
            Answer(status, [] if _is_empty(operation, status) else self._media_types(node, name, f"response_{status}"))
            for status, node in self._document.responses(operation).items()
        ]
        by_place = {place: [each.prop for each in arguments if each.place == place] for place in _CONSTRUCTORS}
        return ParsedOperation(
            path=oai.UntrustedString(operation.path),
            method=operation.method,
            name=name,
            summary=oai.UntrustedString(str(value.get("summary") or "")),
            description=oai.UntrustedString(str(value.get("description") or "")),
            requires_security=bool(value.get("security")),
            tags=[PythonIdentifier(tag, "tag")],
            relative_imports=self._imports,
            path_parameters=by_place["path"],
            query_parameters=by_place["query"],
            header_parameters=by_place["header"],
            cookie_parameters=by_place["cookie"],
            operation=operation,
            arguments=arguments,
            body=body,
            answers=answers,
            security_text=security(self._document, operation),
            deprecated=value.get("deprecated") is True,
        )

    def _name(self, operation: Operation) -> PythonIdentifier:
        words = re.sub(r"[/{}]+", "_", operation.name).strip("_")
        return PythonIdentifier(words, self._config.field_prefix)

    def _property(self, node: Node, name: str, required: bool, parent: str, pointer: str | None = None) -> Property:
        """A schema as openapi-python-client parses it."""
        pointer = node.pointer if pointer is None else pointer
        found, self.schemas = property_from_data(
            name=oai.UntrustedString(name),
            required=required,
            data=parsed_schema(self._plain.at(pointer), pointer),
            schemas=self.schemas,
            parent_name=parent,
            config=self._config,
        )
        if isinstance(found, PropertyError | ParseError):
            [(place, problem)] = problems_of([found], POINTER)
            raise UnsupportedError([(place if place.startswith(pointer) else pointer, f"{self._where}: {problem}")])
        imports = found.get_imports(prefix="...") | found.get_lazy_imports(prefix="...")
        self._imports |= {each for each in imports if each.startswith("from ...models")}
        return found

    def _arguments(self, operation: Operation, parent: str) -> list[Argument]:
        nodes = [node for node in self._document.parameters(operation) if not _is_elsewhere(node)]
        places = {place: index for index, place in enumerate(_CONSTRUCTORS)}
        nodes.sort(key=lambda node: (places[str(node.value["in"])], _position(operation.path, node)))
        names = _python_names([(str(node.value["name"]), str(node.value["in"])) for node in nodes])
        return [self._argument(node, name, parent) for node, name in zip(nodes, names, strict=True)]

    def _argument(self, node: Node, python_name: str, parent: str) -> Argument:
        value = node.value
        name, place = str(value["name"]), str(value["in"])
        content = self._document.children(node, "content")
        pointer = f"{next(iter(content.values())).pointer}/schema" if content else f"{node.pointer}/schema"
        required = place == "path" or value.get("required") is True
        prop = self._property(node, name, required, parent, pointer)
        object.__setattr__(prop, "python_name", str.__new__(PythonIdentifier, python_name))
        kinds = kinds_of(prop)
        annotation = _type(prop)
        if "object" in kinds:
            annotation += " | Mapping[str, Any]"
        default = None if place == "path" else _default(prop)
        if not required:
            annotation += " | Unset"
            default = default or "UNSET"
        style = str(value.get("style") or _DEFAULT_STYLES[place])
        options = _options(name, python_name, place, style, value, bool(content))
        return Argument(
            name=name,
            place=place,
            python_name=python_name,
            type=annotation,
            default=default,
            required=required,
            text=self._prose.parameter(value, content),
            declaration=f"{_CONSTRUCTORS[place]}({', '.join(options)})",
            deprecated=value.get("deprecated") is True,
            prop=prop,
        )

    def _body(self, operation: Operation, parent: str) -> RequestBody | None:
        node = self._document.request_body(operation)
        if node is None:
            return None
        required = node.value.get("required") is True
        content = self._document.children(node, "content")
        fields: list[FormType] = []
        media_types = []
        for number, (name, media) in enumerate(content.items(), 1):
            media_types.append(self._request_media_type(name, media, parent, len(content) > 1, fields))
            if media_types[-1].form == "json":
                _declare_json(media_types[-1], f"{parent.rstrip('_')}_body" + (f"_{number}" if number > 1 else ""))
        models = [media.prop for media in media_types if isinstance(media.prop, ModelProperty)]
        text = str(node.value.get("description") or "")
        if not text and models:
            text = self._prose.model(str(models[0].class_info.name))
        return RequestBody(media_types, required, text, fields) if media_types else None

    def _request_media_type(
        self, name: str, node: Node, parent: str, several: bool, fields: list[FormType]
    ) -> MediaType:
        media = MediaType(name, _form(name), "")
        if media.form == "multipart":
            return self._multipart(media, node, parent, fields)
        if media.form in ("json", "form"):
            suffix = _BODY_SUFFIXES.get(name, "json")
            title = f"{parent}_{suffix}" if several else parent
            media.pointer = f"{node.pointer}/schema"
            prop = media.prop = self._property(node, "body", True, title, media.pointer)
            media.kinds = kinds_of(prop, models=True)
            media.type = _type(prop)
            if media.form == "form" and "object" in kinds_of(prop):
                media.type += " | Mapping[str, Any]"
        options = _content_type(media)
        if media.form == "form":
            models = [repr(kind) for kind in media.kinds if kind[0].isupper()]
            media.declaration = f"_FormBody({', '.join([*models, *_styles(node), *options])})"
        elif media.form == "text":
            media.type = "str | bytes"
            media.declaration = f"_TextBody({name!r})"
        elif media.form == "binary":
            media.type = "_BinaryContent"
            media.declaration = f"_BinaryBody({', '.join(option.partition('=')[2] for option in options)})"
        return media

    def _multipart(self, media: MediaType, node: Node, parent: str, forms: list[FormType]) -> MediaType:
        schema = form_of(self._document, node)
        properties, required = form_fields(self._document, schema)
        files = [name for name, each in properties.items() if is_file(each) or has_files(self._document, each)]
        fields: dict[str, str] = {}
        for name, each in properties.items():
            if is_file(each):
                hint = "_FilePart"
            elif name in files:
                hint = "Sequence[_FilePart]"
            else:
                hint = _type(self._property(each, name, True, f"{parent}_files"))
            fields[name] = hint if name in required else f"NotRequired[{hint}]"
        media.type = "Mapping[str, Any]"
        if fields:
            media.type = self._form_name(len(forms))
            forms.append(FormType(media.type, self._prose.schema(schema.value), fields))
        encoding = mapping(node.value, "encoding")
        types = {
            name: tuple(part.strip() for part in str(options["contentType"]).split(","))
            for name, value in encoding.items()
            if "contentType" in (options := mapping(value))
        }
        code = [*([repr(tuple(files))] if files else []), *([f"types={types!r}"] if types else [])]
        media.declaration = f"_MultipartBody({', '.join(code)})"
        return media

    def _form_name(self, known: int) -> str:
        """The name of a form's type, which is not that of a model in the same module."""
        name = f"Form{known + 1}" if known else "Form"
        while any(each.endswith(f" {name}") for each in self._imports):
            name += "_"
        return name

    def _media_types(self, node: Node, parent: str, name: str) -> list[MediaType]:
        """The media types of a response."""
        content = self._document.children(node, "content")
        return [self._answer(media, each, parent, name) for media, each in content.items()]

    def _answer(self, name: str, node: Node, parent: str, title: str) -> MediaType:
        media = MediaType(name, _form(name), "bytes", declaration="_BinaryAnswer()")
        if media.form == "json":
            media.prop = self._property(node, title, True, parent, f"{node.pointer}/schema")
            media.kinds = kinds_of(media.prop)
            media.type = _type(media.prop)
        elif name.lower().startswith("text/") and "*" not in name:
            media.type = "str"
            media.declaration = "_TextAnswer()"
        else:
            media.form = "binary"
        return media


def _content_type(media: MediaType) -> list[str]:
    """The argument that declares the media type, unless it is the usual one."""
    return [] if media.name == _DEFAULT_TYPES.get(media.form) else [f"content_type={media.name!r}"]


def _declare_json(media: MediaType, name: str) -> None:
    """Declare a request body of JSON; one that is not simply a model is validated with a schema of its own."""
    options = _content_type(media)
    if len(media.kinds) != 1 or not media.kinds[0][0].isupper():
        media.schema = name
        options.append(f"schema={name!r}")
    media.declaration = f"_JsonBody({', '.join([*map(repr, media.kinds), *options])})"


def _is_empty(operation: Operation, status: str) -> bool:
    """Whether HTTP allows no body in a response, whatever is documented (RFC 9110, 6.4.1)."""
    return operation.method == "head" or status in ("204", "205", "304")


def kinds_of(prop: PropertyProtocol, *, models: bool = False) -> tuple[str, ...]:
    """The JSON types of the values of a schema; empty for any.

    Args:
        prop: The schema.
        models: Whether to name the model instead of saying ``object``.
    """
    if isinstance(prop, UnionProperty):
        inner = [kinds_of(each, models=models) for each in prop.inner_properties]
        return tuple(dict.fromkeys(kind for kinds in inner for kind in kinds)) if all(inner) else ()
    if isinstance(prop, ModelProperty):
        return (str(prop.class_info.name),) if models else ("object",)
    if isinstance(prop, ListProperty):
        return ("array",)
    if isinstance(prop, EnumProperty):
        return (_KINDS[prop.value_type.__name__],)
    if isinstance(prop, LiteralEnumProperty):
        return tuple(dict.fromkeys(_KINDS[type(value).__name__] for value in prop.values))
    if isinstance(prop, ConstProperty):
        return (_KINDS[type(prop.value.raw_value).__name__],)
    if isinstance(prop, AnyProperty):
        return ()
    return (_KINDS[prop.get_base_type_string().as_unembedded_code()],)


def _type(prop: Property) -> str:
    return prop.get_type_string(no_optional=True).as_unembedded_code()


def _default(prop: Property) -> str | None:
    return None if prop.default is None else prop.default.python_code.as_unembedded_code()


def _form(media_type: str) -> str:
    """How bodies of a media type are encoded."""
    if is_json(media_type):
        return "json"
    name = media_type.partition(";")[0].strip().lower()
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name == "multipart/form-data":
        return "multipart"
    textual = name.startswith("text/") or name.endswith(("/xml", "+xml", "/yaml", "+yaml", "/x-yaml"))
    return "text" if textual and "*" not in name else "binary"


def _is_elsewhere(node: Node) -> bool:
    return node.value.get("in") == "header" and str(node.value.get("name")).lower() in _DESCRIBED_ELSEWHERE


def _position(path: str, node: Node) -> int:
    """The place of a path parameter in the path; others keep their order."""
    return path.find(f"{{{node.value['name']}}}") if node.value["in"] == "path" else 0


def _options(
    name: str, python_name: str, place: str, style: str, value: Mapping[str, JsonValue], as_json: bool
) -> Iterator[str]:
    """The arguments of the constructor of a parameter, without those that are defaults."""
    yield repr(name)
    if python_name != name:
        yield repr(python_name)
    if as_json:
        yield "json=True"
        return
    if style != _DEFAULT_STYLES[place]:
        yield f"style={style!r}"
    explode = value.get("explode", style in ("form", "deepObject"))
    if explode != (place == "query") and style != "deepObject" and place != "cookie":
        yield f"explode={explode is True}"
    if value.get("allowReserved") is True:
        yield "allow_reserved=True"


def _styles(node: Node) -> Iterator[str]:
    """The argument of a form's body that has the styles of fields, if any has one."""
    styles: dict[str, str] = {}
    for name, encoding in mapping(node.value, "encoding").items():
        value = mapping(encoding)
        if {"style", "explode", "allowReserved"} & value.keys():
            style = str(value.get("style") or "form")
            styles[name] = f"_Query({', '.join(_options(name, name, 'query', style, value, False))})"
        elif _form(str(value.get("contentType"))) == "json":
            styles[name] = f"_Query({name!r}, json=True)"
    if styles:
        yield f"styles={{{', '.join(f'{name!r}: {code}' for name, code in styles.items())}}}"


def _python_names(parameters: list[tuple[str, str]]) -> list[str]:
    """A Python name for each parameter, given by name and place; all differ."""
    simple = [str(PythonIdentifier(name, "field_")) for name, _ in parameters]
    simple = [f"{name}_" if name in _RESERVED else name for name in simple]
    places: dict[str, set[str]] = {}
    for name, (_, place) in zip(simple, parameters, strict=True):
        places.setdefault(name, set()).add(place)
    names = [
        f"{name.rstrip('_')}_{place}" if len(places[name]) > 1 else name
        for name, (_, place) in zip(simple, parameters, strict=True)
    ]
    return _numbered(names)


def _numbered(names: list[str]) -> list[str]:
    """The names; repeated ones get a number."""
    used: set[str] = set()
    found: list[str] = []
    for name in names:
        unique, number = name, 1
        while unique in used or (number > 1 and unique in names):
            number += 1
            unique = f"{name.rstrip('_')}_{number}"
        used.add(unique)
        found.append(unique)
    return found


def _name_apart(endpoints: list[Any]) -> None:
    """Give the operations of a tag different names, which are those of their modules."""
    names = _numbered([str(endpoint.name) for endpoint in endpoints])
    for endpoint, name in zip(endpoints, names, strict=True):
        endpoint.name = str.__new__(PythonIdentifier, name)
