"""Files and addresses that are dropped or pasted on a card become sources of its claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.claim_words import link_address
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.dropping import dropped_sources

_OVER = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})


def sources_in(dropped: QMimeData) -> list[str]:
    """Return the paths and web addresses in what was dropped or copied; other text is no source."""
    found = dropped_sources(dropped)
    if found or not dropped.hasText():
        return found
    lines = [line.strip() for line in dropped.text().splitlines() if line.strip()]
    links = [link_address(line) for line in lines]
    return links if links and all(links) else []


class CardDrops(QObject):
    """Watches a panel for drops; `claim_at` says which claim lies under a point of it."""

    sources_dropped = Signal(str, list)  # claim id, paths and addresses

    def __init__(self, panel: QWidget, hint: PlainLabel, claim_at: Callable[[QPoint], str]) -> None:
        super().__init__(panel)
        self._panel, self._hint, self._claim_at = panel, hint, claim_at
        hint.hide()
        panel.setAcceptDrops(True)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome what can become a source while it is over a card."""
        if event.type() in _OVER:
            move = cast("QDragMoveEvent", event)
            welcome = bool(sources_in(move.mimeData()) and self._claim_at(move.position().toPoint()))
            self._hint.setVisible(welcome)
            move.acceptProposedAction() if welcome else move.ignore()
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._hint.hide()
        elif event.type() is QEvent.Type.Drop:
            self._take(cast("QDropEvent", event))
            return True
        return super().eventFilter(watched, event)

    def _take(self, drop: QDropEvent) -> None:
        self._hint.hide()
        claim_id, sources = self._claim_at(drop.position().toPoint()), sources_in(drop.mimeData())
        if claim_id and sources:
            drop.acceptProposedAction()
            self.sources_dropped.emit(claim_id, sources)
