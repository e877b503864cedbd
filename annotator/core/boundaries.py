"""Where a sentence may end, and the reasons why it does not.

A candidate is a terminator with the closing quotes, brackets and footnote marks after it, before white space. Each rule
looks at the word before it and the word after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.core.abbreviations import (
    ALWAYS,
    ATTRIBUTION_VERBS,
    BEFORE_NUMBER,
    CLOSING,
    EXCLAIMING_NAMES,
    GERMAN_BEFORE_ORDINAL,
    GERMAN_MONTHS,
    GERMAN_WORDS,
    NAME_PARTS,
    OPENERS,
    RUSSIAN_UNITS,
    SOMETIMES,
    STATES,
    VERBS,
)

# Stops that need white space after them, and those of scripts that put none.
_SPACED = ".!?…;\u037e\u203d\u2047-\u2049\u061f\u06d4\u0589\u1362\u104b\u17d4"
_UNSPACED = "\u3002\uff01\uff1f\uff61\uff0e\u0964\u0965"
_STOPS = _SPACED + _UNSPACED
_CLOSERS = "\"'”’»›“‘«‹)\\]}」』）】》〉*_†‡"
_CLOSERS_UNSPACED = "\"'”’»)\\]」』）】》〉"
_EAST_ASIAN = "\u3040-\u30ff\u3400-\u9fff"

# The look-behind lets a long run of stops be tried from its first only.
CANDIDATE = re.compile(
    rf"(?P<stop>[{_STOPS}](?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+)(?P<unspaced>(?<=[{_UNSPACED}]))?"
    rf"(?(unspaced)(?P<closers_unspaced>[{_CLOSERS_UNSPACED}]*+)|"
    rf"(?P<closers>(?:[{_CLOSERS}]|[ \u00a0\u202f][»›])*)"
    r"(?:\[\w{1,3}\])*+[¹²³⁰-⁹]*+(?:(?<=[a-zß-ÿ]{3}[.!?])\d{1,2}|(?<=[.!?][”’\"])\d{1,2})?"
    rf"(?:(?=\s|\Z|[“„])|(?<=[!?…])(?=[{_EAST_ASIAN}])))"
)

_QUOTES = frozenset("\"'”’»›“‘«‹")
_ASKING = frozenset("!?؟")
_CONTINUING = frozenset(",;:.!?…)]%")
_LOOK_BACK = 60
_NEIGHBOURHOOD = 200
_SHORT_QUOTATION = 40

_NEXT = re.compile(
    r"[\s\"'“‘„«‹»(\[{¿¡*_「『（]*+(?P<dash>[–—-]*+)[\s\"'“‘„«‹(\[]*+(?P<word>(?:[^\W_]+(?:['’][^\W\d_]+)?)?)"
)
_WITHIN_TOKEN = re.compile(r"[-–—/“‘„«\"(\[]")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu)['’](?=\w{2})", re.IGNORECASE)
_CYRILLIC_CAPITAL = re.compile(r"[А-ЯЁ]")
_COUNTED = re.compile(r"\d|[IVX]+\Z|(?:тыс|млн|млрд|трлн|кв|куб|и)\b")
_STREET = "str"  # German: "Hauptstr. 15"
_NUMERAL = re.compile(r"\d|[IVXLC]+\b")
_LABEL = re.compile(r"[\s(\[“\"'*•]*(?:\d{1,3}|[^\W\d_]|[ivx]{2,4}|[IVX]{2,4})[)\]]?")
_SPEAKER = re.compile(r"(?:[^\W\d_][\w.’'-]{0,30}\s{1,2}){1,4}?(?:" + "|".join(sorted(ATTRIBUTION_VERBS)) + r")\b")
_ARABIC_SPEAKER = re.compile(r"(?:و|ف)?(?:ي|ت)?(?:قال|قول|سأل|تساءل|هتف|صاح|أجاب|أضاف)ت?\b")
_HINDI_SPEAKER = re.compile(r"(?:[\u0900-\u0963]+\s){1,4}?ने\s(?:\S+\s){0,3}?(?:कहा|पूछा|बताया)")
_CHINESE_SPEAKER = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:说|說|道|问|問|喊|叫|答)[。！？]")
_WORD = re.compile(r"[^\W\d_]+")
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("(", ")"), ('"', '"'))
_CLOSING = re.compile('[”“»)"]')
# A word of five letters is an abbreviation only when its last five letters are those of a long one.
_PLAIN_WORD = 5
_LONG_TAILS = frozenset(word[-_PLAIN_WORD:].lower() for word in ALWAYS | SOMETIMES | BEFORE_NUMBER)


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate with its surroundings: the sentence from `start`, the stop at `at`, the next word at `word_at`."""

    text: str
    start: int
    limit: int
    stop: str
    at: int
    closers: str
    end: int
    dash: bool
    word: str
    word_at: int

    @property
    def quoted(self) -> bool:
        """Tell whether a quotation closes here that holds more than the last word."""
        if _QUOTES.isdisjoint(self.closers):
            return False
        tokens = self.text[max(self.start, self.at - _LOOK_BACK) : self.at].split()
        return not tokens or tokens[-1][0] not in _QUOTES

    @property
    def opener(self) -> bool:
        """Tell whether the next word typically opens a sentence."""
        if self.dash or self.word.replace("’", "'") not in OPENERS:
            return False
        if self.word not in NAME_PARTS:
            return True
        following = self.text[self.word_at + len(self.word) : self.word_at + len(self.word) + 2]
        return following[:1].isspace() and following[1:].islower()

    @property
    def numeral(self) -> bool:
        """Tell whether a number follows."""
        return _NUMERAL.match(self.text, self.word_at, self.limit) is not None


