"""Who says what in an article: a claimant for each sentence that is quoted or reported.

A suggestion for a checker, so it would rather say nothing than name the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.core.article import Version
from annotator.core.span import Span
from annotator.core.speakers import HIDDEN, Speaker, full_names, speaker_in, subject_of

_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"', "「": "」", "»": "«"}
_OPENERS = re.compile('[“„«"「]')
_PARAGRAPH = re.compile(r"\n")
_LETTER = re.compile(r"[^\W\d_]")
# Not the hyphen that begins an item of a list.
_SIGNATURE = re.compile(r"[—–―]\s?(?P<name>[^\W\d_][\w’'.-]*(?:\s[^\W\d_][\w’'.-]*){1,4})(?:,\s[^.!?]{2,80})?")
_MOSTLY = 0.6
_REMEMBERED = 3
_LONGEST = 40  # sentences of one quotation
_READ_BEFORE = 200  # sentences; further back nobody is introduced whom a sentence takes for granted
_FEMININE = frozenset({"she", "elle", "ella"})
_MASCULINE = frozenset({"he", "il", "él", "lui", "er"})
_PLURAL = frozenset({"they", "ils", "elles", "ellos", "ellas"})


@dataclass(slots=True)
class _Told:
    """A sentence: where it stands, how much of it is quoted, in which quotation, and who says it."""

    span: Span
    paragraph: int
    quoted: float
    quotation: int
    masked: str
    speaker: Speaker | None = None
    name: str = ""


@dataclass(slots=True)
class _Memory:
    """Who was spoken of last: names in full by surname, the last person and the last other speaker."""

    full: dict[str, str] = field(default_factory=dict)
    ambiguous: set[str] = field(default_factory=set)
    gender: dict[str, str] = field(default_factory=dict)
    person: str = ""
    other: str = ""
    age: int = 0

    def learn(self, name: str) -> str:
        """Return the full name of a person, and keep it."""
        words = name.split()
        surname = words[-1]
        known = self.full.get(surname)
        if len(words) > 1:
            if known is not None and known != name and len(known.split()) > 1:
                self.ambiguous.add(surname)
            self.full[surname] = name
            return name
        return name if known is None or surname in self.ambiguous else known

    def remember(self, speaker: Speaker) -> str:
        """Return the name of a speaker and let pronouns mean it."""
        self.age = 0
        if speaker.person:
            self.person = self.learn(speaker.name)
            return self.person
        if " and " in speaker.name:
            self.person, self.other = "", " and ".join(self.learn(name) for name in speaker.name.split(" and "))
            return self.other
        self.other = speaker.name
        self.person = "" if not speaker.name.endswith("s") else self.person
        return speaker.name

    def meant(self, pronoun: str) -> str:
        """Return whom a pronoun means; nothing when that is not clear."""
        if self.age > _REMEMBERED:
            return ""
        if pronoun in _FEMININE or pronoun in _MASCULINE:
            gender = "f" if pronoun in _FEMININE else "m"
            meant = self.person or self.other
            if self.gender.setdefault(meant, gender) != gender:
                return ""
            self.age = 0
            return meant
        return self.other if pronoun in _PLURAL or not self.person else self.other or self.person


@lru_cache(maxsize=4)
def claimants(text: str, sentences: tuple[Span, ...]) -> tuple[str, ...]:
    """Return who says each sentence, as far as the text tells; an empty text where it does not."""
    masked, quotations = _hide_quotations(text)
    told = _told(text, sentences, masked, quotations)
    memory = _Memory()
    for name in full_names(masked):
        memory.learn(name)
    for place, each in enumerate(told):
        memory.age += 1
        speaker = each.speaker
        if speaker is not None:
            each.name = memory.meant(speaker.name) if speaker.pronoun else memory.remember(speaker)
        elif each.quoted < _MOSTLY:
            subject = subject_of(each.masked)
            if subject is not None and _known(subject, memory):
                memory.remember(subject)
        elif not each.name:
            each.name = _of_quotation(told, place, memory)
    _sign(text, told)
    return tuple(each.name for each in told)


def claimant(text: str, span: Span, sentences: tuple[Span, ...]) -> str:
    """Return who says what stands in a span, or an empty text: when nobody does, or more than one."""
    names = {
        name for sentence, name in zip(sentences, claimants(text, sentences), strict=True) if sentence.overlaps(span)
    }
    return names.pop() if len(names) == 1 else ""


def suggested_claimant(version: Version, span: Span) -> str:
    """Return who is said to make the statement under `span`, blank when the text around it does not say so clearly."""
    first = next((place for place, each in enumerate(version.sentences) if each.end > span.start), 0)
    near = version.sentences[max(0, first - _READ_BEFORE) : first + _LONGEST]
    if not near:
        return ""
    start = near[0].start
    return claimant(
        version.text[start : near[-1].end],
        Span(span.start - start, span.end - start) if span.start >= start else Span(0, max(0, span.end - start)),
        tuple(Span(each.start - start, each.end - start) for each in near),
    )


def _sign(text: str, told: Sequence[_Told]) -> None:
    """Let what stands above a line with a dash and a name be said by that name: "— Ann Lee, resident"."""
    for place, each in enumerate(told):
        signed = _SIGNATURE.fullmatch(each.span.slice(text).strip())
        if signed is None or not _is_line(text, each.span):
            continue
        if not all(word[:1].isupper() for word in signed["name"].split()):
            continue
        each.name = ""
        for above in reversed(told[:place]):
            if above.paragraph != told[place - 1].paragraph:
                break
            above.name = above.name or signed["name"]


def _is_line(text: str, span: Span) -> bool:
    """Tell whether a sentence is a line of its own."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return before in {"", "\n"} and after in {"", "\n"}


