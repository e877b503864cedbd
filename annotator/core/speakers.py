"""Who says a sentence, by its own words: the subject of a verb of saying, or whom it is told according to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.core.speech_words import (
    ACCORDING,
    BETWEEN,
    FRENCH_INVERSION,
    GERMAN_TELLING,
    NAMING_NOBODY,
    SPEAKER_ENDING,
    SPEAKERS,
    TITLE_ENDING,
    TITLES,
    VERB,
)

HIDDEN = "\x01"  # stands for every character inside a quotation

_DETERMINER = (
    r"the|a|an|one|some|several|two|three|four|many|most|his|her|its|their|another|this|that|these|those|other|both|"
    r"der|die|das|den|dem|des|ein|eine|einer|le|la|les|un|une|son|sa|ses|el|los|las|una|su|sus"
)
_PRONOUN = r"he|she|they|it|er|sie|es|il|elle|ils|elles|lui|él|ella|ellos|ellas"
_NEVER = (
    r"and|but|or|that|which|who|whom|if|when|while|because|as|not|to|is|are|was|were|be|been|on|after|before|by|than|"
    r"there|here|what|how|why|where|it|he|she|they|we|i|you|although|though|since|until|whether|whose|so|yet|und|aber|dass|wenn|et|mais|que|qui|y|pero|no"
)
_SHORTENED = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Gen|Col|Lt|Rev|Co|Inc|Ltd|Corp|Jr|Sr)\."
_CAPITALISED = rf"(?:[A-ZÀ-ÖØ-Þ][\w’'&-]*\w|(?:[A-ZÀ-ÖØ-Þ]\.)+|[A-Z]|{_SHORTENED}|&(?=\s[A-Z]))"
_WORD = rf"(?!(?i:{_NEVER})\s)(?:{_CAPITALISED}|[a-zß-ÿ][\w’'-]*)"
_SMALL = r"(?:l[’']|d[’'])?"
_PLACE = r"(?:of|by|for|at|from|with|in|des|der|du|de|del|von|vom|der)"
_WHERE = rf"(?:\s{_PLACE}\s(?:(?:the|la|le|los|las)\s)?{_WORD}(?:\s{_CAPITALISED}){{0,3}}){{0,2}}"
_PHRASE = rf"{_SMALL}{_WORD}(?:\s{_WORD}){{0,6}}?{_WHERE}"
_RELATED = (
    r"\s(?:seen|published|obtained|released|commissioned|based|carried out)\s(?:by|on|in|from)\s[^,.;:“”\x01]{2,60}?"
    r"|\swho\s[^,.;:“”\x01]{3,60}?"
)
_ASIDE = rf"(?P<aside>(?:,\s[^,;:“”\x01]{{2,110}},|\s\([^()]{{1,80}}\)|{_RELATED}))?"
_CLAUSE = (
    r"(?:\A[\s“”\x01'‘’—–-]*|(?<=[,;:—–”])\s*|\b(?:and|but|while|though|although|as|when|where|because|which|whom|that|"
    r"dass|que|pero|mais)\s|(?<=\s)(?=(?:the|a|an|his|her|its)\s))"
)
_BEFORE_VERB = re.compile(rf"{_CLAUSE}(?P<who>{_PHRASE}){_ASIDE}\s(?:{BETWEEN}){{0,3}}(?P<verb>{VERB})(?!-)", re.DOTALL)
_PRONOUN_VERB = re.compile(rf"\b(?P<who>(?i:{_PRONOUN})){_ASIDE}\s(?:{BETWEEN}){{0,3}}(?P<verb>{VERB})", re.DOTALL)
# Somebody is told, accused or asked: what follows these verbs is no speaker.
_OBJECTS = "told|tells|tell|accused|accuses|called|calls|urged|urges|blamed|blames|praised|described|showed|shows|found"
_NAME_AFTER = rf"(?P<aside>,\s{_CAPITALISED}(?:\s{_CAPITALISED}){{1,3}}(?=[,.;:]|\Z))?"
_AFTER_VERB = re.compile(
    rf"(?:”[,.]?|,)\s*(?:[—–-]\s*)?(?P<verb>(?!(?:{_OBJECTS})\b){VERB}|so)\s(?P<who>(?i:{_PRONOUN})\b|{_PHRASE})"
    rf"(?=[,.;:!?]|\s(?:on|in|at|to|am|im|le|el|ein|mit|zu|that|who|told|of|a|gegenüber|dans|en|while|as|by|last|during)\s"
    rf"|\s(?:ein|mit|zu|an|hinzu|vor)\b|\s*\Z){_NAME_AFTER}"
)
_ACCORDING = re.compile(
    rf"\b(?i:{ACCORDING})\s(?P<who>(?i:{_PRONOUN})\b|{_PHRASE})(?:\sfrom\s\d{{4}})?"
    rf"(?=[,.;:!?]|\s(?:sind|ist|kamen|haben|hat|wird|wäre|war)\b|\s*\Z)"
    rf"{_NAME_AFTER}"
)
_GERMAN_ACCORDING = re.compile(
    rf"\b(?i:laut|nach (?:Angaben|Ansicht|Auskunft|Einschätzung)(?: von)?)\s(?P<who>(?:(?:der|des|dem)\s)?"
    rf"{_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}})(?P<aside>)"
)
# A noun phrase as German writes it: small words, then names and nouns.
_GERMAN_WHO = (
    rf"(?P<who>(?:(?i:der|die|das|ein|eine|dem|des)\s)?(?:[a-zß-ÿ]+(?:e|en|er)\s)?{_CAPITALISED}(?:\s{_CAPITALISED}){{0,4}}"
    rf"(?:\s(?:der|des|von|vom|für)\s{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})?)"
)
_GERMAN_VERB_SECOND = re.compile(
    rf"(?:\A|(?<=[,;:–—]\s))[\s–—]*(?i:das|dies|dazu|darauf|daraufhin)\s(?:alles\s)?(?P<verb>{VERB})\s{_GERMAN_WHO}"
    rf"(?P<aside>,\s{_CAPITALISED}(?:\s{_CAPITALISED}){{1,3}},)?(?=[,.;:!?]|\s[a-zß-ÿ]|\s*\Z)"
)
_GERMAN_WIE = re.compile(
    rf"(?:\A\s*|(?<=[,;:–—]\s)|(?<=[,;:–—]))(?i:wie)\s{_GERMAN_WHO}(?P<aside>)\s(?:[^,.;:“”\x01]{{1,50}}\s)?"
    rf"{GERMAN_TELLING}(?=[,.;:])"
)
_GERMAN_ZUFOLGE = re.compile(rf"(?:\b(?i:angaben)\s)?\b{_GERMAN_WHO}(?P<aside>)\s(?i:zufolge)\b")
_HAS_VERB = re.compile(rf"\b{VERB}")
# Each with the word that it needs, which is looked for much faster.
_GERMAN = (
    (re.compile(r"\b(?i:das|dies|dazu|darauf|daraufhin)\s"), _GERMAN_VERB_SECOND),
    (re.compile(r"\b[Ww]ie\s"), _GERMAN_WIE),
    (re.compile(r"\b[Zz]ufolge\b"), _GERMAN_ZUFOLGE),
)
_OTHER_SIGNS = re.compile(rf"\b(?:{ACCORDING}|so|wie|zufolge)\b", re.IGNORECASE)
_OFFICE = re.compile(r"\b(Secretary|Head|Chief) of (State|Staff|Defense)\b")
_WITH_PLACE = re.compile(rf"\s(?={_PLACE}\s)")
_FULL_NAME = re.compile(rf"{_CAPITALISED}(?:\s(?:{_CAPITALISED}|van|von|de|der|den|bin|al|da|di|del|la)){{1,4}}")
_NAMED_ASIDE = re.compile(rf"\s*[^,.;:“”]{{3,60}},\s(?P<name>{_CAPITALISED}(?:\s{_CAPITALISED}){{1,3}}),\s[a-z]")
_TOGETHER = re.compile(rf"(?P<first>{_PHRASE})\sand\s\Z")
# Between two parts of a name: "Ines de Falk", but "Sprecher der Firma".
_PARTICLE = re.compile(
    r"(?P<before>[A-ZÀ-ÖØ-Þ][\w-]*\w)\s(?P<particle>de la|de|van der|van den|van|von|del|di|da|bin|al)\s(?=[A-Z])"
)
_JOINT = "_"
# The words a sentence begins with, as few as can be its subject; then name by name what else may belong to it.
_ENDS = r"(?=,|\s[a-zß-ÿ]|\s*\Z)"
_FIRST_WORDS = re.compile(rf"\s*(?P<who>{_WORD}(?:\s{_WORD}){{0,5}}?){_ENDS}")
_NEXT_NAME = re.compile(rf"\s{_CAPITALISED}{_ENDS}")
_TITLED = re.compile(rf"(?:{_CAPITALISED}\s){{2,6}}{_CAPITALISED}")
_WEAK = frozenset(
    (
        "showed",
        "shows",
        "show",
        "found",
        "finds",
        "find",
        "called",
        "calls",
        "described",
        "describes",
        "expect",
        "expects",
    )
)
_FINDINGS = re.compile(
    r"\b(?:report|study|survey|poll|document|figures|researchers|scientists|investigation|review)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: as it is to be shown, and whether it is a pronoun, a person's name, or neither."""

    name: str
    pronoun: bool = False
    person: bool = False


