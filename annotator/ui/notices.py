"""What the program has to say in a line: kept until there is a window, shown in its notice bar, never in a pop-up."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.ui.icons import set_icon
from annotator.ui.sentences import said

LINGER_MS: Final = 8_000
LINGER_WARNED_MS: Final = 25_000
MOST_WAITING: Final = 50


class Tone(StrEnum):
    """How much a notice matters; what went wrong stays until it is closed."""

    SAID = "said"
    WARNED = "warning"
    WRONG = "error"


_LINGER: Final = {Tone.SAID: LINGER_MS, Tone.WARNED: LINGER_WARNED_MS}


@dataclass(frozen=True)
class Choice:
    """Something that can be done about a notice."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True)
class Notice:
    """One or two sentences, and what can be done about them."""

    text: str
    tone: Tone = Tone.SAID
    choices: tuple[Choice, ...] = ()


class Notices(QObject):
    """Where every part of the program leaves its notices; those from before the window existed wait for it."""

    arrived = Signal(object)  # Notice

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Notice] = deque(maxlen=MOST_WAITING)
        self._listened = False

    def say(self, text: str, *choices: Choice) -> None:
        """Say something that may be overlooked."""
        self._leave(Notice(text, Tone.SAID, choices))

    def warn(self, text: str, *choices: Choice) -> None:
        """Say something the user should know."""
        self._leave(Notice(text, Tone.WARNED, choices))

    def fail(self, text: str, *choices: Choice) -> None:
        """Say what was not done, and why."""
        self._leave(Notice(text, Tone.WRONG, choices))

    def listen(self, show: Callable[[Notice], None]) -> None:
        """Show every notice from now on, those that waited first."""
        self.arrived.connect(show)
        self._listened = True
        while self._waiting:
            show(self._waiting.popleft())

    def _leave(self, notice: Notice) -> None:
        notice = replace(notice, text=said(notice.text))
        if self._listened:
            self.arrived.emit(notice)
        else:
            self._waiting.append(notice)


def _rank(notice: Notice) -> int:
    """Put what went wrong and can be mended first, then what went wrong, then the rest."""
    return 2 if notice.tone is not Tone.WRONG else 0 if notice.choices else 1


class NoticeBar(QFrame):
    """One notice at a time: what went wrong first, then the newest; closed by its button or Esc, the mild by time."""

    closed = Signal()  # with the focus, which has to go elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Notice"))
        self._queue: list[Notice] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self._label = self._text_label()
        self._choices = QHBoxLayout()
        close = QToolButton(self)
        set_icon(close, "close")
        close.setAccessibleName(self.tr("Close the notice"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._choices)
        layout.addWidget(close)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice now, or after what went wrong; one that waits already is not said twice."""
        if any(notice.text == other.text for other in self._queue):
            return
        if self._queue and self._queue[0].tone is Tone.SAID:
            self._queue.pop(0)
        self._queue.insert(0, notice)
        self._queue.sort(key=_rank)
        self._show_first()

    def notice(self) -> Notice | None:
        """Return the notice that is shown."""
        return self._queue[0] if self._queue else None

    def dismiss(self) -> None:
        """Close the notice that is shown and show the next; the focus stays where somebody types."""
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        if self._queue:
            self._queue.pop(0)
        self._show_first()
        if held and not self._queue:
            self.closed.emit()

    def choose(self, place: int = 0) -> None:
        """Do what the button at this place of the shown notice does."""
        if self._queue and place < len(self._queue[0].choices):
            self._take(self._queue[0].choices[place])

    def _text_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _show_first(self) -> None:
        self._timer.stop()
        self._clear_choices()
        notice = self.notice()
        self.setVisible(notice is not None)
        if notice is None:
            return
        self._label.setText(notice.text)
        self._label.setAccessibleName(notice.text)
        self.setProperty("tone", notice.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        for choice in notice.choices:
            self._add_choice(choice)
        if notice.tone in _LINGER and not notice.choices:
            self._timer.start(_LINGER[notice.tone])

    def _add_choice(self, choice: Choice) -> None:
        button = QPushButton(choice.text.replace("&", "&&"), self)
        button.setAccessibleName(choice.text)
        button.clicked.connect(lambda: self._take(choice))
        self._choices.addWidget(button)

    def _take(self, choice: Choice) -> None:
        self.dismiss()
        choice.act()

    def _clear_choices(self) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
