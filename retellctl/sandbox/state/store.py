"""What the sandbox remembers: one SQLite table of JSON records, safe for several processes at once."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from retellctl.errors import Unexpected
from retellctl.resources.index import INDEX, resource
from retellctl.system import files

from .database import BESIDE, BUSY_SECONDS, DAMAGE, open_database, primary_code, private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHUNK: Final = 200
RESET_HINT: Final = "Start afresh with `retellctl sandbox reset`."

Kinds = str | tuple[str, ...]
"""One kind of records, or several."""


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """One stored thing.

    Attributes:
        id: its id; a phone number's is its digits without a plus.
        at: when it was created, ms since the epoch.
        body: its fields in the sandbox's own form (see agents, llms, phone_numbers and calls).
    """

    id: str
    at: int
    body: dict[str, Any]


def _is_made(name: str) -> bool:
    """Return whether records of a resource are made by an operation."""
    return bool({"create", "add"} & {operation.verb for operation in resource(name).operations})


class Store:
    """Records by kind and id; a kind is the module of a resource, such as "phone_number", or "idempotency_key".

    Attributes:
        where: the file's path, or "memory".
        warning: a sentence that says why a file was asked for and memory is used; None if all is well.
    """

    def __init__(self, path: Path | None) -> None:
        self.where = "memory"
        self.warning: str | None = None
        self._path = path
        self._damage: Unexpected | None = None
        # One connection for all threads: the sandbox is small, and memory has only one anyway.
        self._lock = threading.RLock()
        self._connection = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a store in memory is gone afterwards."""
        with self._lock:
            self._connection.close()

    def _open(self) -> sqlite3.Connection:
        path = self._path
        if path is None:
            return open_database(":memory:")
        try:
            connection = open_database(str(private(path)))
        except Unexpected as error:
            reason = error.why or error.what
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
        except sqlite3.DatabaseError as error:
            if primary_code(error) == sqlite3.SQLITE_BUSY:
                raise self._failure(error) from error
            if not isinstance(error, sqlite3.OperationalError) or primary_code(error) in DAMAGE:
                self.where = str(path)
                self._damage = self._failure(error)
                return open_database(":memory:")
            reason = str(error)
        else:
            self.where = str(path)
            return connection
        self.warning = f"the sandbox keeps nothing this time: {path} cannot be used ({reason})"
        return open_database(":memory:")

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._damage is not None:
                raise self._damage
            try:
                yield self._connection
            except sqlite3.DatabaseError as error:
                failure = self._failure(error)
                if primary_code(error) in DAMAGE:
                    self._damage = failure
                raise failure from error

    def _failure(self, error: sqlite3.DatabaseError) -> Unexpected:
        code = primary_code(error)
        if code == sqlite3.SQLITE_BUSY:
            what = f"another process has held the sandbox's state for {BUSY_SECONDS:.0f} seconds"
            return Unexpected(
                f"{what}: {self._path}", why=str(error), hint="Stop that process, then try again."
            )
        if code in DAMAGE:
            what = f"the sandbox's state is damaged: {self._path}"
            return Unexpected(what, why=str(error), hint=RESET_HINT)
        what = f"the sandbox's state cannot be read or written: {self._path or 'memory'}"
        return Unexpected(
            what, why=str(error), hint="See that the disk has room and that the file may be written."
        )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep everything that is done inside together or not at all; nobody else writes meanwhile.

        Raises:
            Unexpected: the state is damaged, locked for too long, or cannot be written.
        """
        with self._using() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def put(self, kind: str, id: str, body: dict[str, Any], at: int) -> None:  # noqa: A002 - what it is
        """Add a record, or replace the one of that id; `at` (ms) is when it was created."""
        text = json.dumps(body, separators=(",", ":"))
        with self._using() as connection:
            connection.execute(
                "INSERT INTO records (kind, id, at, body) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (kind, id) DO UPDATE SET at = excluded.at, body = excluded.body",
                (kind, _key(id), at, text),
            )

    def get(self, kind: str, id: str) -> StoredRecord | None:  # noqa: A002
        """Return the record of that id, None if there is none."""
        with self._using() as connection:
            query = "SELECT id, at, body FROM records WHERE kind = ? AND id = ? AND body IS NOT NULL"
            row = connection.execute(query, (kind, _key(id))).fetchone()
        return None if row is None else self._record(row)

    def delete(self, kind: str, id: str) -> bool:  # noqa: A002
        """Remove a record, and return True; False if there was none."""
        with self._using() as connection:
            query = "UPDATE records SET body = NULL WHERE kind = ? AND id = ? AND body IS NOT NULL"
            return connection.execute(query, (kind, _key(id))).rowcount == 1

    def ever(self, kind: str, prefix: str) -> set[str]:
        """Return all ids with that prefix that are or were in use."""
        with self._using() as connection:
            query = "SELECT id FROM records WHERE kind = ? AND substr(id, 1, ?) = ?"
            return {row[0] for row in connection.execute(query, (kind, len(prefix), prefix))}

    def place(self, kinds: Kinds, id: str) -> tuple[int, int] | None:  # noqa: A002
        """Return where a record stands, or stood, in the order of `scan`; None if there never was one."""
        where, named = _kinds(kinds)
        with self._using() as connection:
            query = f"SELECT at, seq FROM records WHERE {where} AND id = ?"  # noqa: S608 - no part is data
            row = connection.execute(query, (*named, _key(id))).fetchone()
        return None if row is None else (row[0], row[1])

    def scan(
        self, kinds: Kinds, *, newest_first: bool, after: tuple[int, int] | None = None
    ) -> Iterator[StoredRecord]:
        """Yield records of a kind, or of several, in the order of their creation, a part at a time.

        Args:
            kinds: what is wanted.
            newest_first: the order.
            after: the place of a record, from the one behind which on they are yielded; None: from the first on.
        """
        of_kinds, named = _kinds(kinds)
        sign, order = ("<", "DESC") if newest_first else (">", "ASC")
        while True:
            where = f"{of_kinds} AND body IS NOT NULL" + (f" AND (at, seq) {sign} (?, ?)" if after else "")
            query = (
                f"SELECT id, at, body, seq FROM records WHERE {where}"  # noqa: S608 - no part is data
                f" ORDER BY at {order}, seq {order} LIMIT {CHUNK}"
            )
            with self._using() as connection:
                rows = connection.execute(query, (*named, *(after or ()))).fetchall()
            yield from map(self._record, rows)
            if len(rows) < CHUNK:
                return
            after = (rows[-1][1], rows[-1][3])

    def _record(self, row: tuple[Any, ...]) -> StoredRecord:
        try:
            return StoredRecord(row[0], row[1], json.loads(row[2]))
        except (ValueError, TypeError) as error:
            what = f"the sandbox's state is damaged: {self.where}"
            raise Unexpected(what, why=f"a record is not JSON ({row[0]})", hint=RESET_HINT) from error

    def status(self) -> dict[str, Any]:
        """Return where the state is and how much of what it holds.

        Raises:
            Unexpected: the state is damaged or locked.
        """
        with self._using() as connection:
            query = "SELECT kind, COUNT(*) FROM records WHERE body IS NOT NULL GROUP BY kind"
            counts = dict(connection.execute(query).fetchall())
        kinds = [module for name, (module, _) in INDEX.items() if _is_made(name)]
        return {"where": self.where, **{f"{kind}s": counts.get(kind, 0) for kind in kinds}}

    def reset(self) -> None:
        """Forget everything, the numbers that were ever made included; mend a damaged file too.

        Raises:
            Unexpected: the state is locked or cannot be written.
        """
        with self._lock:
            try:
                with self.transaction():
                    self._connection.execute("DELETE FROM records")
            except Unexpected:
                if self._damage is None or self._path is None:
                    raise
                self._start_over(self._path)

    def _start_over(self, path: Path) -> None:
        self._connection.close()
        try:
            file = files.resolve_links(path)
            for suffix in ("", *BESIDE):
                file.with_name(file.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            raise Unexpected(f"cannot remove {path}", why=error.strerror) from error
        finally:
            self._connection = open_database(":memory:")
        self._damage = None
        self._connection.close()
        self._connection = self._open()


def _kinds(kinds: Kinds) -> tuple[str, tuple[str, ...]]:
    """Return the condition that a record is of one of some kinds, and its values."""
    named = (kinds,) if isinstance(kinds, str) else kinds
    return f"kind IN ({', '.join('?' * len(named))})", named


def _key(id: str) -> str:  # noqa: A002
    # SQLite has no way to hold half of a surrogate pair; no id of ours has one.
    return id.encode("utf-8", "replace").decode()
