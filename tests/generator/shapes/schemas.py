"""Schemas: null, enumerations, constants, defaults, objects, composition and names of fields."""

from __future__ import annotations

import json
from typing import Any, Final

from tests.generator.shapes.row import Row, json_reply


def _ref(name: str) -> str:
    return f"{{$ref: '#/components/schemas/{name}'}}"


def _sent(name: str, title: str, schemas: str, value: str, sent: Any, **more: str) -> Row:
    """A body of the first of the schemas."""
    schema = _ref(schemas.partition(":")[0])
    operation = f"requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}"
    return Row(
        name,
        title,
        operation,
        f"op.sync(client=client, body={value})",
        method="post",
        json=sent,
        schemas=schemas,
        **more,  # type: ignore[arg-type]
    )


def _got(name: str, title: str, schema: str, answer: Any, returns: str, call: str = "{}", **more: str) -> Row:
    """An answer with a schema, of which the call makes something."""
    operation = f"responses: {{200: {{description: Done, content: {{application/json: {{schema: {schema}}}}}}}}}"
    call = call.format("op.sync(client=client)")
    return Row(name, title, operation, call, reply=json_reply(json.dumps(answer)), returns=returns, **more)  # type: ignore[arg-type]


def _default(name: str, title: str, schema: str, sent: str, schemas: str = "") -> Row:
    """A query parameter that is left out."""
    operation = f"parameters: [{{name: v, in: query, schema: {schema}}}]"
    return Row(name, title, operation, target=f"/{name.replace('_', '-')}?v={sent}", schemas=schemas)


def _asked(name: str, title: str, schema: str, given: str, sent: str) -> Row:
    """A query parameter."""
    operation = f"parameters: [{{name: v, in: query, schema: {schema}}}]"
    return Row(name, title, operation, f"op.sync(client=client, v={given})", f"/{name.replace('_', '-')}?v={sent}")


_LONG: Final = f"a_very_{'long_' * 30}name"
_METHODS: Final = dict.fromkeys(("copy", "pop", "update", "keys", "get", "from_dict", "validate", "clear"), 1)
_SIGNS: Final = {
    'a"b': 1,
    "c'd": 2,
    "e\\f": 3,
    "g{h}": 4,
    "i\nj": 5,
    "": 6,
    "__class__": 7,
    "__x": 8,
    "_": 9,
    "2fa": 10,
}
_ALIKE: Final = {"a-b": 1, "a_b": 2, "aB": 3, "a b": 4, "A.B": 5}


def _numbers(name: str, fields: dict[str, int]) -> str:
    """A schema with fields that are whole numbers."""
    properties = {field: {"type": "integer"} for field in fields}
    return f"{name}: {json.dumps({'type': 'object', 'properties': properties})}"


