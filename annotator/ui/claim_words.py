"""Words and glyphs for what stands on a claim; everything returned is plain text for one line."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from annotator.core.claim import Claim, ClaimRecord, Verdict, is_stale
from annotator.core.evidence import SourceKind, Stance
from annotator.core.highlight import HighlightState
from annotator.core.link import Relation
from annotator.core.match import Band, Difference, DifferenceKind
from annotator.core.query import Outcome
from annotator.core.scale import Label, Scale
from annotator.ui.language import counted
from annotator.ui.scale_words import label_name

STANCE_GLYPHS = {Stance.SUPPORTS: "+", Stance.CONTRADICTS: "−", Stance.CONTEXT: "≈"}

_ELLIPSIS = "…"
_KEPT_FORMATS = frozenset("\u200c\u200d") | frozenset(map(chr, range(0xE0020, 0xE0080)))
_OVERRIDES = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_OVERRIDE_MARK = "⟨bidi⟩"
_LINKS = frozenset({"http", "https"})


def translate(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("ClaimWords", text)


def one_line(text: str, limit: int = 0) -> str:
    """Return `text` as one line that cannot reorder or hide what stands beside it.

    Line breaks become spaces, other control characters and the signs that turn the direction of writing are marked,
    invisible format characters are left out; the joiners inside emoji and Indic words stay. `limit` cuts, 0 does not.
    """
    if limit and len(text) > limit:
        text = text[:limit].rstrip() + _ELLIPSIS
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    match unicodedata.category(character):
        case "Zl" | "Zp":
            return " "
        case "Cc":
            return _control(character)
        case "Cs":
            return "\ufffd"
        case "Cf" if character in _OVERRIDES:
            return _OVERRIDE_MARK
        case "Cf" if character not in _KEPT_FORMATS:
            return ""
    return character


def _control(character: str) -> str:
    if character in "\t\n\v\f\r\x85":
        return " "
    return chr(0x2400 + ord(character)) if character < " " else "␡"


def apart(text: str) -> str:
    """Return `text` for use inside a sentence, so that its direction of writing stays its own."""
    return f"\u2068{text}\u2069" if text else ""


def quote_of(record: ClaimRecord) -> str:
    """Return the words under the first highlight, or the claim's own words when it has none."""
    return record.highlights[0].anchor.quote if record.highlights else record.claim.text


def badge_of(record: ClaimRecord) -> str:
    """Return what a new wording left to do on a claim, in a few words; empty for nothing."""
    states = {mark.state for mark in record.highlights}
    if HighlightState.ORPHAN in states:
        return translate("⚠ orphaned")
    if HighlightState.MOVED in states:
        return translate("⚠ place not sure")
    return translate("⚠ check again") if is_stale(record) else ""


def to_check() -> Label:
    """Return how "no verdict yet" is shown, which is no label of any scale."""
    return Label("", translate("To check"), translate("No verdict yet."), "", "○", "grey", "dash")


def label_of(verdict: Verdict | None, scale: Scale) -> Label:
    """Return how a verdict is shown; one that no label here gave keeps its own name."""
    if verdict is None:
        return to_check()
    known = scale.shown(verdict.label_id, verdict.scale_id)
    if known is not None:
        return known
    return Label(
        verdict.label_id, one_line(label_name(verdict.label) or verdict.label_id, 60), "", "", "•", "grey", "dot"
    )


def source_count(count: int) -> str:
    """Return "no source", "1 source", "2 sources"."""
    if count == 0:
        return translate("no source")
    return counted("1 source", "{count} sources", count)


def date_of(stamp: str) -> str:
    """Return the date of an ISO 8601 stamp as the reader's country writes it; ISO in English, where customs differ."""
    date = QDate.fromString(stamp[:10], Qt.DateFormat.ISODate)
    if not date.isValid() or QLocale().language() in {QLocale.Language.English, QLocale.Language.C}:
        return one_line(stamp[:10])
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return QLocale().toString(date, pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))


