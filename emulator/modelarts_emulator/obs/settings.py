"""What is set for buckets: versioning, access control, tags and configuration documents, each a text with a name."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from modelarts_emulator.obs.errors import NoSuchBucket
from modelarts_emulator.obs.index import Index, Value

VERSIONING = "versioning"
ENABLED = "Enabled"
SUSPENDED = "Suspended"

_OF_OBJECTS = (VERSIONING, "acl", "publicAccessBlock", "storageClass")


class BucketSettings:
    """The settings of all buckets of a storage."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def get(self, bucket: str, name: str) -> str | None:
        """Return a setting, or None when it is not set.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        return self._some(bucket, "settings.name = ?", (name,)).get(name)

    def find(self, bucket: str, name: str) -> str | None:
        """Return a setting, or None when it is not set or the bucket does not exist."""
        row = self._index.row("SELECT content FROM settings WHERE bucket = ? AND name = ?", (bucket, name))
        return None if row is None else row["content"]

    def all(self, bucket: str, prefix: str = "") -> dict[str, str]:
        """Return the settings whose names begin with the prefix, by name.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        return self._some(bucket, "substr(settings.name, 1, ?) = ?", (len(prefix), prefix))

    def of_objects(self, bucket: str) -> dict[str, str]:
        """Return the settings that requests for objects depend on, by name; configuration documents are larger.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        return self._some(bucket, f"settings.name IN ({', '.join('?' * len(_OF_OBJECTS))})", _OF_OBJECTS)

    def _some(self, bucket: str, condition: str, values: Sequence[Value]) -> dict[str, str]:
        rows = self._index.rows(
            "SELECT settings.name, content FROM buckets LEFT JOIN settings "  # noqa: S608 - a condition of this module
            f"ON bucket = buckets.name AND {condition} WHERE buckets.name = ? ORDER BY settings.name",
            (*values, bucket),
        )
        if not rows:
            raise NoSuchBucket(details={"BucketName": bucket})
        return {row["name"]: row["content"] for row in rows if row["name"] is not None}

    def set(self, bucket: str, name: str, content: str) -> None:
        """Set or replace a setting.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        try:
            with self._index.transaction() as connection:
                connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", (bucket, name, content))
        except sqlite3.IntegrityError as error:
            raise NoSuchBucket(details={"BucketName": bucket}) from error

    def unset(self, bucket: str, name: str) -> None:
        """Remove a setting; it is not an error that it is not set.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        self.get(bucket, name)
        with self._index.transaction() as connection:
            connection.execute("DELETE FROM settings WHERE bucket = ? AND name = ?", (bucket, name))