SCHEMAS: Final = [
    # null
    _sent(
        "null_fields",
        "fields that may be null by a list of types",
        "NullFields: {type: object, required: [a], properties: {a: {type: [string, 'null']},"
        " b: {type: [integer, 'null'], minimum: 0}}}",
        "models.NullFields(a=None, b=1)",
        {"a": None, "b": 1},
    ),
    _got("null_array", "an array or null", "{type: [array, 'null'], items: {type: string}}", None, "None"),
    _got("several_types", "a list of types", "{type: [string, integer, 'null']}", 3, "3", type="int | None | str"),
    _asked("null_enum", "an enumeration with null", "{type: [string, 'null'], enum: [a, b, null]}", "'a'", "a"),
    _asked("null_enum_integer", "integers and null", "{type: [integer, 'null'], enum: [1, 2, null]}", "2", "2"),
    # enumerations and constants
    _asked("enum_untyped", "an enumeration without a type", "{enum: [1, 2]}", "2", "2"),
    _asked("const_integer", "a constant without a type", "{const: 5}", "5", "5"),
    _sent(
        "const_fields",
        "fields that are constants",
        "ConstFields: {type: object, required: [kind], properties: {kind: {const: cat}, n: {type: integer, const: 3},"
        " flag: {type: boolean, const: true}, nothing: {const: null}}}",
        "models.ConstFields(kind='cat', n=3, flag=True, nothing=None)",
        {"kind": "cat", "n": 3, "flag": True, "nothing": None},
    ),
    _got(
        "enum_words",
        "values that are words of Python and JSON",
        _ref("EnumWords"),
        "true",
        "models.EnumWords.TRUE",
        schemas="EnumWords: {type: string, enum: ['true', 'None', class, mro, '', 'a b', a-b, '+1', '-1', '1']}",
    ),
    # defaults
    _default("default_negative", "default, a negative number", "{type: integer, default: -3}", "-3"),
    _default("default_small", "default, a small number", "{type: number, default: 1.5e-7}", "1.5e-07"),
    _default("default_false", "default, false", "{type: boolean, default: false}", "false"),
    _default("default_lines", "default, a text of two lines", '{type: string, default: "a\\nb"}', "a%0Ab"),
    _default("default_enum", "default, of an enumeration", "{type: string, enum: [a, b], default: b}", "b"),
    _default(
        "default_beside_ref",
        "default beside $ref",
        "{$ref: '#/components/schemas/Pitch', default: high}",
        "high",
        "Pitch: {type: string, enum: [low, high]}",
    ),
    _default("default_union", "default, of several types", "{type: [integer, string], default: all}", "all"),
    _default("default_date", "default, a date", "{type: string, format: date, default: '2024-01-01'}", "2024-01-01"),
    # objects
    _sent(
        "fields_and_more",
        "fields, and any number of integers",
        "FieldsAndMore: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}",
        "models.FieldsAndMore(a='x', additional_properties={'k': 1})",
        {"a": "x", "k": 1},
    ),
    _got(
        "map_of_models",
        "a map of models",
        _ref("MapOfModels"),
        {"k": {"x": 1}},
        "1",
        "{}['k'].x",
        type="int | None",
        schemas="MapOfModels: {type: object, additionalProperties: {$ref: '#/components/schemas/MapItem'}}\n"
        "MapItem: {type: object, properties: {x: {type: integer}}}",
    ),
    _got(
        "recursive",
        "a model in itself",
        _ref("Tree"),
        {"v": 1, "children": [{"v": 2, "children": []}]},
        "2",
        "{}.children[0].v",
        type="int | None",
        schemas="Tree: {type: object, properties: {v: {type: integer}, children: {type: array, items:"
        " {$ref: '#/components/schemas/Tree'}}}}",
    ),
    _got(
        "recursive_pair",
        "two models in each other",
        _ref("Front"),
        {"back": {"front": {"back": None}}},
        "True",
        "{}.back is not None",
        schemas="Front: {type: object, properties: {back: {oneOf: [{$ref: '#/components/schemas/Back'}, {type: 'null'}]"
        "}}}\nBack: {type: object, properties: {front: {$ref: '#/components/schemas/Front'}}}",
    ),
    _sent(
        "read_only",
        "required fields that only the service sends",
        "ReadOnly: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true},"
        " name: {type: string}, secret: {type: string, writeOnly: true}}}",
        "models.ReadOnly(name='a', secret='b')",
        {"name": "a", "secret": "b"},
    ),
    _sent(
        "pattern_properties",
        "patternProperties",
        "PatternProperties: {type: object, patternProperties: {'^x-': {type: integer}}}",
        "models.PatternProperties.from_dict({'x-1': 1})",
        {"x-1": 1},
    ),
    _sent(
        "prefix_items",
        "prefixItems, with items of another type",
        "PrefixItems: {type: object, properties: {p: {type: array, prefixItems: [{type: integer}, {type: string}],"
        " items: {type: boolean}}}}",
        "models.PrefixItems(p=[1, 'a', True])",
        {"p": [1, "a", True]},
    ),
    _sent(
        "any_fields",
        "fields of any type",
        "AnyFields: {type: object, properties: {a: {}, b: true}}",
        "models.AnyFields(a={'q': 1}, b=[1])",
        {"a": {"q": 1}, "b": [1]},
    ),
    # composition
    _sent(
        "all_of_beside",
        "fields beside allOf",
        "AllOfBeside: {allOf: [{$ref: '#/components/schemas/Named'}], properties: {extra: {type: integer}},"
        " required: [extra]}\nNamed: {type: object, properties: {name: {type: string}}}",
        "models.AllOfBeside(name='a', extra=1)",
        {"name": "a", "extra": 1},
    ),
    _sent(
        "ref_beside",
        "fields beside $ref",
        "RefBeside: {$ref: '#/components/schemas/Named', properties: {extra: {type: integer}}}\n"
        "Named: {type: object, properties: {name: {type: string}}}",
        "models.RefBeside(name='a', extra=1)",
        {"name": "a", "extra": 1},
    ),
    _sent(
        "all_of_narrower",
        "allOf that narrows a field",
        "Narrower: {allOf: [{$ref: '#/components/schemas/Named'}, {type: object, properties:"
        " {name: {type: string, enum: [a, b]}}}]}\nNamed: {type: object, properties: {name: {type: string}}}",
        "models.Narrower(name='a')",
        {"name": "a"},
    ),
    _sent(
        "all_of_limits",
        "allOf with limits of a number",
        "AllOfLimits: {type: object, properties: {n: {allOf: [{type: integer}, {minimum: 1}, {maximum: 9}]}}}",
        "models.AllOfLimits(n=3)",
        {"n": 3},
    ),
    _got(
        "all_of_ref_limits",
        "allOf with limits of a reference",
        "{allOf: [{$ref: '#/components/schemas/Amount'}, {minimum: 2}]}",
        3,
        "3",
        type="int",
        schemas="Amount: {type: integer}",
    ),
    _sent(
        "any_of_required",
        "anyOf that requires one field or another",
        "AnyOfRequired: {type: object, properties: {a: {type: string}, b: {type: string}},"
        " anyOf: [{required: [a]}, {required: [b]}]}",
        "models.AnyOfRequired(a='x')",
        {"a": "x"},
    ),
    _sent(
        "ref_any_of_required",
        "the same beside $ref",
        "RefAnyOf: {$ref: '#/components/schemas/AB', anyOf: [{required: [a]}, {required: [b]}]}\n"
        "AB: {type: object, properties: {a: {type: string}, b: {type: string}}}",
        "models.RefAnyOf(a='x')",
        {"a": "x"},
    ),
    _sent(
        "one_of_fields",
        "fields beside oneOf with further fields",
        "OneOfFields: {type: object, properties: {k: {type: string}}, oneOf: [{properties: {a: {type: string}}},"
        " {properties: {b: {type: integer}}}]}",
        "models.OneOfFields(k='x', b=1)",
        {"k": "x", "b": 1},
    ),
    _got(
        "any_of_formats",
        "a string of one format or another",
        "{type: string, anyOf: [{format: ipv4}, {format: ipv6}]}",
        "1.2.3.4",
        "'1.2.3.4'",
        type="str",
    ),
    _sent(
        "conditions",
        "if, then and not",
        "Conditions: {type: object, properties: {k: {type: string, not: {const: bad}}, z: {type: integer}},"
        " if: {properties: {k: {const: x}}}, then: {required: [z]}, not: {required: [z], maxProperties: 0}}",
        "models.Conditions(k='x', z=1)",
        {"k": "x", "z": 1},
    ),
    _got(
        "discriminator_names",
        "a discriminator that names components",
        "{type: array, items: {oneOf: [{$ref: '#/components/schemas/Bus'}, {$ref: '#/components/schemas/Tram'}],"
        " discriminator: {propertyName: t, mapping: {a: '#/components/schemas/Bus', b: Tram}}}}",
        [{"t": "b"}, {"t": "a"}],
        "['Tram', 'Bus']",
        "[type(each).__name__ for each in {}]",
        schemas="Bus: {type: object, required: [t], properties: {t: {type: string}}}\n"
        "Tram: {type: object, required: [t], properties: {t: {type: string}}}",
    ),
    # names of fields
    _sent(
        "fields_alike",
        "fields whose names are one in Python",
        _numbers("FieldsAlike", _ALIKE),
        f"models.FieldsAlike.from_dict({_ALIKE!r})",
        _ALIKE,
    ),
    _sent(
        "fields_methods",
        "fields named like methods",
        _numbers("FieldsMethods", _METHODS),
        f"models.FieldsMethods.from_dict({_METHODS!r})",
        _METHODS,
    ),
    _sent(
        "fields_signs",
        "fields with quotes, digits and underscores",
        _numbers("FieldsSigns", _SIGNS),
        f"models.FieldsSigns.from_dict({_SIGNS!r})",
        _SIGNS,
    ),
    _sent(
        "fields_unicode",
        "fields in other alphabets",
        "Felder: {type: object, properties: {größe: {type: integer}, 名前: {type: string}}}",
        "models.Felder(größe=3, 名前='a')",
        {"größe": 3, "名前": "a"},
    ),
    _sent("field_long", "a long name", _numbers("FieldLong", {_LONG: 1}), f"models.FieldLong({_LONG}=1)", {_LONG: 1}),
    _sent(
        "fields_many",
        "300 fields",
        _numbers("FieldsMany", {f"p{number}": number for number in range(300)}),
        "models.FieldsMany(p7=1, p299=2)",
        {"p7": 1, "p299": 2},
    ),
    # refused
    _got(
        "one_of_refs_beside",
        "fields beside oneOf with references",
        _ref("OneOfRefs"),
        {},
        "None",
        schemas="OneOfRefs: {type: object, properties: {k: {type: string}},"
        " oneOf: [{$ref: '#/components/schemas/Leg'}]}\nLeg: {type: object}",
        refused="unsupported",
        says="make the fields a component",
    ),
    _got(
        "classes_alike",
        "two schemas that become one class",
        "{anyOf: [{$ref: '#/components/schemas/foo_bar'}, {$ref: '#/components/schemas/FooBar'}]}",
        {},
        "None",
        schemas="foo_bar: {type: object}\nFooBar: {type: object}",
        refused="unsupported",
        says="becomes the class 'FooBar'",
    ),
    _got(
        "modules_alike",
        "two schemas that become one module",
        "{anyOf: [{$ref: '#/components/schemas/HTTPError'}, {$ref: '#/components/schemas/HttpError'}]}",
        {},
        "None",
        schemas="HTTPError: {type: object}\nHttpError: {type: object}",
        refused="unsupported",
        says="becomes the module 'http_error'",
    ),
]
