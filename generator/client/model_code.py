"""Code of models: the types, codecs and base classes that their templates need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from generator.client.model_schemas import pointer_of
from generator.description.bundle import Bundle
from generator.description.document import Document, mapping
from generator.description.sources import JsonValue

# Methods of mappings that a field may take the name of, and the classes that they come from.
_METHODS: Final = {
    "keys": "_base.KeysMethod",
    "values": "_base.ValuesMethod",
    "items": "_base.ItemsMethod",
    "get": "_base.GetMethod",
}


class ModelCode:
    """Makes the code of models.

    Args:
        document: The joined description.
        models: The models made of it.
    """

    def __init__(self, document: dict[str, JsonValue], models: Iterable[ModelProperty]) -> None:
        self._classes = {pointer_of(model): str(model.class_info.name) for model in models}
        self._discriminators = dict(self._found_discriminators(document))

    def type(self, field: PropertyProtocol) -> str:
        """The type of an attribute, as type checkers see it.

        An absent field reads as None, but as an empty list or model where that has only one type.
        """
        code: str = field.get_type_string(no_optional=True).as_unembedded_code()
        if field.required or isinstance(field, ListProperty | ModelProperty | AnyProperty) or self.is_nullable(field):
            return code
        return f"{code} | None"

    def is_nullable(self, field: PropertyProtocol) -> bool:
        """Whether None is JSON's null, not a field that is left out."""
        if isinstance(field, UnionProperty):
            return any(self.is_nullable(inner) for inner in field.inner_properties)
        return isinstance(field, NoneProperty | AnyProperty)

    def codec(self, field: PropertyProtocol) -> str:
        """The expression of the codec of a field; empty for plain values."""
        if isinstance(field, UnionProperty):
            return self._union(field)
        if isinstance(field, ListProperty):
            return f"_codecs.Each({self.codec(field.inner_property)})"
        if isinstance(field, ModelProperty):
            return f'_codecs.Nested("{field.class_info.name}")'
        if isinstance(field, EnumProperty):
            shape = "" if field.value_type is str else f", {field.value_type.__name__}"
            return f'_codecs.Choice("{field.class_info.name}"{shape})'
        return ""

    def bases(self, model: ModelProperty) -> str:
        """The base classes of a model: a documented field takes the place of a method of its name."""
        names = {str(field.python_name) for field in _fields(model)}
        if names.isdisjoint(_METHODS):
            return "_base.MappingMethods, _base.Model"
        return ", ".join([*(base for name, base in _METHODS.items() if name not in names), "_base.Model"])

    def _union(self, field: UnionProperty) -> str:
        inner = list(dict.fromkeys(filter(None, map(self.codec, field.inner_properties))))
        others = [each for each in field.inner_properties if not isinstance(each, NoneProperty)]
        if not inner or len(others) == 1:
            return "".join(inner)
        models = frozenset(
            str(each.class_info.name) for each in field.inner_properties if isinstance(each, ModelProperty)
        )
        by, names = self._discriminators.get(models, ("", {}))
        chosen = [f"by={by!r}", f"models={names!r}"] if by else []
        return f"_codecs.Either({', '.join([*inner, *chosen])})"

    def _found_discriminators(
        self, document: dict[str, JsonValue]
    ) -> Iterator[tuple[frozenset[str], tuple[str, Mapping[str, str]]]]:
        """The property and the values of each discriminator, by the models that it chooses from."""
        for node in Document(Bundle(document)).of("schema"):
            discriminator = mapping(node.value, "discriminator")
            branches = [*_listed(node.value.get("oneOf")), *_listed(node.value.get("anyOf"))]
            pointers = [str(mapping(branch).get("$ref", "")).removeprefix("#") for branch in branches]
            classes = {pointer.rpartition("/")[2]: self._classes.get(pointer) for pointer in pointers}
            if not discriminator or not classes:
                continue
            names = {name: model for name, model in classes.items() if model}
            for value, target in mapping(discriminator, "mapping").items():
                pointer = str(target).removeprefix("#") if "#" in str(target) else f"/components/schemas/{target}"
                if pointer in self._classes:
                    names[value] = self._classes[pointer]
            yield frozenset(filter(None, classes.values())), (str(discriminator.get("propertyName", "")), names)


def _fields(model: ModelProperty) -> list[Any]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
