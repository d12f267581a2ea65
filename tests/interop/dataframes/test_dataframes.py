"""Libraries of data frames read and write OBS by its paths, with what the environment says."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import fsspec
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.fs
import pyarrow.parquet as pq
import pytest
from modelarts.fsspec import ObsFileSystem
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator

FRAME = pd.DataFrame({"name": ["Ada", "Grace", "Zhang, 张"], "count": [1, 2, 3], "share": [0.5, 0.25, None]})


@pytest.fixture(scope="module")
def bucket(module_emulator: Emulator) -> Iterator[str]:
    """A bucket in the OBS that the environment names."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in module_emulator.environment.items():
            patch.setenv(name, value)
        Session().obs.create_bucket("frames")
        yield "obs://frames"
        ObsFileSystem.clear_instance_cache()


@pytest.mark.parametrize("compression", [None, "gzip", "xz"])
def test_pandas_csv(bucket: str, compression: str | None) -> None:
    path = f"{bucket}/pandas/{compression}.csv"

    FRAME.to_csv(path, index=False, compression=compression)

    pd.testing.assert_frame_equal(pd.read_csv(path, compression=compression), FRAME)


def test_pandas_parquet(bucket: str) -> None:
    FRAME.to_parquet(f"{bucket}/pandas/a.parquet")

    pd.testing.assert_frame_equal(pd.read_parquet(f"{bucket}/pandas/a.parquet"), FRAME)
    only = pd.read_parquet(f"{bucket}/pandas/a.parquet", columns=["count"], filters=[("count", ">", 1)])
    assert only["count"].tolist() == [2, 3]


def test_pandas_reads_with_given_keys(bucket: str, module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = module_emulator.environment
    keys = {
        "access_key": environment["HUAWEICLOUD_SDK_AK"],
        "secret_key": environment["HUAWEICLOUD_SDK_SK"],
        "region_name": environment["MODELARTS_REGION"],
        "obs_endpoint": environment["MODELARTS_OBS_ENDPOINT"],
    }
    FRAME.to_csv(f"{bucket}/pandas/keys.csv", index=False)
    for name in environment:
        monkeypatch.delenv(name)

    found = pd.read_csv(f"{bucket}/pandas/keys.csv", storage_options=keys)

    pd.testing.assert_frame_equal(found, FRAME)


def test_pandas_says_what_is_missing(bucket: str) -> None:
    with pytest.raises(FileNotFoundError, match=re.escape("obs://frames/pandas/none.csv")):
        pd.read_csv(f"{bucket}/pandas/none.csv")


def test_pyarrow_files_and_partitions(bucket: str) -> None:
    files = pyarrow.fs.PyFileSystem(pyarrow.fs.FSSpecHandler(fsspec.filesystem("obs")))
    table = pa.Table.from_pandas(FRAME)

    pq.write_table(table, "frames/arrow/a.parquet", filesystem=files)
    ds.write_dataset(
        table,
        "frames/arrow/parts",
        filesystem=files,
        format="parquet",
        partitioning=["name"],
        partitioning_flavor="hive",
    )

    assert pq.read_table("frames/arrow/a.parquet", filesystem=files).equals(table)
    found = ds.dataset("frames/arrow/parts", filesystem=files, format="parquet", partitioning="hive")
    assert found.to_table(filter=ds.field("count") > 1).to_pandas().sort_values("count")["name"].tolist() == [
        "Grace",
        "Zhang, 张",
    ]
    assert pq.read_table("obs://frames/arrow/a.parquet", filesystem=fsspec.filesystem("obs")).num_rows == 3
    files.move("frames/arrow/a.parquet", "frames/arrow/b.parquet")
    assert files.get_file_info("frames/arrow/a.parquet").type == pyarrow.fs.FileType.NotFound
    assert files.get_file_info("frames/arrow/b.parquet").size > 0
    files.delete_dir("frames/arrow")
    assert files.get_file_info("frames/arrow").type == pyarrow.fs.FileType.NotFound


def test_duckdb(bucket: str) -> None:
    FRAME.to_csv(f"{bucket}/duckdb/in/1.csv", index=False)
    FRAME.to_csv(f"{bucket}/duckdb/in/2.csv", index=False)
    with duckdb.connect() as connection:
        connection.register_filesystem(fsspec.filesystem("obs"))

        connection.execute(f"copy (from read_csv('{bucket}/duckdb/in/*.csv')) to '{bucket}/duckdb/out.parquet'")
        connection.execute(f"copy (select 1 as one) to '{bucket}/duckdb/out.csv'")

        total = connection.execute(f"from '{bucket}/duckdb/out.parquet' select sum(count), count(*)").fetchone()
        assert total == (12, 6)
        assert connection.execute(f"from read_csv('{bucket}/duckdb/out.csv')").fetchall() == [(1,)]

        parts = f"{bucket}/duckdb/new/parts"
        options = "format parquet, partition_by (a), overwrite_or_ignore"
        connection.execute(f"copy (select 1 as a, 2 as b) to '{parts}' ({options})")
        assert connection.execute(f"from '{parts}/*/*.parquet' select a, b").fetchall() == [(1, 2)]


DASK = """
import os, sys
import dask.dataframe as dd
from distributed import Client, LocalCluster

if __name__ == "__main__":
    bucket = sys.argv[1]
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    )
    with cluster, Client(cluster) as client:
        frame = dd.read_csv(f"{bucket}/dask/in/*.csv")
        print(frame["count"].sum().compute())
        frame.to_parquet(f"{bucket}/dask/out/")
        print(dd.read_parquet(f"{bucket}/dask/out/")["share"].count().compute())
        print(len(set(client.run(os.getpid).values())))
"""


@pytest.mark.slow("starts processes that import Dask and pandas", seconds=12)
def test_dask_workers_read_and_write(bucket: str, tmp_path: Path) -> None:
    """In a process of its own, as Dask changes how all exceptions are pickled."""
    for number in range(6):
        FRAME.assign(file=number).to_csv(f"{bucket}/dask/in/{number}.csv", index=False)
    script = tmp_path / "with_dask.py"
    script.write_text(DASK)

    done = subprocess.run([sys.executable, script, bucket], capture_output=True, text=True, check=False)

    assert done.stdout.split() == ["36", "12", "2"], done.stderr
    found = pd.read_parquet(f"{bucket}/dask/out/").sort_values(["file", "count"]).reset_index(drop=True)
    expected = pd.concat([FRAME.assign(file=number) for number in range(6)], ignore_index=True)
    pd.testing.assert_frame_equal(found, expected, check_dtype=False)
