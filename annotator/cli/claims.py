"""The verbs on claims: claims import, claims export, match."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.cli.output import print_json, warn, warn_of_reports
from annotator.core.match import Match
from annotator.errors import ClaimsFileError
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations import exchange, matching, meaning
from annotator.operations.matching import Reach
from annotator.reading.claims_file import BadRow
from annotator.reporting.files import replace_file

_ROWS_SHOWN = 100


def import_file(library: Library, options: argparse.Namespace) -> int:
    """Import earlier claims and report on every row that could not be taken."""
    report = exchange.import_claims(library, options.file, columns=dict(options.columns or ()))
    _warn_of_rows(options.file.name, report.bad, "could not be taken")
    _warn_of_rows(options.file.name, report.noted, "were taken with something left out")
    warn_of_reports(report.relied)
    kept = f", {report.kept} of the desk's own left as they are" if report.kept else ""
    print(
        f"{report.rows} rows: {report.added} added, {report.updated} updated, {report.unchanged} unchanged{kept}, "
        f"{len(report.bad)} bad"
    )
    return 1 if report.bad else 0


def _warn_of_rows(name: str, rows: list[BadRow], fate: str) -> None:
    for row in rows[:_ROWS_SHOWN]:
        warn(f"{name}, row {row.number}: {row.reason}.")
    if len(rows) > _ROWS_SHOWN:
        warn(f"{name}: {len(rows) - _ROWS_SHOWN} more rows {fate}.")


def validate(options: argparse.Namespace) -> int:
    """Say what is wrong with the ClaimReview records of a file, field by field."""
    found = exchange.validate_reviews(options.file)
    fatal = [flaw for _, flaw in found if flaw.fatal]
    if options.json:
        told = [
            {"record": number, "field": flaw.field, "problem": flaw.sentence, "fatal": flaw.fatal}
            for number, flaw in found
        ]
        print_json(told)
        return 1 if fatal else 0
    for number, flaw in found:
        print(f"record {number}: {flaw.field}: {flaw.sentence}{'' if flaw.fatal else ' (advice)'}")
    print(f"{len(fatal)} errors, {len(found) - len(fatal)} pieces of advice")
    return 1 if fatal else 0


def export_file(library: Library, options: argparse.Namespace) -> int:
    """Write all claims to a file."""
    print(f"{exchange.export_claims(library, options.file)} claims written to {options.file}")
    return 0


def match(library: Library, options: argparse.Namespace) -> int:
    """Print the earlier claims for one statement, or write those for a file of statements."""
    reach = _reach(options)
    if options.queries:
        lines = [_answered(library, query, options.limit, reach) for query in _queries(options.queries)]
        replace_file(options.out, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode())
        print(f"{len(lines)} statements written to {options.out}")
        return 0
    matches = matching.find_matches(library, Statement(options.text), limit=options.limit, reach=reach)
    if options.json:
        print_json([_in_full(found) for found in matches])
        return 0
    for found in matches:
        _print_match(found)
    if not matches:
        print("Not checked before in this library.")
    return 0


def _reach(options: argparse.Namespace) -> Reach:
    """Return how far to look: with the local model where there is one, working out what it does not know yet."""
    model = None if options.words_only else meaning.encoder()
    return Reach(encoder=model, most_new=sys.maxsize)


def _print_match(found: Match) -> None:
    claim = found.claim
    verdict = claim.verdict.label if claim.verdict else "to check"
    facts = ", ".join(filter(None, (claim.claimant, claim.said_on)))
    print(f"{found.score:5.1f} {found.band:8} {verdict:12} {claim.text}" + (f" ({facts})" if facts else ""))
    for difference in found.differences:
        print(f"{'':15}! {difference.kind} differs: {difference.query or '–'} / {difference.claim or '–'}")


def _queries(path: Path) -> Iterator[tuple[str, Statement]]:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ClaimsFileError(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8.") from error
    except OSError as error:
        raise ClaimsFileError(f"{path} cannot be read: {error.strerror}.") from error
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            around = (tuple(map(str, record.get(name) or ())) for name in ("before", "after"))
            yield str(record["id"]), Statement(str(record["text"]), str(record.get("claimant") or ""), *around)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ClaimsFileError(f"{path.name}, line {number}: a query needs an id and a text.") from error


def _answered(library: Library, query: tuple[str, Statement], limit: int, reach: Reach) -> dict[str, object]:
    started = time.perf_counter()
    matches = matching.find_matches(library, query[1], limit=limit, reach=reach)
    milliseconds = round((time.perf_counter() - started) * 1000, 2)
    return {"id": query[0], "ms": milliseconds, "matches": [_brief(found) for found in matches]}


def _brief(found: Match) -> dict[str, object]:
    return {
        "id": found.claim.outside_id or found.claim.id,
        "score": round(found.score, 2),
        "band": found.band.value,
        "differences": [
            {"kind": difference.kind.value, "query": difference.query, "claim": difference.claim}
            for difference in found.differences
        ],
    }


def _in_full(found: Match) -> dict[str, object]:
    claim = found.claim
    return _brief(found) | {
        "text": claim.text,
        "title": claim.title,
        "verdict": claim.verdict.label_id if claim.verdict else None,
        "claimant": claim.claimant,
        "date": claim.said_on,
        "url": claim.url,
    }
