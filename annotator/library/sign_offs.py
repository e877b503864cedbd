"""The append-only record of who signed which report, and who opened it again."""

from __future__ import annotations

import json
from collections.abc import Iterable

from annotator.core.change import Change, SignedReport
from annotator.core.signing import Deed, SignOff, UsedVerdict
from annotator.errors import Refused
from annotator.library.connection import Connection
from annotator.library.rows import value, values
from annotator.library.seal import Row

_TABLE = "sign_off"
_LATEST = f"(SELECT deed FROM {_TABLE} s WHERE s.article_id = a.id ORDER BY s.sequence DESC LIMIT 1)"
_IS_SIGNED = f"{_LATEST} = '{Deed.SIGNED.value}'"
# The search for the id in the text comes first: taking the list apart is slow.
_USES = (
    f"FROM article a JOIN {_TABLE} s ON s.article_id = a.id AND instr(s.used, ?1) JOIN json_each(s.used) u "
    "WHERE json_extract(u.value, '$[0]') = ?1"
)


class SignOffStore:
    """Every signing of a report and every reopening; the file itself refuses to change or remove one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, added: SignOff) -> None:
        """Append what was done to a report."""
        self._connection.insert(_TABLE, _row(added))

    def of_article(self, article_id: str) -> list[SignOff]:
        """Return what was done to the report of an article, oldest first."""
        rows = self._connection.rows(f"SELECT * FROM {_TABLE} WHERE article_id = ? ORDER BY sequence", [article_id])
        return values(_sign_off, rows)

    def latest(self, article_id: str) -> SignOff | None:
        """Return what was done last to the report of an article, or None."""
        sql = f"SELECT * FROM {_TABLE} WHERE article_id = ? ORDER BY sequence DESC LIMIT 1"
        row = self._connection.row(sql, [article_id])
        return None if row is None else value(_sign_off, row)

    def signed(self) -> set[str]:
        """Return the articles whose reports are signed off as they are."""
        return {row["id"] for row in self._connection.rows(f"SELECT a.id FROM article a WHERE {_IS_SIGNED}")}

    def using(self, claim_id: str) -> list[SignedReport]:
        """Return the articles whose signed reports used a claim's verdict, in the order in which they came."""
        rows = self._connection.rows(
            f"SELECT DISTINCT a.id, a.title, a.sequence {_USES} ORDER BY a.sequence", [claim_id]
        )  # fmt: skip
        return [SignedReport(row["id"], row["title"]) for row in rows]

    def contradicted(self, claim_id: str) -> list[SignedReport]:
        """Return those whose report, as it was signed last, says another verdict than the claim has now."""
        rows = self._connection.rows(
            f"SELECT DISTINCT a.id, a.title, a.sequence {_USES} "
            f"AND s.sequence = (SELECT max(sequence) FROM {_TABLE} WHERE article_id = a.id AND deed = 'signed') "
            "AND json_extract(u.value, '$[1]') IS NOT coalesce((SELECT label FROM claim WHERE id = ?1), '') "
            "ORDER BY a.sequence",
            [claim_id],
        )
        return [SignedReport(row["id"], row["title"]) for row in rows]

    def closed(self, claim_ids: Iterable[str]) -> set[str]:
        """Return those of the claims that stand in a signed article."""
        rows = self._connection.rows(
            "SELECT DISTINCT h.claim_id FROM highlight h JOIN version v ON v.id = h.version_id "
            f"JOIN article a ON a.id = v.article_id WHERE {_IS_SIGNED} "
            "AND h.claim_id IN (SELECT value FROM json_each(?))",
            [json.dumps(sorted(claim_ids))],
        )
        return {row["claim_id"] for row in rows}

    def require_open(self, change: Change) -> None:
        """See to it that a change touches no signed article.

        Raises:
            Refused: when it does; the change must then be taken back.
        """
        row = self._connection.row(
            f"SELECT a.title FROM article a WHERE {_IS_SIGNED} AND ("
            "a.id IN (SELECT value FROM json_each(?1)) OR EXISTS ("
            "SELECT 1 FROM highlight h JOIN version v ON v.id = h.version_id "
            "WHERE v.article_id = a.id AND h.claim_id IN (SELECT value FROM json_each(?2)))) LIMIT 1",
            [json.dumps(sorted(change.articles)), json.dumps(sorted(change.claims))],
        )
        if row is not None:
            raise Refused(f"The report of “{row['title']}” is signed off; reopen it to change anything.")


def _row(done: SignOff) -> Row:
    return {
        "id": done.id,
        "article_id": done.article_id,
        "version_id": done.version_id,
        "deed": done.deed.value,
        "at": done.at,
        "checker": done.checker,
        "note": done.note,
        "used": json.dumps([[one.claim_id, one.label, one.text] for one in done.used], ensure_ascii=False),
    }


def _sign_off(row: Row) -> SignOff:
    return SignOff(
        id=row["id"],
        article_id=row["article_id"],
        version_id=row["version_id"],
        deed=Deed(row["deed"]),
        at=row["at"],
        checker=row["checker"],
        note=row["note"],
        used=tuple(UsedVerdict(*one) for one in json.loads(row["used"])),
    )
