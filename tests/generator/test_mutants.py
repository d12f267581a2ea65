"""Bugs that `make mutants` plants can be planted: the texts that they replace are there, once each."""

import pytest

from tests.generator.mutants import MUTANTS, ROOT, Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name.replace(" ", "-"))
def test_a_bug_can_be_planted_and_names_the_tests_that_look_for_it(mutant: Mutant) -> None:
    assert mutant.planted(ROOT) != (ROOT / mutant.file).read_text(encoding="utf-8")
    assert all((ROOT / test.partition("::")[0]).exists() for test in mutant.tests)


def test_a_text_that_is_no_longer_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="occurs 0 times"):
        Mutant("gone", "generator/runtime/types.py", "no such text", "", ()).planted(ROOT)
