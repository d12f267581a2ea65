"""Batches of CSV files: which rows are predicted, in which order results are, and what becomes of those that fail."""

from __future__ import annotations

import base64
import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.batch_platform import BUCKET, MANIFEST, RESULTS, SUM, SUM_RULE, Batches, open_batches
from tests.support.instances import service

ECHO = "return data"
TEXTS = {"properties": {"a": {"type": "string", "index": 0}, "b": {"type": "string", "index": 1}}}


@pytest.fixture
def batches(tmp_path: Path) -> Iterator[Batches]:
    with open_batches(tmp_path) as opened:
        yield opened


def test_each_row_is_a_request_and_each_table_has_a_result(batches: Batches) -> None:
    rows = "".join(f"{number},{number * 2}\n" for number in range(200))
    batches.put({"in/train.csv": rows, "in/sub/TRAIN.CSV": "1.5,2\n"})
    outcome = batches.run_rows(service(SUM), SUM_RULE, instance_count=2)
    assert (outcome.status, outcome.reason) == ("finished", "")
    assert (outcome.progress.succeeded, outcome.progress.failed) == (201, 0)
    assert batches.read(f"{RESULTS}sub/TRAIN.CSV_result.txt") == "3.5\n"
    assert batches.lines(f"{RESULTS}train.csv_result.txt") == [number * 3 for number in range(200)]
    assert batches.manifest() == {
        name: {"result": "SUCCESSFUL", "inference-loc": f"obs://{BUCKET}/{RESULTS}{name}_result.txt"}
        for name in ("train.csv", "sub/TRAIN.CSV")
    }


def test_csv_in_all_its_forms(batches: Batches) -> None:
    tables = {
        "bom": ("\ufeff1,é", [("1", "é")]),
        "quotes": ('"say ""hi""","a,b"\n', [('say "hi"', "a,b")]),
        "newlines": ('"1\n2\r\n3",x\r\ny,z\r\n', [("1\n2\r\n3", "x"), ("y", "z")]),
        "empty-lines": ("\n\na,b\n\n\nc,d\n\n", [("a", "b"), ("c", "d")]),
        "old-newlines": ("a,b\rc,d", [("a", "b"), ("c", "d")]),
        "more-columns": ("a,b,c\n", [("a", "b")]),
        "blanks": (" a , b\n", [(" a ", " b")]),
        "empty-columns": (',""\n', [("", "")]),
        "nul": ("a,b\0\n", [("a", "b\0")]),
    }
    batches.put({f"in/{name}.csv": text for name, (text, _) in tables.items()})
    outcome = batches.run_rows(service(ECHO), TEXTS)
    assert outcome.reason == ""
    for name, (_, rows) in tables.items():
        assert batches.lines(f"{RESULTS}{name}.csv_result.txt") == [{"a": a, "b": b} for a, b in rows], name


def test_a_column_may_be_as_long_as_a_picture(batches: Batches) -> None:
    """Takes a second, for 4 MB that go there and back as JSON."""
    picture = base64.b64encode(bytes(3_000_000)).decode()
    batches.put({"in/pictures.csv": f"a,{picture}"})
    limit = csv.field_size_limit()
    assert batches.run_rows(service(ECHO), TEXTS).reason == ""
    assert csv.field_size_limit() == limit  # that of the program that the emulator runs in
    assert json.loads(batches.read(f"{RESULTS}pictures.csv_result.txt"))["b"] == picture


def test_rows_that_fail_are_told_in_their_place_and_hold_up_no_others(batches: Batches) -> None:
    script = "if data['a'] == 3: raise ValueError('three')\nreturn data['a']"
    batches.put({"in/1.csv": "a,b\n1,1\n\n2\n3,3\n4,4\n"})
    outcome = batches.run_rows(service(script), SUM_RULE)
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 2, 3)
    header, one, short, three, four = batches.lines(f"{RESULTS}1.csv_result.txt")
    assert (one, four) == (1, 4)
    assert header == {
        "result": "FAILED",
        "error_message": "Row 1: column 0 for 'a' has 'a', which is no number. A header is a row like any other;"
        " remove it.",
    }
    assert short["error_message"] == "Row 3: there is no column 1 for 'b': the row has 1, counted from 0."
    assert three["error_message"].startswith("Row 4: The model answered with the status 500. MR.0105: ")
    told = batches.manifest()["1.csv"]
    assert (told["result"], told["inference-loc"]) == ("SUCCESSFUL", f"obs://{BUCKET}/{RESULTS}1.csv_result.txt")
    assert told["error_message"] == f"3 of 5 rows failed. The first: {header['error_message']}"
    assert outcome.reason == f"3 of 5 predictions failed. The first: 1.csv: {header['error_message']}"


UNREADABLE: dict[str, tuple[bytes, str]] = {
    "picture.jpg": (b"1,2", "The file is not CSV: its name does not end with .csv."),
    "empty.csv": (b"", "The file has no rows."),
    "bom.csv": (b"\xef\xbb\xbf", "The file has no rows."),
    "lines.csv": (b"\n\r\n\n", "The file has no rows."),
    "binary.csv": (bytes(range(256)), "After row 0: the file is not UTF-8 (invalid start byte)."),
    "quote.csv": (b'1,"2', "After row 0: the file is not CSV (unexpected end of data)."),
    "huge.csv": (bytes(12 * 1024 * 1024 + 1), "It has 12582913 bytes; an input may have 12582912."),
    "header.csv": (b"a,b", "Row 1: column 0 for 'a' has 'a', which is no number."),
}


def test_files_that_are_no_tables_are_refused_and_hold_up_no_others(batches: Batches) -> None:
    batches.put({f"in/{name}": content for name, (content, _) in UNREADABLE.items()} | {"in/good.csv": "1,2"})
    outcome = batches.run_rows(service(SUM), SUM_RULE)
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 1, len(UNREADABLE))
    assert batches.keys() == [MANIFEST, f"{RESULTS}good.csv_result.txt"]
    manifest = batches.manifest()
    for name, (_, reason) in UNREADABLE.items():
        assert manifest[name]["result"] == "FAILED"
        assert manifest[name]["error_message"].startswith(reason), name


def test_rows_before_a_broken_one_keep_their_results(batches: Batches) -> None:
    batches.put({"in/1.csv": b"1,2\n3,4\n" + b"5,6\n" * 50 + b'5,"6"6\n7,8\n'})
    outcome = batches.run_rows(service(SUM), SUM_RULE)
    assert (outcome.progress.succeeded, outcome.progress.failed) == (52, 1)
    *answers, last = batches.lines(f"{RESULTS}1.csv_result.txt")
    assert answers == [3, 7, *[11] * 50]
    assert last["error_message"] == "After row 52: the file is not CSV (',' expected after '\"')."


def test_progress_goes_on_within_a_table(batches: Batches) -> None:
    batches.put({"in/1.csv": f"1,2,{'x' * 1000}\n" * 200})
    batches.run_rows(service(SUM), SUM_RULE)
    percentages = [report.percentage for report in batches.reports]
    assert percentages == sorted(set(percentages))
    assert (percentages[0], percentages[-1]) == (0, 100)
    assert len(percentages) > 5