def moment_of(moment: datetime) -> str:
    """Return a moment as date and time of day, by the clock of this computer."""
    here = moment.astimezone()
    return f"{date_of(here.isoformat())}, {here:%H:%M}"


def as_of(claim: Claim) -> str:
    """Return of when the check of a claim is, in words."""
    date = date_of(claim.said_on or (claim.verdict.decided_at if claim.verdict else ""))
    return translate("as of {date}").format(date=date) if date else ""


def judged(claim: Claim) -> str:
    """Return what a claim was judged and when, in words: "False as of 2025-03-02"."""
    name = apart(one_line(label_name(claim.verdict.label) if claim.verdict else to_check().name, 60))
    return f"{name} {as_of(claim)}".rstrip()


def stance_name(stance: Stance) -> str:
    """Return what a source does to the claim, in a word."""
    return {
        Stance.SUPPORTS: translate("supports"),
        Stance.CONTRADICTS: translate("contradicts"),
        Stance.CONTEXT: translate("context"),
    }[stance]


def kind_name(kind: SourceKind) -> str:
    """Return what sort of source it is."""
    return {
        SourceKind.PRIMARY: translate("primary"),
        SourceKind.SECONDARY: translate("secondary"),
        SourceKind.PERSON: translate("person"),
        SourceKind.OWN_CALCULATION: translate("own calculation"),
    }[kind]


def outcome_name(outcome: Outcome) -> str:
    """Return what became of a query, in a word."""
    return {
        Outcome.OPEN: translate("open"),
        Outcome.ACCEPTED: translate("accepted"),
        Outcome.STET: translate("stet"),
        Outcome.CUT: translate("cut"),
    }[outcome]


def band_name(band: Band) -> str:
    """Return how sure a match is, in words."""
    return {
        Band.STRONG: translate("strong match"),
        Band.LIKELY: translate("likely match"),
        Band.POSSIBLE: translate("possible match"),
    }[band]


def relation_name(relation: Relation) -> str:
    """Return how a claim stands to an earlier one."""
    return {
        Relation.REPEATS: translate("Repeats"),
        Relation.CONTRADICTS: translate("Contradicts"),
        Relation.RELATED: translate("Related"),
        Relation.NOT_THE_SAME: translate("Not the same"),
    }[relation]


def kind_of_difference(kind: DifferenceKind) -> str:
    """Return what sort of fact differs, in a word."""
    return {
        DifferenceKind.NUMBER: translate("number"),
        DifferenceKind.NEGATION: translate("negation"),
        DifferenceKind.NAME: translate("name"),
        DifferenceKind.DATE: translate("date"),
        DifferenceKind.DIRECTION: translate("direction"),
        DifferenceKind.QUANTIFIER: translate("quantity"),
        DifferenceKind.MODALITY: translate("certainty"),
    }[kind]


def difference_name(difference: Difference) -> str:
    """Return a difference in words: "number differs: 4.1 % / 4.7 %"."""
    kind = kind_of_difference(difference.kind)
    here, there = apart(one_line(difference.query, 60)), apart(one_line(difference.claim, 60))
    if here and there:
        return translate("{kind} differs: {here} / {there}").format(kind=kind, here=here, there=there)
    if here:
        return translate("{kind} only here: {here}").format(kind=kind, here=here)
    return translate("{kind} only in the earlier claim: {there}").format(kind=kind, there=there)


def link_address(text: str) -> str:
    """Return `text` when it is an http or https address, else nothing; no other scheme counts as a link."""
    text = text.strip()
    if not text or not text.isprintable() or any(character.isspace() for character in text):
        return ""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return ""
    return text if parts.scheme.casefold() in _LINKS and host else ""


def figure(number: float) -> str:
    """Return a rounded figure as the reader's country writes it."""
    return QLocale().toString(round(number))
