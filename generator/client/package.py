"""Writes the typed client with openapi-python-client, our templates and the code that is copied."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import normalize

from openapi_python_client import Project, strings
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import PropertyError
from openapi_python_client.parser.properties import EnumProperty, Property, model_property
from openapi_python_client.parser.properties.protocol import Value
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.string import StringProperty

from generator import MARK
from generator.client.calls import write_calls
from generator.client.endpoints import parse
from generator.client.error_catalogue import write_error_catalogue
from generator.client.model_code import ModelCode
from generator.client.model_schemas import POINTER, mark_schemas, pointer_of, write_schemas
from generator.client.operations import write_operations
from generator.client.parsed_operations import ParsedOperation
from generator.client.prose import Prose, in_docstring
from generator.client.runtime import write_runtime
from generator.client.unsupported import UnsupportedError
from generator.config import Config as Settings
from generator.description.bundle import Bundle
from generator.description.document import Document, mapping
from generator.description.parts import is_reference, targets, without_named_extensions
from generator.description.sources import JsonValue

TEMPLATES = Path(__file__).parents[1] / "templates"

# Members of every model; a documented field with such a name gets a trailing underscore.
strings.RESERVED_WORDS.update({"additional_properties", "from_dict", "to_dict", "to_json", "validate"})
# Names in the types of attributes; a schema with such a name gets a trailing underscore.
strings.RESERVED_WORDS.update({"Any", "Literal", "UNSET", "Unset", "UUID", "File"})
# A slash in a name separates words, as in os.modelarts/name: os_modelarts_name.
strings.DELIMITERS += "/"
_sanitize = strings.sanitize
# Names that differ only in Unicode's forms of compatibility are one name to Python.
strings.sanitize = lambda value: _sanitize(normalize("NFKC", value))

# Formats that would be parsed into a richer Python type, and written back in another spelling. They stay strings.
_PARSED_FORMATS = {"date-time", "date", "uuid", "binary"}


def _open_type(enumeration: EnumProperty) -> strings.PythonCode:
    """The type of an enumeration, to which a newer server may have added values."""
    return strings.PythonCode(f"{enumeration.class_info.name} | {enumeration.value_type.__name__}")


def _text(value: object) -> Value | None:
    """The code of a default that is text; openapi-python-client escapes backslashes and quotes twice."""
    if value is None or isinstance(value, Value):
        return value
    return Value(python_code=strings.PythonCode(repr(str(value))), raw_value=value)


_members_of = EnumProperty.values_from_list


def _members(values: list[str] | list[int], class_info: Class, names: list[str]) -> dict[str, str | int]:
    """The members of an enumeration; openapi-python-client loses those whose names are the same in Python."""
    members: dict[str, str | int] = {}
    each: list[str | int] = [*values]
    for index, value in enumerate(each):
        given = [names[index]] if len(names) == len(values) else []
        one: Any = [value]
        [name] = (normalize("NFKC", each) for each in _members_of(one, class_info, given))
        if not given and isinstance(value, str) and not value[:1].isalpha():
            name = f"VALUE_{index}"
        while name in members:
            name += "_"
        members[name] = value
    return members


EnumProperty.values_from_list = staticmethod(_members)  # type: ignore[method-assign, assignment]
EnumProperty.get_base_type_string = _open_type  # type: ignore[method-assign, assignment]
StringProperty.convert_value = staticmethod(_text)  # type: ignore[method-assign, assignment]


# Keywords beside `$ref` that do not change what a schema describes.
_BESIDE = {
    *("description", "summary", "title", "deprecated", "readOnly", "writeOnly", "example", "examples", "externalDocs"),
    *("xml", "$comment", POINTER),
}
_OWN_VALUE = {"$ref", "allOf", "anyOf", "oneOf", "enum", "const"}
_LEADING = _OWN_VALUE | {"type", "properties", "additionalProperties", "required", "items", "prefixItems"}
_OF_OBJECTS = {"properties", "additionalProperties", "required"}


_two_spellings = model_property._resolve_naming_conflict


def _told_apart(first: Property, second: Property, config: Config) -> PropertyError | None:
    """Give fields whose names become one in Python their own spellings, or the first of them an underscore more."""
    spellings = [
        strings.PythonIdentifier(each.name, config.field_prefix, skip_snake_case=True) for each in (first, second)
    ]
    if spellings[0] != spellings[1] and not first.python_name.endswith("_"):
        return _two_spellings(first, second, config)
    longer = str.__new__(strings.PythonIdentifier, f"{first.python_name}_")
    object.__setattr__(first, "python_name", longer)  # as set_python_name does
    return None


model_property._resolve_naming_conflict = _told_apart


class ClientError(Exception):
    """The generated code cannot be written or formatted; the message says why."""


def check_client(bundle: Bundle, settings: Settings) -> None:
    """Check that a description can be turned into code.

    Raises:
        UnsupportedError: Parts of it cannot.
    """
    plain = Document(Bundle(_for_generation(bundle.document)))
    parse(Document(bundle), plain, _config(settings, Path(settings.client.package)), Prose(bundle.document))


def write_client(bundle: Bundle, settings: Settings, folder: Path) -> None:
    """Write the client, formatted.

    Args:
        bundle: The description.
        settings: The configuration.
        folder: The folder that receives the package.

    Raises:
        UnsupportedError: Parts of the description cannot be turned into code.
        ClientError: The code cannot be formatted.
        ConfigError: The configuration does not fit the code.
    """
    package = folder / settings.client.package
    document, prose = Document(bundle), Prose(bundle.document)
    plain = _for_generation(bundle.document)
    config = _config(settings, package)
    data = parse(document, Document(Bundle(plain)), config, prose)
    forms = set(_forms(document))
    data.models = [model for model in data.models if pointer_of(model) not in forms]
    prose.locate({str(model.class_info.name): pointer_of(model) for model in data.models})
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals["prose"] = prose
    project.env.globals["code"] = ModelCode(bundle.document, data.models)
    # openapi-python-client's own templates, and ours, have texts in docstrings and as values.
    project.env.filters |= {"docstring": in_docstring, "safe_for_docstring": in_docstring, "literal": repr}
    with contextlib.redirect_stdout(io.StringIO()):  # it prints the temporary folder that it writes to
        problems = project.build()
    errors = [f"{problem.header}: {problem.detail}" for problem in problems]
    if errors:
        raise ClientError("\n".join(errors))
    (package / "py.typed").touch()
    write_runtime(settings, bundle.error_codes, package, project.env)
    write_error_catalogue(bundle.error_codes, package, project.env)
    write_operations(document, data, package, project.env)
    write_calls(document, data, prose, package, project.env)
    write_schemas(bundle, data, package)
    _mark(package)
    _format(package, data)


def _mark(package: Path) -> None:
    """Begin each module that has been made of the description with a comment that says so."""
    for module in package.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        if not text.startswith(f"# {MARK}"):
            header = f"# {MARK} from the description; it overwrites changes.\n"
            module.write_text(header + text.lstrip("\n"), encoding="utf-8", newline="\n")


def _forms(document: Document) -> Iterator[str]:
    """The pointers of the components that are nothing but forms of `multipart/form-data`: these have other types."""
    users: dict[str, set[bool]] = {}
    for node in document.nodes:
        if is_reference(node.kind, node.value):
            is_body = (
                node.pointer.endswith("/content/multipart~1form-data/schema") and "/responses/" not in node.pointer
            )
            users.setdefault(str(node.value["$ref"]).removeprefix("#"), set()).add(is_body)
        if node.kind == "schema":
            for target in targets(node.value):
                users.setdefault(target.removeprefix("#"), set()).add(False)
    return (pointer for pointer, is_body in users.items() if is_body == {True})


def _config(settings: Settings, package: Path) -> Config:
    """The configuration of openapi-python-client."""
    return Config.from_sources(
        ConfigFile(package_name_override=settings.client.package, post_hooks=[], docstrings_on_attributes=True),
        meta_type=MetaType.NONE,
        document_source=Path("openapi.yaml"),
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )


def _for_generation(document: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A copy that openapi-python-client reads as it is meant; each schema has its pointer in the original."""
    plain: dict[str, JsonValue] = json.loads(json.dumps(without_named_extensions(document)))
    mark_schemas(plain)
    for node in list(Document(Bundle(plain)).of("schema")):
        if node.value.get("format") in _PARSED_FORMATS:
            del node.value["format"]
        _complete(node.value)
        _simplify(node.value, node.pointer)
        _merge(node.value)
        _separate(node.value)
    return plain


