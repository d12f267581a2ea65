"""Secrets are shown by nothing but `reveal`."""

from __future__ import annotations

import copy
import pickle

import pytest
from modelarts_client.secret import Secret, maybe_secret

_TEXT = "s3cret-0123456789"


def test_no_representation_shows_the_text() -> None:
    secret = Secret(_TEXT)
    for shown in (repr(secret), str(secret), f"{secret}", f"{secret!r:>30}", "%s" % secret, repr([{"a": secret}])):  # noqa: UP031
        assert _TEXT not in shown
        assert "***" in shown
    assert secret.reveal() == _TEXT


def test_secrets_compare_by_value_with_each_other_only() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert {Secret("a"), Secret("a")} == {Secret("a")}
    assert Secret(Secret("a")) == Secret("a")


def test_nothing_is_no_secret() -> None:
    assert maybe_secret(None) is None
    assert maybe_secret("") is None
    assert maybe_secret("a") == Secret("a")


def test_secrets_are_copied_and_not_pickled() -> None:
    secret = Secret(_TEXT)
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret
    with pytest.raises(TypeError, match="would be written out"):
        pickle.dumps(secret)
