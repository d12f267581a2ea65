"""What a description says of behaviour, as the phases read it: what is written, and what follows from the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_conformance._description.behaviour import (
    Counts,
    Echo,
    Filter,
    Gone,
    Identity,
    Listing,
    Reference,
    Refusal,
    Relation,
    Settling,
    Sorting,
    Unique,
    counts,
    filters,
    identities,
    listing,
    references,
    refusals,
    relations,
    resources,
    sorting,
)
from modelarts_conformance._description.document import Document, path_of, values_at

from generator.description.bundle import bundle
from generator.description.sources import Sources
from tests.generator.lint.behaviour_description import write_behaviour
from tests.support.description import bundle as real_bundle


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The small description, as a bundle has it."""
    folder = write_behaviour(tmp_path_factory.mktemp("spec"))
    return Document(json.loads(bundle(Sources.load(folder)).json()))


@pytest.fixture(scope="module")
def real() -> Document:
    """The description of ModelArts."""
    return Document(real_bundle())


def test_a_kind_of_resource(small: Document) -> None:
    [job] = resources(small).values()
    assert (job.name, job.create, job.show, job.list, job.change, job.delete) == (
        *("job", "CreateJob", "ShowJob", "ListJobs", None, "DeleteJob"),
    )
    assert job.parameter == "job_id"
    assert job.id == dict.fromkeys(("CreateJob", "ShowJob", "ListJobs"), ("metadata", "id"))
    assert job.listed_id == ("items", "*", "metadata", "id")
    assert job.unique == Unique((("metadata", "name"),), 400, "Jobs.0002")
    assert job.gone == Gone(404, "Jobs.0003", within=10)
    assert job.settles == Settling(("phase",), ("Done",))
    assert job.needs == ("bucket",)


def test_what_goes_on_may_end_by_itself(real: Document) -> None:
    service = resources(real)["service"].settles
    assert service is not None
    assert service.ends == {"running": ("finished",)}


def test_what_is_given_back_follows_from_the_schemas_and_the_exceptions(small: Document) -> None:
    [job] = resources(small).values()
    shown = {echo.sent: echo.shown for echo in job.echoes}
    assert shown[("text",)] == ("note",)  # at another place
    assert shown[("engine", "kind")] == ("engine", "kind")
    assert {echo.sent[0] for echo in job.echoes if echo.unless == ("text",)} == {"engine"}
    assert ("metadata", "time") not in shown  # which a server may change
    assert ("code",) not in shown  # which the answer lacks
    assert job.changes == ()


def test_what_selects_sorts_and_counts(small: Document) -> None:
    jobs = small.operations["ListJobs"]
    assert listing(jobs) == Listing(("items",), ())
    assert filters(jobs) == [
        Filter("workspace", "query", ("metadata", "workspace"), "equal"),
        Filter("kind", "query", ("engine", "kind"), "contains", goes_with="workspace"),
        Filter("where", "query", (), "equal", language="pair", fields={"name": ("metadata", "name")}),
    ]
    fields = {"name": ("metadata", "name"), "time": ("metadata", "time")}
    assert sorting(jobs) == Sorting("sort_by", "order", "query", fields, "time", None, versions=frozenset({"name"}))
    assert counts(jobs) == Counts({("total",): "matching"})


def test_operations_that_list_nothing_have_no_list(small: Document) -> None:
    for name in ("CreateJob", "ShowJob", "DeleteJob"):
        operation = small.operations[name]
        assert (listing(operation), filters(operation), sorting(operation)) == (None, (), None)
        assert counts(operation) == Counts({})


def test_relations_are_found_wherever_an_answer_has_the_value(small: Document) -> None:
    kinds = ["same-length", "in-order", "at-most", "not-past", "leads-to"]
    for name, at in (("ShowJob", ()), ("ListJobs", ("items", "*"))):
        found = relations(small.operations[name])
        assert [relation.kind for relation in found] == kinds
        assert {relation.at for relation in found} == {at}
        assert found[0] == Relation(at, "same-length", (("header",), ("rows", "*")))
        assert found[3].fields == (("expires",),)


def test_references(small: Document) -> None:
    ids = ("items", "*", "metadata", "id")
    assert references(small.operations["CreateJob"]) == [
        Reference(("code",), "body", obs="folder"),
        Reference(("like",), "body", "ListJobs", ids),
        Reference(("parent",), "body", "ListJobs", ids, with_fields={"text": ("items", "*", "metadata", "name")}),
    ]
    # Nothing is written for a path parameter that takes the ID of a resource.
    assert references(small.operations["ShowJob"]) == [Reference(("job_id",), "path", "ListJobs", ids)]


