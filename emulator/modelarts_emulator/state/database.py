"""An SQLite database that threads share: one of them writes at a time, and readers wait for nobody."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, Literal, TypeAlias

from modelarts_emulator.state.flushed import Flushed

Row: TypeAlias = sqlite3.Row
Value: TypeAlias = str | bytes | int | None

_MOST_READERS: Final = 4
_READER_CACHE_KB: Final = 16384  # of pages that have been read, each


class Database:
    """A database in WAL mode with one connection for writers, behind a lock, and a few for readers.

    A query sees what was committed before it, and nothing of a transaction that has not ended.

    Args:
        path: the file, created when missing.
        lay_out: makes the tables, in a transaction.
        lasting: what a transaction that has ended survives. The end of the `process`, also by SIGKILL: the operating
            system has what was written. Or also a loss of `power`: it is on the disk, by one flush of the log for all
            transactions that have ended meanwhile, which holds no lock.

    Raises:
        sqlite3.Error: the file cannot be opened, or is not a database.
    """

    def __init__(
        self,
        path: Path,
        lay_out: Callable[[sqlite3.Connection], object],
        *,
        lasting: Literal["process", "power"] = "process",
    ) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._writing_thread = 0
        self._may_read = threading.BoundedSemaphore(_MOST_READERS)
        self._readers: list[sqlite3.Connection] = []
        self._log: Flushed | None = None
        self._closed = False
        self._writer = self._connect()
        try:
            self._writer.execute("PRAGMA journal_mode = WAL")
            self._writer.execute("PRAGMA synchronous = NORMAL")  # only checkpoints flush; `lasting` asks for more
            self._writer.execute("PRAGMA foreign_keys = ON")
            with self.transaction() as connection:
                lay_out(connection)
            if lasting == "power":
                self._log = Flushed(path.with_name(f"{path.name}-wal"))
        except BaseException:
            self._writer.close()
            raise

    def rows(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Run a query, and return all rows; in a transaction of this thread, it sees what that has changed."""
        with self._reader() as connection:
            return connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Value] = ()) -> Row | None:
        """Run a query, and return its first row, or None."""
        rows = self.rows(statement, values)
        return rows[0] if rows else None

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Run the queries of the block on one state of the database, whatever is written meanwhile."""
        with self._reader() as connection:
            if connection is self._writer:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run the block in a transaction, which lasts when this returns, and is rolled back if the block raises.

        Other threads that want one wait. Another one of this thread is a part of it.

        Raises:
            OSError: the transaction has ended, but whether it is on the disk is unknown.
        """
        if self._writing_thread == threading.get_ident():
            yield self._writer
            return
        with self._writing:
            self._writer.execute("BEGIN IMMEDIATE")
            self._writing_thread = threading.get_ident()
            try:
                with self._writer:  # commits, or rolls back if the block or the commit fails
                    yield self._writer
            finally:
                self._writing_thread = 0
        if self._log is not None:
            self._log.flush()

    def close(self) -> None:
        """Close the database, which cannot be used afterwards."""
        with self._writing, ExitStack() as reading:
            for _ in range(_MOST_READERS):
                reading.enter_context(self._may_read)
            self._closed = True
            while self._readers:
                self._readers.pop().close()
            self._writer.close()
        if self._log is not None:
            self._log.close()

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else reads with; the writer's in a transaction of this thread."""
        if self._writing_thread == threading.get_ident():
            yield self._writer
            return
        with self._may_read:
            # The connection that was used last has the most pages in its cache.
            reader = self._readers.pop() if self._readers else self._connect(reading=True)
            try:
                yield reader
            finally:
                self._readers.append(reader)

    def _connect(self, *, reading: bool = False) -> sqlite3.Connection:
        if self._closed:
            raise sqlite3.ProgrammingError(f"The database {self._path.name} has been closed.")
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        if reading:
            connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA cache_size = -{_READER_CACHE_KB}")
        return connection
