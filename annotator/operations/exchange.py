"""Bring in earlier claims from a file, and write them to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from annotator.core.change import SignedReport
from annotator.core.claim import Claim, Verdict
from annotator.core.claim_review import Flaw, flaws, repeated_urls
from annotator.core.scale import Scale
from annotator.core.tags import split_tags
from annotator.errors import ClaimsFileError
from annotator.library.library import Library
from annotator.operations.reliance import reports_against
from annotator.operations.stamp import new_id, now
from annotator.reading.claims_file import BadRow, ClaimLine, read_claims, read_records
from annotator.reporting import files
from annotator.reporting.claims_file import write_claims

_BATCH = 2_000


@dataclass(slots=True)
class ImportReport:
    """What became of the rows of a claims file; `kept` are the desk's own claims, which a file never overwrites.

    Kept too are those that stand in a signed article. `bad` rows were not taken; `noted` ones were, with something left
    out; `relied` are the signed reports that used a verdict which the file made another one.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    bad: list[BadRow] = field(default_factory=list)
    noted: list[BadRow] = field(default_factory=list)
    relied: tuple[SignedReport, ...] = ()

    @property
    def rows(self) -> int:
        """The number of rows met so far."""
        return self.added + self.updated + self.unchanged + self.kept + len(self.bad)


def import_claims(
    library: Library,
    path: Path,
    progress: Callable[[ImportReport], None] | None = None,
    columns: Mapping[str, str] | None = None,
) -> ImportReport:
    """Import the claims of a file in one transaction: all good rows, or, when it breaks off, none.

    A row whose id was imported before updates that claim; `progress` is called every few thousand rows and may raise
    to cancel; `columns` is the column map of a table, see `read_claims`.

    Raises:
        ClaimsFileError: when the file cannot be read at all.
    """
    report, at, scale = ImportReport(), now(), library.scales.current()
    with library.unrecorded():
        for batch in _numbered_batches(path, columns, report):
            lines = [row for row in batch if isinstance(row, ClaimLine)]
            report.bad += [row for row in batch if isinstance(row, BadRow)]
            _store(library, [_claim(line, scale, at) for line in lines], report)
            if progress:
                progress(report)
    return report


def validate_reviews(path: Path, labels: Iterable[str] = ()) -> list[tuple[int, Flaw]]:
    """Return what is wrong with the ClaimReview records of a file, each with the number of its record, from 1.

    Raises:
        ClaimsFileError: when the file cannot be read, is not JSON or holds no record.
    """
    whole = read_records(path)
    records = [one for one in whole if not (isinstance(one, dict) and one.get("type") == "Annotation")]
    if not records:
        raise ClaimsFileError(f"{path} holds no record.")
    repeated, names = repeated_urls(records), list(labels)
    return [
        (number, flaw)
        for number, record in enumerate(records, 1)
        for flaw in (*flaws(record, names), *filter(None, [repeated.get(number - 1)]))
    ]


def export_claims(library: Library, path: Path) -> int:
    """Write every claim of the library to a file, oldest first, and return their number.

    Raises:
        ClaimsFileError: when the file's ending names no known format.
        ReportError: when the file cannot be written; an older file is then untouched.
    """
    with library.snapshot():
        claims = [claim for page in library.claims.pages() for claim in page]
    files.replace_file(path, b"".join(write_claims(claims, path.suffix)))
    return len(claims)


def _numbered_batches(
    path: Path, columns: Mapping[str, str] | None, report: ImportReport
) -> Iterable[list[ClaimLine | BadRow]]:
    """Yield the rows in batches, and note those of which something was left out, under their places in the file."""

    def noted() -> Iterator[ClaimLine | BadRow]:
        for number, row in enumerate(read_claims(path, columns), 1):
            if isinstance(row, ClaimLine) and row.note:
                report.noted.append(BadRow(number, row.note))
            yield row

    return _batches(noted())


def _batches(rows: Iterator[ClaimLine | BadRow]) -> Iterable[list[ClaimLine | BadRow]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _claim(line: ClaimLine, scale: Scale, at: str) -> Claim:
    return Claim(
        new_id(), line.text, at, line.claimant, line.rationale, _verdict(line, scale), line.title, line.url, line.date,
        line.language, line.id, place=line.place, tags=split_tags(line.tags),
    )  # fmt: skip


def _verdict(line: ClaimLine, scale: Scale) -> Verdict | None:
    if not line.verdict:
        return None
    wanted = line.verdict.casefold()
    label = next((label for label in scale.labels if wanted in {label.id, label.name.casefold()}), None)
    if label is None:
        return Verdict(line.verdict, line.verdict, "", None, line.decided_at, line.checker, line.text)
    return Verdict(label.id, label.name, scale.id, label.number, line.decided_at, line.checker, line.text)


def _store(library: Library, claims: list[Claim], report: ImportReport) -> None:
    """Add the new claims of a batch and update the changed ones; of rows with one id the last counts."""
    latest = {claim.outside_id: claim for claim in claims}
    report.unchanged += len(claims) - len(latest)
    present = library.claims.by_outside_id(list(latest))
    added, updated = [], []
    closed = library.sign_offs.closed(old.id for old in present.values())
    for outside_id, claim in latest.items():
        old = present.get(outside_id)
        if old is None:
            added.append(claim)
        elif not old.outside_id or old.id in closed:
            report.kept += 1
        elif (new := replace(claim, id=old.id, created_at=old.created_at, sequence=old.sequence)) == old:
            report.unchanged += 1
        else:
            updated.append(new)
    library.claims.add_many(added)
    library.claims.put_many(updated)
    rejudged = frozenset(new.id for new in updated if new.verdict != present[new.outside_id].verdict)
    report.relied = tuple(dict.fromkeys([*report.relied, *reports_against(library, rejudged)]))
    report.added += len(added)
    report.updated += len(updated)