def test_refusals(small: Document) -> None:
    place, name = refusals(small.operations["CreateJob"])
    assert place == Refusal("Jobs.0001", "no such place")
    assert place.allows("Jobs.0001", "any text")
    assert not place.allows("Jobs.0002", "any text")
    assert not place.allows(None, "any text")
    assert name.allows("Jobs.0002", "This is a name of nobody.")
    assert not name.allows("Jobs.0002", "The size is wrong.")
    assert name.allows(None, "This is a name of nobody.")  # of a service whose answers lack codes
    assert not name.allows("Jobs.0001", "This is a name of nobody.")


def test_all_of_the_description_can_be_read(real: Document) -> None:
    kinds = resources(real)
    assert {"training-job", "algorithm", "model", "service", "resource-pool", "network"} <= kinds.keys()
    for kind in kinds.values():
        for role in (kind.create, kind.show, kind.list, kind.change, kind.delete, *kind.actions):
            assert role is None or role in real.operations
    for operation in real.operations.values():
        for read in (listing, filters, sorting, counts, relations, references, refusals):
            read(operation)


def test_fields_that_several_operations_share_are_refused_in_each(real: Document) -> None:
    for name in ("CreateAlgorithm", "ChangeAlgorithm"):
        assert "ModelArts.2780" in {refusal.code for refusal in refusals(real.operations[name])}
    shown = {refusal.code for refusal in refusals(real.operations["ShowTrainingJobLogsPreview"])}
    assert shown == {"ModelArts.2775", "ModelArts.2818"}  # of the job in the path, and of the operation


def test_a_field_that_only_show_has_is_read_there(real: Document) -> None:
    by = {each.argument: each for each in filters(real.operations["ListServices"])}
    assert (by["model_id"].field, by["model_id"].shown_by) == (("config", "*", "model_id"), "ShowService")
    assert by["service_name"].shown_by is None


def test_what_comes_back_as_it_was_sent_covers_nested_values_and_lists(real: Document) -> None:
    job = resources(real)["training-job"]
    same = ("algorithm", "outputs", "*", "remote", "obs", "obs_url")
    assert Echo(same, same) in job.echoes
    assert Echo(("description",), ("metadata", "description")) in job.changes
    assert Echo(("spec", "parent"), ("status", "parent")) in resources(real)["resource-pool"].echoes
    assert not [echo for echo in resources(real)["model"].echoes if echo.sent[0] in ("apis", "initial_config")]


_JSON = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "c.d"]), inner, max_size=3),
)


@given(_JSON)
def test_values_are_found_by_each_path_that_leads_to_them(value: Any) -> None:
    def walk(inner: Any, path: tuple[str, ...]) -> None:
        assert inner in values_at(value, path)
        if isinstance(inner, dict):
            for name, item in inner.items():
                walk(item, (*path, name))
        elif isinstance(inner, list):
            for index, item in enumerate(inner):
                walk(item, (*path, "*"))
                walk(item, (*path, str(index)))

    walk(value, ())


def test_fields_that_have_the_value_of_a_path_parameter(real: Document) -> None:
    expected = {
        "ShowTrainingJobDetails": [Identity("training_job_id", ("metadata", "id"))],
        "StopTrainingJob": [Identity("training_job_id", ("metadata", "id"))],
        "ShowServiceEvents": [Identity("service_id", ("service_id",))],
        "ShowAutoSearchTrialEarlyStop": [Identity("trial_id", ("earlystop_trial",))],
        "PatchNetwork": [Identity("network_name", ("metadata", "name"))],
        "DeleteModel": [],
        "ListServices": [],
    }
    assert {name: identities(real.operations[name]) for name in expected} == expected
    assert resources(real)["model"].deleted == ("delete_success_list", "*")


def test_paths() -> None:
    assert path_of("items.*.id") == ("items", "*", "id")
    assert path_of(["labels", "os.modelarts/name"]) == ("labels", "os.modelarts/name")
    assert values_at({"a": [1]}, ("a", "7")) == values_at({"a": [1]}, ("b",)) == values_at(1, ("a",)) == []


def test_the_files_of_a_folder_become_one_description(tmp_path: Path) -> None:
    joined = bundle(Sources.load(write_behaviour(tmp_path)))
    assert joined.origin("/x-resources/job/id") == ("resources.yaml", "/job/id")
