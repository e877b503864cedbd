"""How much of something is meant: the phrases of each degree."""

from __future__ import annotations

from annotator.matching.word_lists import entries

# Degree, then its phrases; a longer phrase is found before a shorter one.
_DEGREES = """
all: all | all of | every | each | each of | everyone | everybody | everything | everywhere | whole | entire |
    entirely | the whole of | any and all | every single | every one of | unanimous | unanimously | universal |
    universally | completely | fully | without exception | 100 percent of | 100% of | total | totally | wholly |
    hundred percent of
both: both | both of
nearly all: almost all | nearly all | virtually all | practically all | almost every | nearly every | almost
    everyone | nearly everyone | almost everybody | nearly everybody | virtually every | virtually everyone | almost
    entirely | all but a few | the vast majority | vast majority of | overwhelming majority | an overwhelming
    majority
most: most | most of | majority | the majority of | a majority of | mostly | mainly | largely | more than half |
    over half | the bulk of | the better part of | in most cases | predominantly | primarily | greater part of
many: many | in large numbers | numerous | a lot of | lots of | plenty of | a great many | countless | scores of | a
    large number of | large numbers of | a great deal of | much of | widely | a large share of
    | many of
half: half | half of | half the | one half of
some: some | some of | somebody | someone | something | several | several of | certain | a number of | a handful of
    | part of | parts of | partly | partially | in part | a few | a few of | not all | not all of | not every | not
    everyone | various | a portion of | somewhat | a fraction of | one of | to some extent
few: few | few of | very few | only a few | just a few | hardly any | almost no | almost none | barely any |
    scarcely any | next to no | virtually no | practically no | a minority of | minority | little | less than half |
    fewer than half | under half | almost nobody | hardly anyone | almost no one
none: none | none of | no | nobody | no one | not a single | not one | not any | neither | neither of | zero
only: only | solely | exclusively | alone | nothing but | no one but | just
except: all but | all except | everyone except | everyone but | every one except
at least: at least | more than | over | no fewer than | no less than | not less than | above | in excess of |
    upwards of | minimum of | a minimum of | greater than | exceeding | exceeds | exceeded | or more | and above |
    at minimum | north of | upward of | better than | topped | tops | past | higher than | not fewer than | well
    over | just over
at most: at most | less than | fewer than | under | no more than | not more than | below | up to | as many as | as
    much as | a maximum of | maximum of | nearly | almost | just under | or less | or fewer | lower than | at
    maximum | short of | not exceeding | well under | close to
always: always | invariably | constantly | every time | all the time | without fail | at all times
often: often | frequently | usually | regularly | generally | typically | normally | commonly | most of the time |
    routinely
sometimes: sometimes | occasionally | at times | from time to time | now and then | on occasion | once in a while
rarely: rarely | seldom | hardly ever | almost never | infrequently | scarcely ever
never: never | at no time | not once
"""
DEGREES: dict[tuple[str, ...], str] = {
    tuple(phrase.lower().replace("%", "").split()): degree.strip()
    for degree, phrases in (line.split(":") for line in entries(_DEGREES))
    for phrase in phrases.split("|")
}

# Degrees that may stand for each other.
NEAR = frozenset(
    frozenset(two.split(" / "))
    for two in ("all / both", "nearly all / most", "none / never", "all / always", "except / most", "most / often")
)
FAMILIES = {
    "part": ("all", "both", "nearly all", "most", "many", "half", "some", "few", "none", "except"),
    "bound": ("at least", "at most"),
    "frequency": ("always", "often", "sometimes", "rarely", "never"),
    "only": ("only",),
}
FAMILY = {degree: family for family, degrees in FAMILIES.items() for degree in degrees}
# Of these one text may be silent without the other saying more.
SILENT = frozenset({"all", "both", "at least", "at most", "always", "often", "none", "never", "except"})

# The bounds, and what limits a figure only.
BOUNDS = frozenset({"at least", "at most"})
# Phrases that say no degree.
_IDLE = """
not only | at all | after all | of all | above all | first of all | all over | all right | once again | if only |
only child | once more | more and more | some day | the only | few months | few weeks | few days | few years |
few hours | few minutes | most recent | most recently | no longer | no doubt | no matter | each other | all
along | most likely | least likely | little by little | no idea | a total of | let alone | one of the most |
most expensive | most popular | most important | most powerful | most dangerous | most famous | most successful
| most wanted | most common | most violent | most serious | total of | every day | every year | every week |
every month | every night | each year | each day | each month | each week | just as | just before | just after |
just like | half a million | part of the european | all time | all star | part time | house majority | majority
leader | minority leader | the bulk | not just | has just | have just | had just | half an hour | first half |
second half | half an | half a | a half | and half | take part | taking part | took part | spokesman for all |
no 1 | no 10 | certain that | certain to | is certain | for certain | much of | over the | under the
"""
IDLE = frozenset(tuple(phrase.split()) for phrase in _IDLE.split("|"))
