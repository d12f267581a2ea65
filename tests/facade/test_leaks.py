"""The search for secrets finds those that were planted."""

from __future__ import annotations

import base64
import logging
import warnings
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final
from urllib.parse import quote, quote_plus

import modelarts
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts.exceptions import ModelArtsError
from modelarts_client.auth.keys import PasswordLogin
from modelarts_client.secret import Secret

from tests.support.leaks import Secrets, Shown, all_that_is_shown

_SECRET: Final = "s3cret/+ w%rd=0123456789"
_SECRETS: Final = Secrets([_SECRET, "another-one-that-is-not-shown"])


@pytest.mark.parametrize(
    "form",
    [
        str,
        lambda text: quote(text, safe=""),
        quote_plus,
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
        lambda text: base64.b64encode(f"user:{text}".encode()).decode(),
        lambda text: base64.b64encode(f"user-1:{text}".encode()).decode(),
        lambda text: text[:14],
        lambda text: text[-14:],
        lambda text: repr({"password": text}),
    ],
)
def test_a_secret_is_found_in_any_form(form: Callable[[str], str]) -> None:
    leaks = _SECRETS.leaks(f"some text before {form(_SECRET)} and some after")
    assert len(leaks) == 1
    assert "s3cr..." in leaks[0]
    assert _SECRET[:12] not in leaks[0]


@given(st.text())
def test_other_texts_hold_no_secret(text: str) -> None:
    assert not _SECRETS.leaks(text)


def _log(folder: Path) -> None:
    logging.getLogger("anywhere").debug("with %s", _SECRET)


def _log_an_error(folder: Path) -> None:
    logging.getLogger("anywhere").error("it failed", exc_info=ValueError(_SECRET))


def _log_beside_the_message(folder: Path) -> None:
    logging.getLogger("anywhere").info("it went well", extra={"http": {"token": _SECRET}})


def _warn(folder: Path) -> None:
    warnings.warn(_SECRET, stacklevel=1)


def _write(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "file").write_text(_SECRET)


class _Complaining:
    """An object that complains when it goes away, which it does not by itself as it refers to itself."""

    def __init__(self) -> None:
        self._me = self

    def __del__(self) -> None:
        warnings.warn(_SECRET, ResourceWarning, stacklevel=1)


def _lose(folder: Path) -> None:
    _Complaining()


@pytest.mark.parametrize("show", [_log, _log_an_error, _log_beside_the_message, _warn, _lose, _write])
def test_a_secret_that_is_shown_is_found(show: Callable[[Path], None], tmp_path: Path) -> None:
    shown = Shown()
    with all_that_is_shown(shown, tmp_path):
        pass
    assert not shown.leaks(_SECRETS)
    with all_that_is_shown(shown, tmp_path):
        show(tmp_path)
    assert shown.leaks(_SECRETS)


class _Telling:
    """An object whose class seems to be the SDK's."""

    __module__ = "modelarts.session"

    def __repr__(self) -> str:
        return f"<{_SECRET}>"


def test_objects_are_found_wherever_they_hang() -> None:
    shown = Shown()
    shown.add_object({"a": [PasswordLogin("user", Secret(_SECRET), "account")]})
    assert shown.texts
    assert not shown.leaks(_SECRETS)
    shown.add_object({"a": [({"b": _Telling()},)]})
    assert shown.leaks(_SECRETS)


@pytest.mark.parametrize("is_own", [True, False])
def test_the_variables_of_own_frames_are_looked_at(is_own: bool) -> None:
    folder = Path(modelarts.__file__).parent if is_own else Path("/site-packages")
    source = "def fail(secret):\n    raise error_type('no')\n"
    module = ModuleType("somebody")
    vars(module)["error_type"] = ModelArtsError
    exec(compile(source, folder / "somebody.py", "exec"), vars(module))  # noqa: S102 - a frame outside the tests
    shown = Shown()
    with pytest.raises(ModelArtsError) as caught:
        module.fail(_SECRET)
    shown.add_error(caught.value)
    leaks = [leak for leak in shown.leaks(_SECRETS) if leak.startswith("variables of modelarts/somebody.py:fail")]
    assert len(leaks) == is_own


def test_what_led_to_an_error_is_looked_at() -> None:
    shown = Shown()
    error = ModelArtsError("no")
    error.__context__ = ValueError(_SECRET)
    error.__suppress_context__ = True
    shown.add_error(error)
    assert shown.leaks(_SECRETS)
