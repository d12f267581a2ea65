"""The profile file: what is read of it, and which files are refused."""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
import warnings
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts._auth.credentials import resolve_credentials
from modelarts._auth.private_file import MAX_BYTES
from modelarts._auth.profile import Profile, read_profile
from modelarts.exceptions import ConfigurationError
from modelarts.security_warnings import ProfilePermissionsWarning
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.secret import Secret

_KEYS = "[basic]\nak = AK\nsk = SK\n"

posix_only = pytest.mark.skipif(os.name == "nt", reason="permissions are not looked at on Windows")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile that nobody else may read; empty."""
    file = tmp_path / "credentials"
    file.touch(mode=0o600)
    return file


def _read(path: Path) -> Profile:
    return read_profile({"HUAWEICLOUD_SDK_CREDENTIALS_FILE": str(path)})


def _refusal(path: Path) -> str:
    with pytest.raises(ConfigurationError) as caught:
        _read(path)
    assert str(path) in str(caught.value)
    return "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "text",
    [
        _KEYS,
        "# mine\n[global]\nak = other\n\n[basic]\nAK: AK\nSk=SK\nunknown = 1\n",
        "[DEFAULT]\nsk = SK\n[basic]\nak = AK\n",
        "\ufeff" + _KEYS.replace("\n", "\r\n"),
        "[basic]\nak = AK\nsk = %(half)sK\nhalf = S\n",
    ],
)
def test_what_is_a_profile(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    read = _read(path)
    assert (read.values["ak"], read.values["sk"], read.absent) == (Secret("AK"), Secret("SK"), "")


def test_a_percent_sign_is_written_twice(path: Path) -> None:
    path.write_text("[basic]\nak = AK\nsk = 100%%sure\n")
    assert _read(path).values["sk"] == Secret("100%sure")


@pytest.mark.parametrize("value", ["secret%", "%secret", "%(secret)s", "%(sk)s"])
def test_a_percent_sign_that_stands_for_nothing_is_refused_without_showing_it(path: Path, value: str) -> None:
    path.write_text(f"[basic]\nak = AK\nsk = {value}\n")
    shown = _refusal(path)
    assert "sk in section [basic]" in shown
    assert "%%" in shown
    assert value not in shown


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sk = secret\n", "line 1 comes before"),
        ("[basic]\nak = AK\nsecret\n", "line 3 is neither"),
        ("[basic]\nsk = secret\nsk = secret\n", "line 3 repeats a name"),
        ("[basic]\nsk = secret\n[basic]\n", "line 3 repeats a section"),
        ("[basic]\n= secret\n", "line 2 is neither"),
    ],
)
def test_what_is_no_ini_file_is_refused_without_showing_it(path: Path, text: str, problem: str) -> None:
    path.write_text(text)
    shown = _refusal(path)
    assert problem in shown
    assert "secret" not in shown


def test_what_is_not_utf_8_is_refused_without_showing_it(path: Path) -> None:
    path.write_bytes(b"[basic]\nsk = secret\xff\n")
    shown = _refusal(path)
    assert "not UTF-8 (byte 19)" in shown
    assert "secret" not in shown


def test_errors_hold_nothing_of_the_content_for_those_who_look_deeper(path: Path) -> None:
    for content in (b"secret\n", b"secret\xff", b"[basic]\nsk = secret%\n"):
        path.write_bytes(content)
        with pytest.raises(ConfigurationError) as caught:
            _read(path)
        assert caught.value.__context__ is None


@given(content=st.binary(max_size=60) | st.text(alphabet="[]basickn=: %()#\t\r\n", max_size=40).map(str.encode))
def test_any_content_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any-profile"
    path.touch(mode=0o600)
    path.write_bytes(content)
    with suppress(ConfigurationError):
        assert _read(path).path == str(path)


def test_a_file_that_is_too_long_is_refused(path: Path) -> None:
    path.write_text(_KEYS + "#" * (MAX_BYTES - len(_KEYS)))
    assert _read(path).values["ak"] == Secret("AK")
    path.write_text(_KEYS + "#" * (MAX_BYTES - len(_KEYS) + 1))
    assert "longer than" in _refusal(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in _refusal(tmp_path)


@posix_only
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, mode=0o600)
    assert "is not a file" in _refusal(pipe)


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    # Also the superuser, for whom no permissions hold, cannot follow a link that leads to itself.
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert "cannot be read" in _refusal(loop)


@posix_only
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o444])
def test_a_profile_that_others_may_read_is_used_with_a_warning(path: Path, mode: int) -> None:
    path.write_text(_KEYS)
    path.chmod(mode)
    with pytest.warns(ProfilePermissionsWarning, match=rf"mode {mode:o}.*chmod 600 {path}"):
        assert _read(path).values["ak"] == Secret("AK")


@posix_only
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_profile_that_others_may_write_is_refused(path: Path, mode: int) -> None:
    path.write_text(_KEYS)
    path.chmod(mode)
    assert f"chmod 600 {path}" in _refusal(path)


@posix_only
def test_the_mode_is_that_of_the_file_and_not_of_a_link_to_it(path: Path, tmp_path: Path) -> None:
    path.write_text(_KEYS)
    link = tmp_path / "link"
    link.symlink_to(path)
    assert _read(link).values["ak"] == Secret("AK")
    path.chmod(0o602)
    assert "chmod 600" in _refusal(link)


@posix_only
def test_the_way_to_set_the_mode_can_be_pasted(tmp_path: Path) -> None:
    path = tmp_path / "my keys"
    path.write_text(_KEYS)
    path.chmod(0o644)
    with pytest.warns(ProfilePermissionsWarning, match=f"chmod 600 '{path}'"):
        _read(path)


@posix_only
@pytest.mark.usefixtures("nothing_set")
def test_the_warning_points_at_the_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(_KEYS)
    path.chmod(0o644)
    monkeypatch.setenv("HUAWEICLOUD_SDK_CREDENTIALS_FILE", str(path))
    with pytest.warns(ProfilePermissionsWarning) as caught:
        Session(region_name="r-1")
    assert [warning.filename for warning in caught] == [__file__]


@posix_only
def test_on_windows_permissions_are_not_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(_KEYS)
    path.chmod(0o666)
    monkeypatch.setattr("modelarts._auth.private_file.os.name", "nt")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = resolve_credentials(environment={"HUAWEICLOUD_SDK_CREDENTIALS_FILE": str(path)})
    assert found.credentials == AccessKeys("AK", "SK")


def test_the_parser_is_loaded_only_for_a_profile(path: Path) -> None:
    program = (
        "import sys\nfrom modelarts.session import Session\n"
        "Session(access_key='AK', secret_key='SK', region_name='r-1')\n"
        "print('configparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_representation_has_no_secrets(path: Path) -> None:
    path.write_text("[basic]\nak = AK\nsk = secret-1\nsecurity_token = secret-2\n")
    assert "secret-" not in repr(_read(path))
