"""Let an optional local model help to find earlier claims: is it there, and what do the claims mean to it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator import paths
from annotator.core.match import Candidate
from annotator.errors import LibraryError, ModelUnusable
from annotator.library.library import Library
from annotator.library.vectors import Vector, Wording
from annotator.matching import local_model
from annotator.matching.meaning import Encoder, closeness, signs
from annotator.matching.ranking import Statement
from annotator.settings import load

_log = logging.getLogger(__name__)

# A commit waits for the disk; so many claims share one.
BATCH = 64
# The nearest by their signs are compared in full, and the nearest of those join the short list.
_LOOKED_AT = 200
_JOINING = 20
# Few sentences say what a statement is about; more of them blur it.
_BEFORE, _AFTER = 2, 1


def encoder() -> Encoder | None:
    """Return the local model, loaded at the first call; None where it is not to be used, and `state` says why."""
    if not _is_wanted():
        return None
    try:
        return local_model.load()
    except ModelUnusable:
        return None


def state(library: Library | None = None) -> str:
    """Return one sentence about the local model for whoever looks at the settings: is it used, and how far is it."""
    absent = local_model.missing()
    if absent:
        return (
            "Earlier claims are found by their words. The optional local model would also find them by their meaning; "
            "“pip install 'fact-annotator[semantic]'” adds it, and nothing is ever downloaded by the program itself."
        )
    if not _is_wanted():
        return "The local model is left out, as the settings say: earlier claims are found by their words."
    try:
        model = local_model.load()
    except ModelUnusable as error:
        return str(error)
    sentence = f"Earlier claims are found by words and by meaning, with {local_model.TITLE} on this computer"
    if library is None:
        return f"{sentence}."
    known, claims = library.vectors.counts(model.name)
    return f"{sentence}; it knows {known:,} of {claims:,} claims."


def is_installed() -> bool:
    """Tell whether there is a local model that could be used."""
    return not local_model.missing()


def _is_wanted() -> bool:
    return load(paths.settings_file())[0].matching.local_model


def work_out(model: Encoder, wordings: Iterable[Wording]) -> list[Vector]:
    """Return what wordings mean; needs no library, so that any thread may do it."""
    vectors = ((one, model.encode(one.text)) for one in wordings)
    return [Vector(wording, whole, signs(whole)) for wording, whole in vectors]


def keep(library: Library, model: Encoder, vectors: list[Vector]) -> None:
    """Keep what claims mean, in one transaction that is no step to undo: it can be worked out again."""
    with library.unrecorded():
        library.vectors.put(model.name, vectors)


def embed(library: Library, progress: Callable[[int, int], None] | None = None) -> int:
    """Work out what all claims mean whose vectors are missing or damaged, and return how many those were.

    What was worked out is kept every few claims, so that a run that is broken off goes on where it ended. `progress` is
    called with the claims that have a vector and all claims, and may raise to cancel.

    Raises:
        ModelUnusable: when there is no local model.
        LibraryReadOnly: when the library cannot be written.
    """
    model = local_model.load()
    with library.unrecorded():
        library.vectors.drop_unsound()
    return _embed_missing(library, model, progress or _silent)


def _embed_missing(library: Library, model: Encoder, progress: Callable[[int, int], None]) -> int:
    known, claims = library.vectors.counts(model.name)
    done = after = 0
    while True:
        pending = library.vectors.missing(model.name, after, BATCH)
        if pending.wordings:
            keep(library, model, work_out(model, pending.wordings))
            done += len(pending.wordings)
            progress(known + done, claims)
        if not pending.more:
            return done
        after = pending.reached


def _silent(_known: int, _claims: int) -> None:
    """Say nothing."""


class Meaning:
    """What one statement means, beside the claims of a library.

    `most_new` is how many claims may be worked out while somebody waits for the answer.
    """

    def __init__(self, library: Library, model: Encoder, statement: Statement, most_new: int) -> None:
        self._library, self._model, self._most_new = library, model, most_new
        self._whole = model.encode(statement.text)
        around = [*statement.before[-_BEFORE:], statement.text, *statement.after[:_AFTER]]
        self._around = model.encode(" ".join(around)) if len(around) > 1 else self._whole

    @property
    def model(self) -> str:
        """The name of the model."""
        return self._model.name

    def near(self) -> list[int]:
        """Return the claims nearest to the statement, by sequence, whatever their words."""
        found = self._library.vectors.near(self._model.name, signs(self._whole), _LOOKED_AT)
        vectors = self._library.vectors.of(self._model.name, found)
        close = dict(zip(vectors, closeness(self._whole, list(vectors.values())), strict=True))
        return sorted(close, key=lambda sequence: (-close[sequence], sequence))[:_JOINING]

    def beside(self, candidates: list[Candidate]) -> list[Candidate]:
        """Return the candidates with how close they are, or as they came when too many are not worked out yet.

        An order by meaning for some and by words for others would be none, so it is all or nothing.
        """
        known = self._library.vectors.of(self._model.name, [one.claim.sequence for one in candidates])
        wordings = [
            Wording(one.claim.sequence, one.claim.text) for one in candidates if one.claim.sequence not in known
        ]  # fmt: skip
        if len(wordings) > self._most_new:
            return candidates
        new = work_out(self._model, wordings)
        self._remember(new)
        known |= {one.wording.sequence: one.whole for one in new}
        vectors = [known[one.claim.sequence] for one in candidates]
        close = zip(candidates, closeness(self._whole, vectors), closeness(self._around, vectors), strict=True)
        return [replace(one, meaning=own, meaning_around=around) for one, own, around in close]

    def _remember(self, new: list[Vector]) -> None:
        """Keep what was worked out, where that is possible: the next statement has some of these claims too."""
        if not new or self._library.read_only:
            return
        try:
            keep(self._library, self._model, new)
        except LibraryError as error:
            # The answer stands without it, and the next write says what is wrong.
            _log.info("vectors were not kept: %s", type(error).__name__)