def _known(subject: Speaker, memory: _Memory) -> bool:
    """Tell whether a subject is a person for sure: named in full, or spoken of before."""
    return len(subject.name.split()) > 1 or subject.name in memory.full


def _of_quotation(told: Sequence[_Told], place: int, memory: _Memory) -> str:
    """Return who says a quoted sentence that does not tell itself: by the same quotation, or by what stands before."""
    each = told[place]
    for other in told[place + 1 : place + 1 + _LONGEST]:
        if other.quotation != each.quotation:
            break
        if other.speaker is not None:
            return _named_later(other.speaker, memory)
    before = told[place - 1] if place else None
    if before is None:
        return ""
    if before.quotation == each.quotation or before.paragraph == each.paragraph:
        if before.name:
            told_before = before.speaker is not None and before.paragraph == each.paragraph
            return before.name if before.quoted or told_before or before.masked.rstrip().endswith(":") else ""
        return memory.person if memory.age <= 2 and before.quoted == 0 else ""
    return ""


def _named_later(speaker: Speaker, memory: _Memory) -> str:
    if speaker.pronoun:
        return memory.meant(speaker.name)
    return memory.learn(speaker.name) if speaker.person else speaker.name


def _told(text: str, sentences: Sequence[Span], masked: str, quotations: Sequence[Span]) -> list[_Told]:
    paragraphs = [found.start() for found in _PARAGRAPH.finditer(text)]
    told = []
    paragraph = quotation = 0
    for span in sentences:
        while paragraph < len(paragraphs) and paragraphs[paragraph] < span.start:
            paragraph += 1
        while quotation < len(quotations) and quotations[quotation].end <= span.start:
            quotation += 1
        words = masked[span.start : span.end]
        letters = len(_LETTER.findall(text[span.start : span.end])) or 1
        quoted = 1 - len(_LETTER.findall(words)) / letters
        inside = quotation < len(quotations) and quotations[quotation].start < span.end
        last = _last(quotations, quotation, span) if inside else -1
        told.append(_Told(span, paragraph, quoted, last, words, speaker_in(words)))
    return told


def _last(quotations: Sequence[Span], first: int, span: Span) -> int:
    while first + 1 < len(quotations) and quotations[first + 1].start < span.end:
        first += 1
    return first


def _hide_quotations(text: str) -> tuple[str, list[Span]]:
    """Return the text with its quotations hidden, and where they are; none leaves its paragraph."""
    pieces: list[str] = []
    quotations: list[Span] = []
    position = limit = 0
    while (opening := _OPENERS.search(text, position)) is not None:
        start = opening.start()
        if limit <= start:
            limit = text.find("\n", start)
            limit = len(text) if limit < 0 else limit
        marks = (text.find(mark, start + 1, limit) for mark in _CLOSERS[opening[0]])
        closed = min((at for at in marks if at >= 0), default=limit)
        pieces += [text[position:start], "“", HIDDEN * (closed - start - 1), "”" if closed < limit else ""]
        position = min(closed + 1, limit)
        quotations.append(Span(start, position))
    pieces.append(text[position:])
    return "".join(pieces), quotations
