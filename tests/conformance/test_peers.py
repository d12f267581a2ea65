"""Third-party tools accept the bundled description.

`make peers` runs more of them; the two that run here are dependencies of the project anyway.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conformance import peers


@pytest.mark.slow("generates a whole client", seconds=10)
@pytest.mark.parametrize("accept", [peers.check_with_openapi_spec_validator, peers.generate_stock_client])
def test_a_peer_accepts_the_description(accept: peers.Accept, tmp_path: Path) -> None:
    accept(peers.BUNDLE, tmp_path)


@pytest.mark.parametrize("accept", [peers.check_with_openapi_spec_validator, peers.generate_stock_client])
def test_a_peer_refuses_what_is_wrong(accept: peers.Accept, tmp_path: Path) -> None:
    broken = tmp_path / "openapi.yaml"
    broken.write_text("openapi: 3.1.0\ninfo: {title: Broken}\npaths: []\n", encoding="utf-8")
    with pytest.raises(peers.RefusedError, match=r".+"):
        accept(broken, tmp_path)


def test_a_peer_that_cannot_be_run_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(peers.RefusedError, match="openapi-spec-validator cannot be run"):
        peers.check_with_openapi_spec_validator(peers.BUNDLE, tmp_path)


def test_every_peer_gets_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(_description: Path, _scratch: Path) -> None:
        raise peers.RefusedError("line 7 is wrong")

    asked = (peers.Peer("one", "1.0", lambda description, scratch: None), peers.Peer("two", "2.0", refuse))
    monkeypatch.setattr(peers, "PEERS", asked)
    assert peers.main([]) == 1
    assert capsys.readouterr().out.splitlines() == ["one 1.0: accepts", "two 2.0: refuses", "line 7 is wrong"]
    monkeypatch.setattr(peers, "PEERS", asked[:1])
    assert peers.main([]) == 0
