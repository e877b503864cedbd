"""Asks the library what stands against signing, signs, and opens again, all on the library's one thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.core.signing import OpenPoint
from annotator.ui.open_library import OpenLibrary, Outcome
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.ui.open_library import Verb

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the report of an article stands: what keeps it from being signed, and under whose name it would be."""

    article_id: str
    points: tuple[OpenPoint, ...]
    checker: str

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands against signing."""
        return bool(self.checker) and not self.points


class SignOffs(QObject):
    """What can be done about signing; each wish is answered by one signal."""

    standing_found = Signal(object)  # Standing
    settled = Signal(object)  # Outcome that shows the article as it is now, signed or open again
    sources_told = Signal(int)  # how many a claim needs
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread

    def look(self, article_id: str) -> None:
        """Find what stands against signing the report of an article."""
        self._run(partial(_standing, self._library, article_id), self.standing_found.emit)

    def sign(self, article_id: str) -> None:
        """Sign the report of an article, or find what stands against it."""
        self._run(partial(_sign, self._library, article_id), self._on_signed)

    def reopen(self, article_id: str, reason: str) -> None:
        """Let a signed article be changed again."""
        self._run(partial(_reopen, self._library, article_id, reason), self.settled.emit)

    def tell_sources(self) -> None:
        """Find how many sources a claim needs."""
        self._run(partial(_sources, self._library), self.sources_told.emit)

    def want_sources(self, number: int) -> None:
        """Ask from now on for so many sources a claim."""
        self._run(partial(_want_sources, self._library, number), self.sources_told.emit)

    def _run(self, work: Callable[[], Answer], then: Callable[[Answer], None]) -> None:
        self._thread.run(work, then=then, failed=self.failed.emit)

    def _on_signed(self, answer: Outcome | Standing) -> None:
        if isinstance(answer, Standing):
            self.standing_found.emit(answer)
        else:
            self.settled.emit(answer)


# What runs on the library's thread.


def _standing(library: OpenLibrary, article_id: str) -> Standing:
    from annotator.operations.keeping import checker_name
    from annotator.operations.signing import points_against

    return Standing(article_id, points_against(library.library, article_id), checker_name(library.library))


def _sign(library: OpenLibrary, article_id: str) -> Outcome | Standing:
    from annotator.operations.signing import is_signed, sign_off

    standing = _standing(library, article_id)
    if not standing.is_ready and not is_signed(library.library, article_id):
        return standing
    return _shown_afresh(library, article_id, lambda store: sign_off(store, article_id))


def _reopen(library: OpenLibrary, article_id: str, reason: str) -> Outcome:
    from annotator.operations.signing import reopen

    return _shown_afresh(library, article_id, lambda store: reopen(store, article_id, reason))


def _shown_afresh(library: OpenLibrary, article_id: str, deed: Verb) -> Outcome:
    library.carry_out(deed)
    return replace(library.open_article(article_id), listed=library.list_articles())


def _sources(library: OpenLibrary) -> int:
    from annotator.operations.signing import sources_wanted

    return sources_wanted(library.library)


def _want_sources(library: OpenLibrary, number: int) -> int:
    from annotator.operations.signing import set_sources_wanted

    set_sources_wanted(library.library, number)
    return _sources(library)