def speaker_in(masked: str) -> Speaker | None:
    """Return who says a sentence whose quotations are hidden, or None when its words do not tell."""
    if _HAS_VERB.search(masked) is None and _OTHER_SIGNS.search(masked) is None:
        return None
    masked = _OFFICE.sub(lambda found: f"{found[1]}-of-{found[2]}", masked)
    if inverted := _inverted(masked):
        return inverted
    german = (pattern for sign, pattern in _GERMAN if sign.search(masked))
    for pattern in (_AFTER_VERB, *german, _ACCORDING, _GERMAN_ACCORDING, _BEFORE_VERB, _PRONOUN_VERB):
        for found in pattern.finditer(masked):
            speaker = _speaker(found, masked)
            if speaker is not None:
                return speaker
    return None


def subject_of(masked: str) -> Speaker | None:
    """Return the person that a sentence begins with, whatever is told of them."""
    if aside := _NAMED_ASIDE.match(masked):
        return Speaker(aside["name"], person=True)
    found = _FIRST_WORDS.match(masked)
    start = found.start("who") if found else 0
    best: Speaker | None = None
    while found is not None:
        named = named_by(masked[start : found.end()], at_start=True)
        if named is not None and named.person:
            best = named
        found = _NEXT_NAME.match(masked, found.end())
    return best