def _complete(schema: dict[str, JsonValue]) -> None:
    """Write out what any value may be, where openapi-python-client knows no shorter form."""
    fields = schema.get("properties")
    if isinstance(fields, dict):
        fields |= {name: {} for name, field in fields.items() if isinstance(field, bool)}
    kinds = schema.get("type")
    is_array = "array" in kinds if isinstance(kinds, list) else kinds == "array"
    if isinstance(schema.get("items"), bool) or (is_array and not {"items", "prefixItems"} & schema.keys()):
        schema["items"] = {}


def _simplify(schema: dict[str, JsonValue], pointer: str) -> None:
    """Leave out alternatives that only restrict a value, beside which openapi-python-client would ignore its type.

    The fields that they describe become fields of the object.

    Raises:
        UnsupportedError: There are fields beside alternatives that are values of their own.
    """
    fields, kind = schema.get("properties"), schema.get("type")
    if kind is None and not fields and {"$ref", "allOf"}.isdisjoint(schema):
        return
    for key in ("anyOf", "oneOf"):
        given = schema.get(key)
        members = [mapping(member) for member in given] if isinstance(given, list) else []
        if all(_restricts(member, kind) for member in members):
            schema.pop(key, None)
            for name, field in (item for member in members for item in mapping(member, "properties").items()):
                known = mapping(schema.setdefault("properties", {}))
                known[name] = field if known.get(name, field) == field else mapping(fields).get(name, {})
        elif fields:
            raise UnsupportedError(
                [
                    (
                        f"{pointer}/{key}",
                        f"there are fields beside {key}, which its alternatives do not have; make the fields a"
                        " component, and each alternative an allOf of that component and what it has today",
                    )
                ]
            )


