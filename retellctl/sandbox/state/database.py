"""The sandbox's SQLite file: where it is, whose it is, and what stands in it from the start."""

from __future__ import annotations

import errno
import os
import sqlite3
from typing import TYPE_CHECKING, Final

from retellctl.system import files

if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS: Final = 30.0
VERSION: Final = 1
# A removed record keeps its row without its body: a phone number is never made twice, and a page that
# ended with it can still be followed by the next one.
SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS records (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
    body TEXT, UNIQUE (kind, id))
"""
INDEX: Final = "CREATE INDEX IF NOT EXISTS by_time ON records (kind, at, seq)"
# What SQLite keeps beside its file.
BESIDE: Final = ("-journal", "-wal", "-shm")
DAMAGE: Final = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def primary_code(error: sqlite3.DatabaseError) -> int:
    """Return SQLite's code for a kind of error; its other bytes tell those of a kind apart."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def private(path: Path) -> Path:
    """Return the file behind the user's own symlinks, made private where it is theirs, with no one else's beside it.

    Raises:
        Unexpected: it, what is beside it or a symlink to it belongs to another user, or cannot be used.
        OSError: it cannot be made.
    """
    file = files.resolve_links(path)
    files.make_private_folder(file.parent)
    if not os.access(file.parent, os.W_OK | os.X_OK):
        # The file alone is not enough: SQLite writes a journal beside it.
        raise PermissionError(errno.EACCES, f"{file.parent} may not be written")
    for suffix in BESIDE:
        files.resolve_links(file.with_name(file.name + suffix))
    try:
        files.create_private(file)
    except FileExistsError:
        # Not opened again: closing a second descriptor would drop the locks of this process's first.
        found = file.stat()
        if found.st_mode & 0o077 and found.st_uid == os.geteuid():
            file.chmod(0o600)
    return file


def open_database(database: str) -> sqlite3.Connection:
    """Return a connection to the database at a path, or ":memory:", with its table.

    Raises:
        sqlite3.DatabaseError: it cannot be opened or written, or is none of ours.
    """
    connection = sqlite3.connect(
        database, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, VERSION):
        raise sqlite3.DatabaseError("it was written by a newer retellctl")
    # A crash of the machine may cost the last changes, never the file.
    connection.execute("PRAGMA synchronous = NORMAL")
    # Also where there is nothing to create: a file that cannot be written shows itself here.
    connection.execute("BEGIN IMMEDIATE")
    if version == 0:
        connection.execute(SCHEMA)
        connection.execute(INDEX)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
