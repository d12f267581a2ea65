"""What the official SDK reads of environment, profile and regions is read alike here."""

from __future__ import annotations

import configparser
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import pytest
from huaweicloudsdkcore.auth import endpoint as official_endpoints
from huaweicloudsdkcore.auth.internal import IamHelper
from huaweicloudsdkcore.auth.provider import (
    CredentialProviderChain,
    EnvCredentialProvider,
    ProfileCredentialProvider,
)
from huaweicloudsdkcore.exceptions.exceptions import ApiValueError
from huaweicloudsdkcore.region.cache import EnvRegionCache
from huaweicloudsdkcore.region.provider import EnvRegionProvider
from hypothesis import strategies as st
from modelarts._auth.credentials import resolve_credentials
from modelarts._auth.endpoints import EndpointSettings, normalized_endpoint, resolve_endpoints
from modelarts.exceptions import ConfigurationError, MissingCredentialsError
from modelarts_client.auth.keys import AccessKeys

ForAll = Callable[[st.SearchStrategy[Any], Callable[[Any], None]], None]
Found = tuple[str, str, str | None, str | None, str | None]

_VARIABLES: Final = tuple(f"HUAWEICLOUD_SDK_{name}" for name in ("AK", "SK", "SECURITY_TOKEN", "PROJECT_ID", "IDP_ID"))
_NAMES: Final = ("ak", "sk", "AK", "Sk", "security_token", "project_id", "iam_endpoint", "idp_id", "other")
_ODD_VALUES: Final = ("", "%", "%%", "%(ak)s", "%(other)s", "a # b", '"a"', "a\n  b", "[a]", "a = b")
_ODD_LINES: Final = ("# comment", "; comment", "", "  indented", "word", "=", "\tak = tab", "[basic]", "[DEFAULT]")

_words = st.text(alphabet="aZ0/+=ü", min_size=1, max_size=6)
_environments: st.SearchStrategy[dict[str, str]] = st.dictionaries(st.sampled_from(_VARIABLES), st.just("") | _words)
_settings = st.dictionaries(st.sampled_from(_NAMES[4:]), _words | st.sampled_from(_ODD_VALUES))
_usual = st.tuples(_words, _words | st.sampled_from(_ODD_VALUES), _settings).map(
    lambda parts: ["[basic]", *(f"{k} = {v}" for k, v in {"ak": parts[0], "sk": parts[1], **parts[2]}.items())]
)
_odd = st.tuples(
    st.sampled_from(["[basic]", "[BASIC]", "[DEFAULT]", "[global]", "[ basic ]", "[basic", ""]),
    st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from([" = ", ": "]), _words).map("".join)),
    st.lists(st.sampled_from(_ODD_LINES)),
).map(lambda parts: [parts[0], *parts[1], *parts[2]])
_profiles = st.tuples(
    _usual | _odd | st.tuples(_usual, _odd).map(lambda parts: parts[0] + parts[1]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8", "latin-1"]),
).map(lambda parts: parts[1].join(parts[0]).encode(parts[2]))


def _theirs(environment: dict[str, str]) -> Found:
    """Ask the official SDK.

    Raises:
        ApiValueError: It finds nothing.
        configparser.Error: It cannot read the profile.
        UnicodeDecodeError: The profile is not UTF-8.
    """
    # The rest of its chain queries the metadata server of the machine.
    chain = CredentialProviderChain([EnvCredentialProvider.get_basic(), ProfileCredentialProvider.get_basic()])
    with patch.dict(os.environ, environment, clear=True):
        found = chain.get_credentials()
    return found.ak, found.sk, found.security_token or None, found.project_id or None, found.iam_endpoint


def _ours(environment: dict[str, str]) -> Found:
    found = resolve_credentials(environment=environment)
    assert isinstance(found.credentials, AccessKeys)
    keys = found.credentials
    token = None if keys.security_token is None else keys.security_token.reveal()
    return keys.access_key, keys.secret_key.reveal(), token, found.project_id, found.endpoints.iam


@pytest.mark.examples(300, long=10_000)
def test_the_same_credentials_are_found(for_all: ForAll, tmp_path: Path) -> None:
    """Takes a second or two: each example writes a file and has it read twice."""
    outcomes = set()
    profile = tmp_path / ".huaweicloud" / "credentials"
    profile.parent.mkdir()
    profile.touch(mode=0o600)
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    elsewhere = home | {"HUAWEICLOUD_SDK_CREDENTIALS_FILE": str(tmp_path / "absent")}

    def check(drawn: tuple[dict[str, str], dict[str, str], bytes]) -> None:
        variables, place, content = drawn
        environment = variables | place
        profile.write_bytes(content)
        try:
            theirs = _theirs(environment)
        except ApiValueError:
            outcomes.add("nothing found")
            with pytest.raises(MissingCredentialsError):
                _ours(environment)
        except configparser.InterpolationError:
            # It also fails on values that it does not use; here only used values are wrong.
            outcomes.add("percent sign")
            with suppress(ConfigurationError):
                _ours(environment)
        except (configparser.Error, UnicodeDecodeError):
            outcomes.add("unreadable")
            with pytest.raises(ConfigurationError):
                _ours(environment)
        else:
            if not all("!" <= character <= "~" for character in "".join(filter(None, theirs[:3]))):
                outcomes.add("no keys")
                with pytest.raises(ConfigurationError, match="character that keys do not have"):
                    _ours(environment)
                return
            assert _ours(environment) == theirs
            outcomes.add("environment" if variables.get("HUAWEICLOUD_SDK_AK") == theirs[0] else "profile")

    for_all(st.tuples(st.just({}) | _environments, st.sampled_from([home, home, elsewhere]), _profiles), check)
    assert outcomes == {"no keys", "nothing found", "percent sign", "unreadable", "environment", "profile"}


@pytest.mark.examples(60, long=1_000)
def test_the_same_endpoints_are_found(for_all: ForAll) -> None:
    regions = st.sampled_from(["cn-north-4", "ap-southeast-1", "x", "EU-West-0"])
    urls = st.sampled_from(["https://a.example.com", "http://b.example.com:8080", "c.example.com", " d.example.com "])

    def check(drawn: tuple[str, str, list[str]]) -> None:
        service, region, endpoints = drawn
        variable = f"HUAWEICLOUD_SDK_REGION_{service}_{region}".upper().replace("-", "_")
        environment = {variable: ",".join(endpoints)}
        EnvRegionCache()._value.clear()
        with patch.dict(os.environ, environment, clear=True):
            theirs = EnvRegionProvider(service).get_region(region).endpoints
        ours = resolve_endpoints(EndpointSettings(region=region), environment=environment)
        assert getattr(ours, service) == normalized_endpoint(theirs[0], what="theirs")

    for_all(st.tuples(st.sampled_from(["modelarts", "iam", "obs"]), regions, st.lists(urls, min_size=1)), check)


def _of_region(region: str, environment: dict[str, str] | None = None) -> Any:
    return resolve_endpoints(EndpointSettings(region=region), environment=environment or {})


def test_iam_is_where_the_official_sdk_looks_for_it() -> None:
    known: dict[str, str] = getattr(official_endpoints, "__IAM_ENDPOINT_DICT")
    assert known
    environment = {"HUAWEICLOUD_SDK_IAM_ENDPOINT": "https://iam.example.com"}
    for region in known:
        with patch.dict(os.environ, {}, clear=True):
            assert _of_region(region).iam == IamHelper.get_iam_endpoint(region)
        with patch.dict(os.environ, environment, clear=True):
            assert _of_region(region, environment).iam == IamHelper.get_iam_endpoint(region)