def ends_sentence(text: str, start: int, found: re.Match[str], limit: int) -> bool:
    """Tell whether the candidate `found` ends the sentence that began at `start`; nothing past `limit` is looked at."""
    after = _NEXT.match(text, found.end(), limit)
    assert after is not None
    word = after["word"]
    if _goes_on(word, text[after.end() - 1 : min(limit, after.end() + 1)]):
        return False
    stop, at = found["stop"], found.start()
    end = found.end()
    if _CLOSING.search(text, end, min(limit, end + _SHORT_QUOTATION)) and _in_short_quotation(
        text, start, found, limit
    ):
        return False
    tail = text[max(start, at - _PLAIN_WORD) : at]
    if stop == "." and len(tail) == _PLAIN_WORD and tail.isalpha() and tail.lower() not in _LONG_TAILS:
        return not tail.endswith(_STREET) or _NUMERAL.match(text, after.start("word"), limit) is None
    closers = found["closers"] or found["closers_unspaced"] or ""
    place = _Place(text, start, limit, stop, at, closers, end, bool(after["dash"]), word, after.start("word"))
    if found["unspaced"] is not None:
        return _after_unspaced(place)
    return _after_full_stop(place) if stop == "." else _after_other_stop(place)


def _goes_on(word: str, around: str) -> bool:
    """Tell whether what follows continues the sentence: a small letter (but not "iPhone"), a comma."""
    if not word:
        return around[1:] in _CONTINUING and around[0] not in "[("
    return word[0].islower() and not (len(word) > 1 and word[1].isupper())


def _after_unspaced(place: _Place) -> bool:
    text, at = place.text, place.at
    if place.stop == "\uff0e" and text[at - 1 : at].isdigit() and text[place.end : place.end + 1].isdigit():
        return False
    return not (place.closers and _CHINESE_SPEAKER.match(text, place.end, place.limit))


def _after_other_stop(place: _Place) -> bool:
    stop = place.stop
    if stop == ";":
        return "\u0370" <= place.text[place.at - 1 : place.at] <= "\u1fff"
    if _ASKING.isdisjoint(stop):
        return _after_ellipsis(place) if stop[-1] in ".…" else True
    if not place.closers:
        token, _ = _tokens_before(place)
        return token.lower() not in EXCLAIMING_NAMES or place.opener
    if _QUOTES.isdisjoint(place.closers) or place.word in OPENERS:
        return True
    return _speaker(place.word).match(place.text, place.word_at, place.limit) is None


def _speaker(word: str) -> re.Pattern[str]:
    """Return the pattern of a speaker after a quotation in the script of a word."""
    if "\u0600" <= word[:1] <= "\u06ff":
        return _ARABIC_SPEAKER
    return _HINDI_SPEAKER if "\u0900" <= word[:1] <= "\u097f" else _SPEAKER