def _restricts(member: Mapping[str, JsonValue], kind: JsonValue) -> bool:
    """Whether an alternative only restricts a value, whose type is stated beside it."""
    return _OWN_VALUE.isdisjoint(member) and member.get("type", kind) == kind


def _merge(schema: dict[str, JsonValue]) -> None:
    """Leave out members of `allOf` that only restrict a value, which openapi-python-client would take for an object."""
    given = schema.get("allOf")
    members = [mapping(member) for member in given] if isinstance(given, list) else []
    kept = [member for member in members if not _LEADING.isdisjoint(member)]
    if (
        len(kept) == 1
        and "$ref" not in kept[0]
        and kept[0].get("type") not in (None, "object")
        and "properties" not in schema
    ):
        del schema["allOf"]
        schema |= {key: value for key, value in kept[0].items() if key != POINTER}
    elif kept and len(kept) < len(members):
        schema["allOf"] = list(kept)


def _separate(schema: dict[str, JsonValue]) -> None:
    """Make members of `allOf` of what is beside one reference, which openapi-python-client would ignore."""
    reference = schema.pop("$ref", None)
    if isinstance(reference, str):
        if all(key in _BESIDE or key.startswith("x-") for key in schema):
            schema.clear()
            schema["$ref"] = reference
            return
        given = schema.get("allOf")
        schema["allOf"] = [{"$ref": reference}, *(given if isinstance(given, list) else [])]
    elif reference is not None:
        schema["$ref"] = reference
    members = schema.get("allOf")
    own = {key: schema[key] for key in _OF_OBJECTS & schema.keys()}
    if own.keys() - {"required"} and isinstance(members, list) and len(members) == 1:
        for key in own:
            del schema[key]
        members.append({"type": "object", **own})


def _format(package: Path, data: GeneratorData) -> None:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent)) or "ruff"
    options = ["--isolated", "--no-cache", "--line-length=120", "--target-version=py311"]
    for command in (["check", "--fix-only", "--select=F401,I,UP,RET,PIE790,W"], ["format"]):
        done = subprocess.run(  # noqa: S603 - our own tool, from our own environment
            [ruff, *command, *options, str(package)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = f"{done.stdout}{done.stderr}".strip()
            about = "".join(f"\n{line}" for line in _operations_in(said, data))
            raise ClientError(f"ruff {command[0]} failed on the generated code:\n{said}{about}")


def _operations_in(message: str, data: GeneratorData) -> Iterator[str]:
    """The operations whose modules a message names."""
    for tag, collection in data.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            file = str(Path("api", str(tag), f"{endpoint.name}.py"))
            if file in message and isinstance(endpoint, ParsedOperation):
                yield f"{file} is the operation {endpoint.id} ({endpoint.operation.request_line})"