def full_names(masked: str) -> list[str]:
    """Return the people who are named in full with their title, in the order of the text."""
    found = []
    for run in _TITLED.finditer(_OFFICE.sub(lambda office: f"{office[1]}-of-{office[2]}", masked)):
        name = _without_titles(run[0].split())
        if 1 < len(name.split()) < 4 and name != run[0]:
            found.append(name)
    return found


def _inverted(masked: str) -> Speaker | None:
    """Return the pronoun of "a-t-il dit"."""
    for found in _HAS_VERB.finditer(masked):
        if inside := FRENCH_INVERSION.search(found[0]):
            return Speaker(inside[1], pronoun=True)
    return None


def _speaker(found: re.Match[str], masked: str) -> Speaker | None:
    who = found["who"]
    if re.fullmatch(_PRONOUN, who, re.IGNORECASE):
        return Speaker(who.lower(), pronoun=True)
    if who.lower() in NAMING_NOBODY:
        return None
    aside = (found["aside"] or "").strip(" ,()")
    at_start = not masked[: found.start("who")].strip(" “”'‘’—–" + HIDDEN)
    verb = found.groupdict().get("verb") or ""
    named = named_by(who, at_start=at_start)
    if named is None or (verb in _WEAK and not (at_start or named.person or _FINDINGS.search(who))):
        return None
    if named.person and (others := _TOGETHER.search(masked, max(0, found.start() - 80), found.start("who"))):
        first = named_by(others["first"].rpartition(", ")[2], at_start=True)
        return Speaker(f"{first.name} and {named.name}") if first is not None and first.person else None
    if not named.person and _FULL_NAME.fullmatch(aside) and not _FINDINGS.search(who):
        return Speaker(_without_titles(aside.split()) or aside, person=True)
    return named


