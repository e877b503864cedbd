"""The small list that comes up where several highlights lie on one place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from annotator.ui.painting import Mark
from annotator.ui.plain import one_line

_PAUSE_MS: Final = 250
_WORDS: Final = 60


class HoverList(QFrame):
    """One row a highlight, the topmost first: pointing at a row outlines its highlight, a click makes it active."""

    hovered = Signal(str)
    chosen = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Highlights here"))
        self._rows: dict[QObject, str] = {}
        self._marks: list[Mark] = []
        self._text = ""
        self._point = QPoint()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(0)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._come_up)
        self.hide()

    def offer(self, marks: Sequence[Mark], text: str, point: QPoint) -> None:
        """Come up beside a point once the pointer rests over several highlights; go when it is over none."""
        if not marks:
            self._pause.stop()
            self._marks = []
            self.hide()
        elif [mark.highlight_id for mark in marks] != [mark.highlight_id for mark in self._marks]:
            self._marks, self._text, self._point = list(marks), text, point
            self.hide()
            self._pause.start()

    def is_entered(self) -> bool:
        """Tell whether the pointer is on the list."""
        return self.isVisible() and self.underMouse()

    def rows(self) -> list[QPushButton]:
        """Return the rows as they are shown."""
        return [row for row in self._rows if isinstance(row, QPushButton)]

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was to come up."""
        self._pause.stop()
        super().hideEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go when the pointer goes."""
        super().leaveEvent(event)
        self.offer([], "", QPoint())
        self.hovered.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Outline the highlight of the row under the pointer."""
        if event.type() == QEvent.Type.Enter and watched in self._rows:
            self.hovered.emit(self._rows[watched])
        return super().eventFilter(watched, event)

    def _come_up(self) -> None:
        for row in self.rows():
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows.clear()
        for mark in self._marks:
            self._add_row(mark)
        self.adjustSize()
        page = self.parentWidget()
        area = page.rect() if page else self.rect()
        # Its corner lies under the pointer, so that the way to it crosses no other highlight.
        left = min(self._point.x() - 6, area.right() - self.width() - 8)
        below = self._point.y() + 2
        top = below if below + self.height() <= area.bottom() else self._point.y() - self.height() - 2
        self.move(max(area.left(), left), max(area.top(), top))
        self.show()
        self.raise_()

    def _add_row(self, mark: Mark) -> None:
        verdict = f"{mark.label.glyph} {mark.label.name}" if mark.label else self.tr("○ To check")
        words = one_line(f"{verdict}: {mark.span.slice(self._text)}", _WORDS)
        row = QPushButton(words.replace("&", "&&"), self)
        row.setFlat(True)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.setAccessibleName(words)
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        row.clicked.connect(self._on_row_clicked)
        row.installEventFilter(self)
        self._column.addWidget(row)
        self._rows[row] = mark.highlight_id

    def _on_row_clicked(self) -> None:
        highlight_id = self._rows.get(self.sender(), "")
        self.offer([], "", QPoint())
        self.hovered.emit("")
        self.chosen.emit(highlight_id)
