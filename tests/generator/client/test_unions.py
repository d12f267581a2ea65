"""Fields whose objects are of one of several models, in a generated client."""

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from generator.__main__ import main
from tests.generator.generated_package import imported
from tests.generator.small_description import write_description

_MODELS = """\
    pet: {$ref: '#/Pet'}
    pets: {type: array, items: {$ref: '#/Pet'}}
    mixed: {oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}, {type: string}, {type: array, items: {$ref: '#/Part'}}]}
    fitting: {anyOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}, {$ref: '#/Bird'}]}
    by_name: {$ref: '#/ByName'}
    model: {$ref: '#/Model'}
    choice: {$ref: '#/Choice'}
    items: {type: array, items: {$ref: '#/Any'}}
    keys: {type: string}
    class: {type: string}
    a-b: {type: string}
    a b: {type: string}
Pet:
  description: A pet
  x-source: a document
  oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}]
  discriminator: {propertyName: kind, mapping: {tom: '#/Cat', Dog: '#/Dog'}}
ByName:
  description: A pet
  x-source: a document
  oneOf: [{$ref: '#/Dog'}, {$ref: '#/Bird'}]
  discriminator: {propertyName: kind}
Cat:
  title: Cat
  type: object
  x-source: a document
  required: [kind]
  properties:
    kind: {type: string}
    lives: {type: integer}
Dog:
  title: Dog
  type: object
  x-source: a document
  required: [kind]
  properties:
    kind: {type: string}
    lives: {type: string}
    size: {type: string, enum: [small, big]}
Bird:
  title: Bird
  type: object
  x-source: a document
  properties:
    kind: {const: bird}
    wings: {type: integer}
Model: {title: Model, type: object, x-source: a document, properties: {a: {$ref: '#/Choice'}}}
Choice: {title: Choice, type: string, x-source: a document, enum: [one, two]}
Any: {title: Any, type: object, x-source: a document, properties: {unset: {$ref: '#/Unset'}}}
Unset: {title: Unset, type: object, x-source: a document, properties: {x: {type: string}}}
"""
_MARK = "    created: {type: string, format: date-time}\n"


@pytest.fixture(scope="module")
def unions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The models of a description with such fields, and with schemas named like parts of the client."""
    folder = tmp_path_factory.mktemp("unions")
    spec = write_description(folder / "spec", schemas=(_MARK, _MARK + _MODELS))
    output = folder / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    with imported(output) as package:
        yield importlib.import_module(f"{package.__name__}.models")


def _read(unions: Any, field: str, value: Any) -> Any:
    return getattr(unions.Job.from_dict({field: value}), field)


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("pet", {"kind": "tom"}, "Cat"),
        ("pet", {"kind": "Dog"}, "Dog"),
        ("pet", {"kind": "Cat", "lives": "nine"}, "Cat"),  # names of schemas count beside the mapping
        ("pet", {"kind": "newer", "lives": "nine"}, "Dog"),
        ("pet", {"kind": 1, "lives": 9}, "Cat"),
        ("by_name", {"kind": "Bird"}, "Bird"),
        ("by_name", {"kind": "Dog"}, "Dog"),
        ("mixed", {"kind": "a", "lives": "nine"}, "Dog"),
        ("mixed", "text", "str"),
        ("mixed", [{"size": 1}], "DecodedList"),
        ("mixed", 1, "int"),
        ("fitting", {"kind": "bird"}, "Bird"),
        ("fitting", {"kind": "x", "size": "big"}, "Dog"),
        ("fitting", {"wings": 2}, "Bird"),
        ("fitting", {"kind": "x"}, "Cat"),
    ],
)
def test_an_object_is_of_the_model_that_is_named_or_fits(unions: Any, field: str, value: Any, kind: str) -> None:
    read = _read(unions, field, value)
    assert type(read).__name__ == kind
    assert unions.Job.from_dict({field: value}).to_dict() == {field: value}


def test_unions_in_lists_are_views_too(unions: Any) -> None:
    job = unions.Job.from_dict({"pets": [{"kind": "tom"}, {"kind": "Dog"}]})
    assert [type(pet) for pet in job.pets] == [unions.Cat, unions.Dog]
    job.pets[1].size = "big"
    job.pets.append(unions.Cat(kind="tom"))
    assert job.to_dict() == {"pets": [{"kind": "tom"}, {"kind": "Dog", "size": "big"}, {"kind": "tom"}]}
    job.pet = unions.Dog(kind="Dog")
    match job.pet:
        case unions.Dog(kind=kind):
            assert kind == "Dog"
        case _:
            pytest.fail("no pattern matches")
    assert unions.Job.from_dict({}).pet is None


def test_any_name_works(unions: Any) -> None:
    job = unions.Job.from_dict(
        {"model": {"a": "one"}, "choice": "two", "items": [{"unset": {"x": "y"}}], "keys": "k", "class": "c"}
    )
    assert type(job.model) is unions.Model
    assert job.model.a is unions.Choice.ONE
    assert job.choice is unions.Choice.TWO
    assert type(job.items[0]).__name__ == "Any_"
    assert job.items[0].unset.x == "y"
    assert (job.keys, job.class_) == ("k", "c")


def test_names_that_become_one_are_told_apart(unions: Any) -> None:
    job = unions.Job.from_dict({"a-b": "1", "a b": "2"})
    names = [name for name, wire in unions.Job.__documented__.wire_names.items() if wire in ("a-b", "a b")]
    assert sorted(getattr(job, name) for name in names) == ["1", "2"]