def named_by(phrase: str, *, at_start: bool) -> Speaker | None:
    """Return the speaker that a noun phrase names, or None when it names nobody who could speak."""
    phrase = phrase.strip()
    head, *places = _WITH_PLACE.split(_PARTICLE.sub(_joined, phrase), maxsplit=1)
    tokens = head.split()
    begins = 1 if tokens and re.fullmatch(_DETERMINER, tokens[0], re.IGNORECASE) and len(tokens) > 1 else 0
    run = len(tokens)
    while run > begins and re.fullmatch(_CAPITALISED, tokens[run - 1]):
        run -= 1
    capitals = tokens[run:]
    if not capitals or _is_role(tokens, begins, run, at_start=at_start):
        return _role(phrase, tokens)
    name = _without_titles(capitals)
    if not name:
        return Speaker(_small_first(phrase))
    titled = name != " ".join(capitals).replace(_JOINT, " ")
    if run > begins and len(name.split()) == 1 and not titled and not _speaks(tokens[run - 1]):
        return None
    if titled or run > begins or (not begins and len(name.split()) > 1):
        if name.endswith(("’s", "'s")):
            return None
        return Speaker(name, person=True)
    if begins:
        return Speaker(_small_first(phrase if places else " ".join(tokens)))
    return Speaker(name, person=True)


def _joined(found: re.Match[str]) -> str:
    """Return the parts of a name as one word; a title or an office before "de" is no part of a name."""
    if _speaks(found["before"]) or not _without_titles([found["before"]]):
        return found[0]
    return f"{found['before']}{_JOINT}{found['particle'].replace(' ', _JOINT)}{_JOINT}"


def _is_role(tokens: list[str], begins: int, run: int, *, at_start: bool) -> bool:
    """Tell whether the capitals are only the first word of a sentence ("Residents"), no name."""
    return at_start and begins == 0 and run == 0 and len(tokens) == 1 and _speaks(tokens[0])


def _role(phrase: str, tokens: list[str]) -> Speaker | None:
    return Speaker(_small_first(phrase)) if tokens and _speaks(tokens[-1]) else None


def _speaks(word: str) -> bool:
    word = word.rpartition("’")[2] or word
    small = word.lower()
    return SPEAKER_ENDING.match(small) is not None or any(
        form in SPEAKERS for form in (word, small, small.removesuffix("s"), small.removesuffix("es"), small[:-3] + "y")
    )


def _without_titles(words: list[str]) -> str:
    """Return a name without the titles before it; nothing when there are only titles."""
    last = -1
    for place, word in enumerate(words):
        if word.lower().rstrip(".").split("-of-")[0] in TITLES or TITLE_ENDING.match(word):
            last = place
    return " ".join(words[last + 1 :]).replace(_JOINT, " ")


def _small_first(phrase: str) -> str:
    """Return a phrase without the capital of a sentence's first word."""
    first = phrase.split(maxsplit=1)[0]
    known = re.fullmatch(_DETERMINER, first, re.IGNORECASE) or _speaks(first)
    return phrase[0].lower() + phrase[1:] if known else phrase
