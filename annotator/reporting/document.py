"""The verdict report, free of any format: what is said, in which order, under which number.

Every text in it is as the library holds it; what a format cannot carry is the writer's concern (`escaping`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from annotator.core.evidence import SourceKind, Stance
from annotator.core.link import Relation
from annotator.core.query import Outcome
from annotator.core.scale import LineStyle
from annotator.reporting.speech import noted

# Who the report is for; the public one holds nothing confidential and nothing of how the desk worked.
Cut = Literal["internal", "public"]


@dataclass(frozen=True, slots=True)
class Rating:
    """A verdict as it is shown; `id` is empty for "to check", `number` None for what is no degree of truth."""

    id: str
    name: str
    glyph: str
    colour: str
    line: LineStyle
    definition: str = ""
    number: float | None = None


# What of a report may be left out; the claims with their sources never are.
Part = Literal["figures", "article", "earlier", "queries", "history", "method", "signing"]
PARTS: tuple[Part, ...] = get_args(Part)
# Nothing of these leaves the desk, whether or not they are asked for.
DESK_PARTS: frozenset[Part] = frozenset({"queries", "history"})

TO_CHECK = Rating("", noted("To check"), "○", "none", "dash", "No verdict yet.")
STALE = Rating("stale", noted("Stale"), "⚠", "none", "dash", "The verdict was given on other words: check it again.")

# Where a report stands: being worked on, answered for by somebody, or opened again after that.
Status = Literal["draft", "signed off", "reopened"]


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as a report carries it: "png" or "jpeg", its bytes as base64, its size; no `data` is no logo."""

    kind: str = ""
    data: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class House:
    """What a desk puts on its reports: its name, a line at the foot, a method note and a public address of its own.

    `address` is where this report is to be published; it is empty until somebody says it, and never made up. `accent`
    colours headings, `links` what can be followed; both are "#rrggbb", or empty for the program's own.
    """

    name: str = ""
    footer: str = ""
    method: str = ""
    home: str = ""
    address: str = ""
    accent: str = ""
    links: str = ""
    logo: Logo = Logo()


@dataclass(frozen=True, slots=True)
class Signing:
    """Where the report stands, who answers for it or opened it again, when, and what was said with it."""

    status: Status = "draft"
    by: str = ""
    at: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A verdict that was changed after a signed report had used it; `number` is 0 for a claim that is gone."""

    at: str
    number: int
    wording: str
    old_label: str
    new_label: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What was checked, by whom, when and by which scale; unknown fields are empty.

    `left_out` are the parts that this report could hold and does not; `checked_from` and `checked_to` are the moments
    of the first and the last verdict.
    """

    title: str
    byline: str
    published: str
    publisher: str
    url: str
    source: str
    language: str
    version_number: int
    sha256: str
    imported_at: str
    checkers: tuple[str, ...]
    checked_from: str
    checked_to: str
    exported_at: str
    scale_name: str
    scale: tuple[Rating, ...]
    cut: Cut
    house: House = House()
    signing: Signing = Signing()
    left_out: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims have one rating."""

    rating: Rating
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the report; `tallies` run in the order of the scale, then come stale verdicts and "to check".

    `open_queries` is 0 in the public cut, which says nothing of queries.
    """

    claims: int
    tallies: tuple[Tally, ...]
    to_check: int
    needs_review: int
    unsourced: int
    open_queries: int
    sentences_checked: int
    sentences: int
    stale: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """The end of a highlight: the number of its claim, and which of the claim's highlights it is, from 1."""

    number: int
    place: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands in the article: code points, and the words before and after."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the article under the same highlights.

    `numbers` are those of the claims over it, the shortest highlight first, which gives the colour; `closes` the
    highlights that end with it.
    """

    text: str
    numbers: tuple[int, ...] = ()
    closes: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source of a claim; `file` is the name of the file that the desk keeps of it, `file_sha256` its digest."""

    kind: SourceKind
    title: str
    url: str
    locator: str
    quote: str
    stance: Stance
    accessed_on: str
    archive_url: str
    confidential: bool
    file: str = ""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A query to the writer; the moments are as the library holds them."""

    wording: str
    question: str
    answer: str
    outcome: Outcome
    asked_at: str
    settled_at: str


@dataclass(frozen=True, slots=True)
class EarlierCheck:
    """How an earlier claim was judged, as it stood when the link was made."""

    relation: Relation
    text: str
    label: str
    date: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the history of a claim's verdict."""

    at: str
    checker: str
    old_label: str
    new_label: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimBlock:
    """A claim with all the report says about it.

    `quotes` are its highlighted words in reading order; `text` is empty when the claim is worded as the first quote;
    `places` is how many of the highlights are marked in the text; `review` says in sentences what is doubtful.
    `said_at` is the place of the statement; `tags` and `queries` are the desk's own and empty in the public cut.
    A `stale` verdict was given on other words.
    """

    number: int
    rating: Rating
    quotes: tuple[str, ...]
    text: str
    claimant: str
    said_on: str
    rationale: str
    decided_at: str
    checker: str
    sources: tuple[Source, ...]
    earlier: tuple[EarlierCheck, ...]
    history: tuple[Decision, ...]
    places: int
    review: tuple[str, ...]
    said_at: str = ""
    tags: tuple[str, ...] = ()
    queries: tuple[Question, ...] = ()
    anchors: tuple[Place, ...] = ()
    stale: bool = False

    @property
    def counted(self) -> Rating:
        """What the claim counts as: never as a verdict that was given on other words."""
        return STALE if self.stale else self.rating

    @property
    def wording(self) -> str:
        """The statement that was judged."""
        return self.text or next(iter(self.quotes), "")


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a writer needs."""

    head: Head
    counts: Counts
    runs: tuple[Run, ...]
    claims: tuple[ClaimBlock, ...]
    corrections: tuple[Correction, ...] = ()

    def has(self, part: Part) -> bool:
        """Tell whether a part is in the report."""
        return part not in self.head.left_out

    @property
    def article_text(self) -> str:
        """The canonical text that was checked; empty where it was left out."""
        return "".join(run.text for run in self.runs)
