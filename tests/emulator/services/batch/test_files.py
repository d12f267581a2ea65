"""Batches of files: which are predicted, what they leave, and what becomes of those that fail."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.batch_platform import BUCKET, MANIFEST, RESULTS, Batches, open_batches
from tests.support.instances import service

NAMES = "return {name: len(file.read()) for name, file in data['images'].items()}"


@pytest.fixture
def batches(tmp_path: Path) -> Iterator[Batches]:
    with open_batches(tmp_path) as opened:
        yield opened


def successful(name: str) -> dict[str, str]:
    return {"result": "SUCCESSFUL", "inference-loc": f"obs://{BUCKET}/{RESULTS}{name}_result.txt"}


def test_each_file_is_a_request_and_has_a_result(batches: Batches) -> None:
    files = {"1.jpg": "1", "sub/1.jpg": "22", "sub/deep/数字 é.png": "333", "empty.bin": "", 'odd"\\name': "4444"}
    batches.put({f"in/{name}": content for name, content in files.items()} | {"in/": "", "in/sub/": ""})
    batches.put({"input-of-others/5.jpg": "x"})
    outcome = batches.run(service(NAMES))
    assert (outcome.status, outcome.reason) == ("finished", "")
    assert (outcome.progress.percentage, outcome.progress.succeeded, outcome.progress.failed) == (100, 5, 0)
    assert sorted(batches.keys()) == sorted([MANIFEST, *(f"{RESULTS}{name}_result.txt" for name in files)])
    for name, content in files.items():
        assert batches.lines(f"{RESULTS}{name}_result.txt") == [{name.rpartition("/")[2]: len(content)}]
    assert batches.manifest() == {name: successful(name) for name in files}
    assert list(batches.manifest()) == sorted(files)


def test_progress_is_told_from_the_first_instance_to_the_end(batches: Batches) -> None:
    batches.put({f"in/{number}.jpg": "x" for number in range(8)})
    outcome = batches.run(service(NAMES))
    assert [report.percentage for report in batches.reports] == [0, 12, 25, 37, 50, 62, 75, 87, 99, 100]
    assert [report.succeeded for report in batches.reports] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]
    assert batches.reports[-1] == outcome.progress


@pytest.mark.parametrize("form", ["obs://{}", "s3://{}", "/{}", "https://obs.region.example.com/{}"])
def test_places_in_all_their_forms(batches: Batches, form: str) -> None:
    batches.put({"in/1.jpg": "x", "into/2.jpg": "x"})
    outcome = batches.run(service(NAMES), src_path=form.format(f"{BUCKET}/in"), dest_path=form.format(f"{BUCKET}/out"))
    assert outcome.progress.succeeded == 1
    assert list(batches.manifest()) == ["1.jpg"]


def test_a_file_that_fails_holds_up_no_other(batches: Batches) -> None:
    batches.put({"in/bad.jpg": "x", "in/good.jpg": "x", "in/huge.jpg": bytes(12 * 1024 * 1024 + 1)})
    script = "if 'bad.jpg' in data['images']: raise ValueError('no \\ud800picture')\nreturn 1"
    outcome = batches.run(service(script))
    assert outcome.status == "finished"
    assert (outcome.progress.succeeded, outcome.progress.failed) == (1, 2)
    assert outcome.reason.startswith("2 of 3 predictions failed. The first: bad.jpg: The model answered with the stat")
    assert batches.keys(RESULTS) == [f"{RESULTS}good.jpg_result.txt"]
    manifest = batches.manifest()
    assert manifest["good.jpg"] == successful("good.jpg")
    assert manifest["bad.jpg"]["result"] == manifest["huge.jpg"]["result"] == "FAILED"
    assert "status 500. MR.0105: Recognition failed: ValueError: no " in manifest["bad.jpg"]["error_message"]
    assert manifest["huge.jpg"]["error_message"] == "It has 12582913 bytes; an input may have 12582912."


def test_a_batch_that_fails_for_each_file_is_complete_and_leaves_the_manifest_alone(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x", "in/2.jpg": "x"})
    outcome = batches.run(service("1 / 0"))
    assert (outcome.status, outcome.progress.failed) == ("finished", 2)
    assert batches.keys() == [MANIFEST]


def test_a_name_that_is_too_long_for_a_result_is_said_so(batches: Batches) -> None:
    name = "x" * 1015
    batches.put({f"in/{name}": "x", "in/y": "x"})
    outcome = batches.run(service(NAMES))
    assert (outcome.progress.succeeded, outcome.progress.failed) == (1, 1)
    assert batches.manifest()[name]["error_message"] == (
        "The result cannot be an object: The key has more than 1024 bytes in UTF-8. Use shorter names."
    )


def test_results_of_former_runs_are_replaced_and_are_no_input(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    for _ in range(2):
        outcome = batches.run(service(NAMES), dest_path=f"/{BUCKET}/in/")
        assert outcome.progress.succeeded == 1
        assert batches.keys("in/") == [
            "in/1.jpg",
            "in/infer-result-task-1.manifest",
            "in/infer-result-task-1/1.jpg_result.txt",
        ]


def test_a_manifest_lists_the_files(batches: Batches) -> None:
    batches.storage.create_bucket("other-bucket")
    batches.storage.put_bytes("other-bucket", "data/1.jpg", b"22")
    batches.put({"a/1.jpg": "1", "b/ü.jpg": "333"})
    sources = [
        f"obs://{BUCKET}/a/1.jpg",
        "s3://other-bucket/data/1.jpg",
        f"https://{BUCKET}.obs.region.example.com:443/b/%C3%BC.jpg?AccessKeyId=AK&Signature=a%3D",
        f"obs://{BUCKET}/a/missing.jpg",
        f"obs://{BUCKET}/a/",
        "elsewhere",
    ]
    batches.put({"in.manifest": "\n\n".join(f'{{"source": "{source}", "usage": "inference"}}' for source in sources)})
    outcome = batches.run(service(NAMES), src_path=f"/{BUCKET}/in.manifest", src_type="ManifestFile")
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 3, 3)
    lines = batches.lines(MANIFEST)
    assert [line["source"] for line in lines] == sources
    assert [line["result"] for line in lines] == ["SUCCESSFUL"] * 3 + ["FAILED"] * 3
    begin = f"obs://{BUCKET}/{RESULTS}"
    assert [line.get("inference-loc", "").removeprefix(begin).removesuffix("_result.txt") for line in lines[:3]] == [
        f"{BUCKET}/a/1.jpg",
        "other-bucket/data/1.jpg",
        "ü.jpg",
    ]
    assert batches.lines(f"{RESULTS}other-bucket/data/1.jpg_result.txt") == [{"1.jpg": 2}]
    assert [line.get("error_message") for line in lines[3:]] == [
        "Download file failed. The object does not exist.",
        "The source is not the OBS path of a file.",
        "The source is not the OBS path of a file.",
    ]


@pytest.mark.parametrize("line", ["no JSON", "[]", "{}", '{"source": 1}', '{"source": "\\ud800"}', "9" * 20_000])
def test_a_manifest_that_is_none_is_refused(batches: Batches, line: str) -> None:
    batches.put({"in/1.jpg": "1", "in.manifest": f'{{"source": "obs://{BUCKET}/in/1.jpg"}}\n{line}\n'})
    outcome = batches.run(service(NAMES), src_path=f"/{BUCKET}/in.manifest", src_type="ManifestFile")
    assert outcome.status == "failed"
    assert outcome.reason.startswith("Line 2 of the manifest is ")
    assert not batches.started


NOTHING = {
    f"/{BUCKET}/in/": "has no input. Put the files there, or correct src_path",
    f"/{BUCKET}/in/1.jpg": "has no input",
    "/no-bucket/in/": "does not exist: there is no bucket 'no-bucket'",
}


@pytest.mark.parametrize("source", NOTHING)
def test_nothing_to_predict_is_a_failure(batches: Batches, source: str) -> None:
    batches.put({"in/": ""})
    outcome = batches.run(service(NAMES), src_path=source)
    assert (outcome.status, outcome.progress.percentage) == ("failed", 0)
    assert NOTHING[source] in outcome.reason
    assert not batches.started
    assert not batches.keys()


def test_a_missing_manifest_is_a_failure(batches: Batches) -> None:
    outcome = batches.run(service(NAMES), src_path=f"/{BUCKET}/in.manifest", src_type="ManifestFile")
    assert outcome.status == "failed"
    assert outcome.reason == f"OBS path obs://{BUCKET}/in.manifest does not exist. Correct src_path."


def test_results_need_a_bucket(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    outcome = batches.run(service(NAMES), dest_path="/no-bucket/out/")
    assert outcome.status == "failed"
    assert outcome.reason == "OBS path obs://no-bucket/out/ does not exist: there is no bucket 'no-bucket'."
    assert not batches.started


def test_a_bucket_that_goes_away_ends_the_batch(batches: Batches) -> None:
    batches.storage.create_bucket("passing")
    batches.put({f"in/{number}.jpg": "x" for number in range(100)})
    script = (
        "import pathlib, time\npathlib.Path('begun').touch()\nwhile not pathlib.Path('go').exists(): time.sleep(0.005)"
    )
    batch = batches.batch(service(script), dest_path="/passing/out/")
    with ThreadPoolExecutor() as pool:
        running = pool.submit(batch.run)
        batches.reported.wait()
        batches.storage.delete_bucket("passing")
        (batches.root / "instance-0" / "go").touch()
        outcome = running.result()
    assert (outcome.status, outcome.reason) == ("failed", "OBS error occurs because The bucket does not exist.")
    batches.check_nothing_left()
