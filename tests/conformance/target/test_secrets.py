"""Secrets are left out, by the names of their fields and by their values."""

from __future__ import annotations

import json

import pytest
from modelarts_conformance._target.exchanges import Answer, Exchange, Request
from modelarts_conformance._target.secrets import Secrets

SECRET = "S3cret-of-somebody"


@pytest.mark.parametrize("name", ["X-Auth-Token", "Authorization", "x-security-token", "X-Subject-Token", "Cookie"])
def test_headers_with_credentials_are_hidden(name: str) -> None:
    exchange = Exchange(
        Request("ShowModel", "GET", "http://127.0.0.1/", ((name, SECRET),)), Answer(200, ((name, SECRET),), b"", 0.1)
    )
    clean = Secrets().removed(exchange)
    assert SECRET not in repr(clean)
    assert SECRET not in clean.request.curl()


@pytest.mark.parametrize("name", ["password", "secret", "securitytoken", "secret_key", "access"])
def test_fields_with_secrets_are_hidden(name: str) -> None:
    text = json.dumps({"auth": {name: 'a "quoted" secret'}, "name": "kept"})
    assert json.loads(Secrets().hidden(text)) == {"auth": {name: "***"}, "name": "kept"}


def test_known_secrets_are_hidden_wherever_they_are() -> None:
    secrets = Secrets([SECRET])
    secrets.learn("another-one")
    secrets.learn("short")
    body = f'{{"error_msg": "no such thing: {SECRET}, another-one, short"}}'.encode()
    exchange = Exchange(
        Request("ShowModel", "POST", f"http://127.0.0.1/{SECRET}", (("X-Other", SECRET),), body),
        Answer(400, (), body, 0.1),
    )
    clean = secrets.removed(exchange)
    assert clean.answer is not None
    assert b"short" in clean.answer.body
    for text in (clean.request.curl(), clean.answer.body.decode(), repr(secrets)):
        assert SECRET not in text
        assert "another-one" not in text


def test_signatures_in_addresses_are_hidden() -> None:
    url = "https://bucket/object?AccessKeyId=AK&Expires=1&Signature=abc%3D"
    assert Secrets().hidden(url) == "https://bucket/object?AccessKeyId=***&Expires=1&Signature=***"


def test_bytes_that_are_no_text_stay_as_they_are() -> None:
    body = bytes(range(256))
    clean = Secrets([SECRET]).removed(Exchange(Request("", "PUT", "http://127.0.0.1/", (), body)))
    assert clean.request.body == body
