"""Where a statement and an earlier claim name different times."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.date_words import (
    DECADES,
    HOLIDAY_GROUPS,
    HOLIDAYS,
    MONTHS,
    PARTS_OF_DAY,
    RELATIVE_DAYS,
    RELATIVE_STEPS,
    RELATIVE_UNITS,
    SEASONS,
    WEEKDAYS,
    YEAR_LEADS,
)  # fmt: skip
from annotator.matching.letters import small_letters
from annotator.matching.pairing import Pair
from annotator.matching.word_lists import words


def _any(names: Iterable[str]) -> str:
    """Return a pattern for any of the words, longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


_MONTH = rf"(?:{_any(MONTHS)})"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_RANGE = rf"(?:\s*(?:-|to|and|or)\s*(?P<{{}}>{_DAY})(?:st|nd|rd|th)?)?"
_DAY_MONTH = re.compile(
    rf"\b(?P<day>{_DAY})(?:st|nd|rd|th)?{_RANGE.format('last')}(?: of)? (?P<month>{_MONTH})\b\.?"
    rf"(?:,? (?P<year>{_YEAR})\b)?"
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.? (?:the )?(?P<day>{_DAY})(?:st|nd|rd|th)?\b(?![\d:%]|[.,]\d)"
    rf"{_RANGE.format('last')}(?:,? (?P<year>{_YEAR})\b)?"
)
_ISO = re.compile(rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>{_DAY})\b")
_SLASHED = re.compile(rf"\b(?P<one>{_DAY})[/.](?P<two>{_DAY})[/.](?P<year>{_YEAR}|\d\d)\b")
_MONTH_ALONE = re.compile(rf"\b(?P<month>{_MONTH})\b\.?(?:,? (?P<year>{_YEAR})\b)?")
_YEARS = re.compile(rf"(?<![\d$€£¥.,:/])(?P<year>{_YEAR})(?:\s?[-/]\s?(?P<short>\d\d)(?!\d))?(?![\d%:]|[.,]\d)")
_DECADE = re.compile(rf"\b(?P<decade>1\d\d0|20\d0)'?s\b|(?<!\d)'?(?P<short>[2-9]0)'?s\b|\b(?P<word>{_any(DECADES)})\b")
_SHORT_YEAR = re.compile(r"(?<!\w)'(?P<year>\d\d)\b(?!')")
_CENTURY = re.compile(r"\b(?P<number>\d\d?)(?:st|nd|rd|th)[ -]century\b|\b(?P<word>[a-z]+(?:-[a-z]+)?)[ -]century\b")
_QUARTER = re.compile(
    r"\b(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[ -](?P<unit>quarter|half)(?= of|,|\.|$)|\bq(?P<q>[1-4])\b"
)
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|\b(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)\b"
)
_WEEKDAY = re.compile(rf"\b(?P<day>{_any(WEEKDAYS)})\b")
_SEASON = re.compile(
    rf"\b(?P<season>{_any(SEASONS)})s?\b|\b(?:in|last|next|this|of|late|early) (?:the )?(?P<fall>fall)\b"
)
_PART = re.compile(rf"\b(?P<part>{_any(PARTS_OF_DAY)})\b")
_HOLIDAY = re.compile(rf"\b(?P<holiday>{_any(HOLIDAYS)})\b")
_RELATIVE = re.compile(
    rf"\b(?P<day>{_any(RELATIVE_DAYS)})\b"
    rf"|\b(?P<step>{_any(RELATIVE_STEPS)}) (?P<unit>{_any([*RELATIVE_UNITS, *SEASONS, *MONTHS, *WEEKDAYS])})\b"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_ORDINALS += " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
_CENTURIES = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_CUE = re.compile("[a-z]+")
_FIGURE = re.compile(r"\d")

_SURE_MONTHS = frozenset(name for name in MONTHS if name not in {"may", "march", "mar", "dec", "jan", "sep", "jun"})
_MONTH_LEADS = words("in since until by last next early late mid this from to of and or through during every")


@dataclass(frozen=True, slots=True)
class Moment:
    """One field of a date ("month", 5) and the stretch of text that words the whole date."""

    field: str
    value: object
    start: int
    end: int

    def agrees_with(self, other: Moment) -> bool:
        """Tell whether both name the same time; a year agrees with its decade and century."""
        if self.field == other.field:
            return self.value == other.value
        if {self.field, other.field} <= _SPANS.keys():
            (low, high), (least, most) = self.years, other.years
            return low <= most and least <= high
        return False

    @property
    def years(self) -> tuple[int, int]:
        """Return the first and the last year that a year, decade or century covers."""
        value, length = int(str(self.value)), _SPANS[self.field]
        return value, value + length - 1

    @property
    def group(self) -> str:
        """Return the name of what this field is compared with."""
        return "year" if self.field in _SPANS else self.field


_SPANS = {"year": 1, "decade": 10, "century": 100}


def date_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the dates of the two texts that do not agree, put opposite each other."""
    asked, known = moments(pair.query), moments(pair.claim)
    rest_asked, rest_known = _unanswered(asked, known), _unanswered(known, asked)
    found: dict[tuple[str, str], None] = {}
    for group in dict.fromkeys(one.group for one in rest_asked):
        left, right = ([one for one in side if one.group == group] for side in (rest_asked, rest_known))
        for one, other in zip(left, right, strict=False):
            found[pair.query.shown[one.start : one.end], pair.claim.shown[other.start : other.end]] = None
    return tuple(Difference(DifferenceKind.DATE, *worded) for worded in found)


def _unanswered(own: tuple[Moment, ...], others: tuple[Moment, ...]) -> list[Moment]:
    """Return the times that no time of the other text agrees with."""
    return [one for one in own if not any(one.agrees_with(other) for other in others)]


@lru_cache(maxsize=2048)
def moments(analysis: Analysis) -> tuple[Moment, ...]:
    """Return the fields of all dates of a text, in reading order."""
    text = small_letters(analysis.text)
    found: list[Moment] = []
    taken: list[tuple[int, int]] = []
    cues = {*_CUE.findall(text)}
    figures = _FIGURE.search(text) is not None
    for pattern, read, by_figures, by_words in _READERS:
        if not (figures and by_figures) and cues.isdisjoint(by_words):
            continue
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            fields = list(read(match, analysis))
            found.extend(Moment(field, value, match.start(), match.end()) for field, value in fields)
            if fields:
                taken.append(match.span())
    return tuple(sorted(found, key=lambda one: one.start))


_Fields = Iterator[tuple[str, object]]
_Reader = Callable[[re.Match[str], Analysis], _Fields]


def _full(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield the fields of a date with day and month."""
    month = match["month"]
    yield "month", int(month) if month.isdigit() else MONTHS[month]
    yield "day", int(match["day"])
    groups = match.groupdict()
    if groups.get("last"):
        yield "day", int(match["last"])
    if match["year"]:
        yield "year", int(match["year"])


def _slashed(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield the fields of 7/12/2021; which is the day is known only above 12."""
    one, two = int(match["one"]), int(match["two"])
    year = int(match["year"])
    yield "year", year if year > 99 else 2000 + year
    if max(one, two) > 12:
        yield "day", max(one, two)
        yield "month", min(one, two)
    else:
        yield "day and month", frozenset({one, two})


def _month(match: re.Match[str], analysis: Analysis) -> _Fields:
    """Yield a month without a day, unless the word is a verb or a surname."""
    before = analysis.text[: match.start()].rstrip()
    lead = before.rsplit(None, 1)[-1].lower().lstrip("(-") if before else ""
    written = analysis.text[match.start()].isupper()
    sure = match["month"] in _SURE_MONTHS or match["year"] or lead in _MONTH_LEADS or lead.endswith("-")
    if (written or sure) and (sure or not _follows_name(before)) and (sure or lead):
        yield "month", MONTHS[match["month"]]
        if match["year"]:
            yield "year", int(match["year"])


def _follows_name(before: str) -> bool:
    """Tell whether the text before a word ends with a capitalised word, as a first name is."""
    last = before.rsplit(None, 1)[-1] if before else ""
    return last[:1].isupper() and last[-1:].isalpha()


def _year(match: re.Match[str], analysis: Analysis) -> _Fields:
    """Yield a year, unless the figure counts something ("2000 people")."""
    before = analysis.text[: match.start()].rstrip().lower()
    lead = re.split(r"[\s(\-]", before)[-1].rstrip(",") if before else ""
    following = re.match(r"[ -]?([a-z]+)", analysis.text[match.end() :])
    counts = following is not None and (following[1].endswith("s") or following[1] in _COUNTED)
    year = int(match["year"])
    if year < 1700 and lead not in YEAR_LEADS:
        return
    if counts and lead not in YEAR_LEADS | {"the", "a", "his", "her", "its"} and lead not in MONTHS:
        return
    if year < 1700 and counts:
        return
    yield "year", year
    if match["short"] and int(match["short"]) > year % 100:
        yield "year", year // 100 * 100 + int(match["short"])


_COUNTED = frozenset({"people", "men", "women", "children", "percent", "per", "million", "km", "kg", "feet", "miles"})


def _decade(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a decade, of the twentieth century when none is said."""
    if match["decade"]:
        yield "decade", int(match["decade"])
    else:
        yield "decade", 1900 + int(match["short"] or DECADES[match["word"]])


def _short_year(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield the year of '98."""
    short = int(match["year"])
    yield "year", short + (2000 if short < 40 else 1900)


def _century(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield the first year of a century."""
    number = int(match["number"]) if match["number"] else _CENTURIES.get(match["word"])
    if number:
        yield "century", (number - 1) * 100


def _quarter(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a quarter or half of a year."""
    yield match["unit"] or "quarter", int(match["q"]) if match["q"] else _QUARTERS[match["word"]]


def _clock(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a time of day in minutes."""
    if match["h24"]:
        yield "time", 60 * int(match["h24"]) + int(match["m24"])
        return
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    yield "time", 60 * hour + int(match["minute"] or 0)


def _holiday(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a holiday."""
    yield "holiday", HOLIDAY_GROUPS.get(match["holiday"], match["holiday"])


def _relative(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a time seen from the day of writing."""
    if match["day"]:
        yield "relative", ("day", RELATIVE_DAYS[match["day"]])
        return
    unit = match["unit"]
    yield "relative", (unit, RELATIVE_STEPS[match["step"]])
    for field, table in (("weekday", WEEKDAYS), ("month", MONTHS), ("season", SEASONS)):
        if unit in table:
            yield field, table[unit]


def _weekday(match: re.Match[str], analysis: Analysis) -> _Fields:
    """Yield a weekday; its short forms only with a capital."""
    if len(match["day"]) > 5 or analysis.text[match.start()].isupper():
        yield "weekday", WEEKDAYS[match["day"]]


def _season(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a season."""
    yield "season", SEASONS[match["season"]] if match["season"] else 3


def _part(match: re.Match[str], _: Analysis) -> _Fields:
    """Yield a part of the day."""
    yield "part of day", PARTS_OF_DAY[match["part"]]


_NO_WORDS = frozenset[str]()
_SEASON_WORDS = frozenset({*SEASONS, *(name + "s" for name in SEASONS), "fall"})
_HOLIDAY_WORDS = frozenset(name.split()[0].partition("'")[0] for name in HOLIDAYS)

# The longer form first: what it covers is not read again. Most texts hold no date, so each form is looked for only
# where there is a figure, if it has one, or one of the words without which it cannot be.
_READERS: tuple[tuple[re.Pattern[str], _Reader, bool, Collection[str]], ...] = (
    (_ISO, _full, True, _NO_WORDS),
    (_SLASHED, _slashed, True, _NO_WORDS),
    (_DAY_MONTH, _full, True, _NO_WORDS),
    (_MONTH_DAY, _full, True, _NO_WORDS),
    (_HOLIDAY, _holiday, False, _HOLIDAY_WORDS),
    (_RELATIVE, _relative, False, RELATIVE_DAYS.keys() | RELATIVE_STEPS.keys()),
    (_MONTH_ALONE, _month, False, MONTHS.keys()),
    (_CLOCK, _clock, True, _NO_WORDS),
    (_DECADE, _decade, True, DECADES.keys()),
    (_CENTURY, _century, False, frozenset({"century"})),
    (_QUARTER, _quarter, True, frozenset({"quarter", "half"})),
    (_YEARS, _year, True, _NO_WORDS),
    (_SHORT_YEAR, _short_year, True, _NO_WORDS),
    (_WEEKDAY, _weekday, False, WEEKDAYS.keys()),
    (_SEASON, _season, False, _SEASON_WORDS),
    (_PART, _part, False, PARTS_OF_DAY.keys()),
)