def _after_ellipsis(place: _Place) -> bool:
    if place.quoted or not place.word:
        return True
    if place.word_at == place.end:
        return place.text.rfind("“", place.start, place.at) <= place.text.rfind("”", place.start, place.at)
    return not place.word[0].isdigit() and place.word.replace("’", "'").split("'")[0] != "I"


def _tokens_before(place: _Place) -> tuple[str, str]:
    """Return the word at the stop and the word before it, each empty when there is none."""
    window = place.text[max(place.start, place.at - _LOOK_BACK) : place.at]
    tokens = window.rsplit(None, 2)
    if not tokens or window[-1].isspace():
        return "", ""
    return tokens[-1].lstrip("\"'“‘„«‹»([{*_¿¡"), tokens[-2] if len(tokens) > 1 else ""


def _after_full_stop(place: _Place) -> bool:
    token, before = _tokens_before(place)
    if not token:
        return _after_ellipsis(place)
    if place.at - place.start < 8 and _LABEL.fullmatch(place.text, place.start, place.at):
        return False
    if token[-1].isdigit():
        return not _is_german_ordinal(place, token, before) or (place.word in OPENERS and not place.dash)
    last = _ELISION.sub("", _WITHIN_TOKEN.split(token)[-1], count=1)
    if last in RUSSIAN_UNITS and _CYRILLIC_CAPITAL.match(place.word) and _COUNTED.match(before):
        return True
    if len(last) == 1:
        return _after_single_letter(place, last, before)
    return _after_word(place, token, last)


def _after_word(place: _Place, token: str, last: str) -> bool:
    if _listed(token, ALWAYS) or _listed(last, ALWAYS):
        return place.quoted and place.opener
    if place.numeral and (last.lower() in BEFORE_NUMBER or last.endswith(_STREET)):
        return False
    if _listed(token, SOMETIMES) or _listed(last, SOMETIMES) or _INITIALISM.fullmatch(last):
        return place.opener or place.quoted or _closes(place, token, last)
    return not _is_devanagari_initial(last)


def _closes(place: _Place, token: str, last: str) -> bool:
    """Tell whether an abbreviation that may go on is followed by a word that cannot be the rest of its phrase."""
    if last.lower() in CLOSING:
        return place.word[:1].isupper()
    if token not in STATES and last not in STATES:
        return False
    following = _WORD.search(place.text, place.word_at + len(place.word), place.limit)
    return following is not None and following[0] in VERBS


def _after_single_letter(place: _Place, letter: str, before: str) -> bool:
    if not letter.isalpha():
        return True
    if letter == "I" and before[:1].islower():
        return True
    return place.opener or (place.quoted and not letter.isupper())


def _is_devanagari_initial(token: str) -> bool:
    return 0 < len(token) <= 3 and "\u0900" <= token[0] <= "\u097f"


def _is_german_ordinal(place: _Place, token: str, before: str) -> bool:
    if len(token) > 2 or not token.isdigit():
        return False
    if before.lower() in GERMAN_BEFORE_ORDINAL or place.word in GERMAN_MONTHS:
        return True
    nearby = place.text[max(place.start, place.end - _NEIGHBOURHOOD) : min(place.limit, place.end + _NEIGHBOURHOOD)]
    return sum(word in GERMAN_WORDS for word in _WORD.findall(nearby)) > 1


def _listed(token: str, words: frozenset[str]) -> bool:
    return token in words or token.lower() in words


def _opens(text: str, start: int, quote_at: int) -> bool:
    """Tell whether a straight quotation mark opens: it stands at the start, or after a blank or bracket."""
    return quote_at == start or text[quote_at - 1].isspace() or text[quote_at - 1] in "([—–"


def _in_short_quotation(text: str, start: int, found: re.Match[str], limit: int) -> bool:
    """Tell whether the stop lies in a short title or slogan that the sentence goes on after."""
    at = found.start()
    for opening, closing in _PAIRS:
        opened = text.rfind(opening, max(start, at - _SHORT_QUOTATION), at)
        if opened < 0 or text.find(closing, opened + 1, at) >= 0:
            continue
        if closing in found[0] or (opening == closing and not _opens(text, start, opened)):
            continue
        closed = text.find(closing, found.end(), min(limit, opened + _SHORT_QUOTATION))
        after = text[closed + 1 : min(limit, closed + 4)].strip() if closed >= 0 else ""
        if after[:1].islower() and text[closed - 1] != ",":
            return True
    return False
