"""The line at the foot of the window: what was saved, how far the check is, under whose name."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QStatusBar, QWidget

from annotator.ui.claims_labels import ElidedLabel, PlainLabel
from annotator.ui.language import counted
from annotator.ui.plain import one_line

if TYPE_CHECKING:
    from annotator.operations.desk import Progress

# What takes longer than this has a bar, and where it can be given up a button.
LONG_MS: Final = 500


class StatusLine(QStatusBar):
    """Facts, each in its place; nothing flashes by and is gone."""

    checker_entered = Signal(str)
    checker_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._fact = self._label(self.tr("Last thing saved"), gives_way=True)
        self._before = self._label(self.tr("Checked before"))
        self._before.setToolTip(self.tr("A clock in the margin marks a sentence with a strong earlier check"))
        self._meanings = self._label(self.tr("Local model"))
        self._meanings.setToolTip(self.tr("Until it knows all claims, they are found by their words alone"))
        self._stale = self._label(self.tr("To look at again"))
        self._progress = self._label(self.tr("Progress"))
        self._library = self._label(self.tr("Library"), gives_way=True)
        self._checker = self._said = ""
        self._button = QPushButton(self)
        self._button.setProperty("kind", "flat")
        self._button.setToolTip(self.tr("The name verdicts are given under"))
        self._button.clicked.connect(self.ask_checker)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Your name, then Enter"))
        self._field.setAccessibleName(self.tr("Checker’s name"))
        self._field.setFixedWidth(220)
        self._field.returnPressed.connect(self._on_name_entered)
        self._field.hide()
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedSize(96, 4)
        self._busy.setAccessibleName(self.tr("Being done"))
        self._long = QTimer(self, interval=LONG_MS, singleShot=True)
        self._long.timeout.connect(self._show_long)
        self._hide_long()
        self.addWidget(self._fact, 1)
        self.addWidget(self._busy)
        for fact in (self._meanings, self._before, self._stale, self._progress, self._library):
            self.addPermanentWidget(fact)
        self.addPermanentWidget(self._button)
        self.addPermanentWidget(self._field)
        self.show_checker("")

    def say(self, fact: str) -> None:
        """Say what was saved, undone, or is being done."""
        self._said = one_line(fact)
        self._fact.setText(self._said)

    def show_busy(self, what: str) -> None:
        """Say what is being done; when it is done, what was said before."""
        self._fact.setText(one_line(what) or self._said)
        if not what:
            self._hide_long()
        elif not self._long.isActive() and self._busy.isHidden():
            self._long.start()

    def _show_long(self) -> None:
        self._busy.show()

    def _hide_long(self) -> None:
        self._long.stop()
        self._busy.hide()

    def fact(self) -> str:
        """Return what was said last."""
        return self._fact.text()

    def show_progress(self, progress: Progress | None) -> None:
        """Say how many sentences are checked."""
        text = ""
        if progress is not None:
            text = self.tr("{checked} of {sentences} sentences checked").format(
                checked=progress.checked, sentences=progress.sentences
            )
        self._progress.setText(text)

    def show_checked_before(self, sentences: Collection[int]) -> None:
        """Say how many sentences have a strong earlier check; nothing for none."""
        count = len(sentences)
        text = counted("1 sentence checked before", "{count} sentences checked before", count)
        self._before.setText(text if count else "")

    def checked_before(self) -> str:
        """Return what is said about earlier checks."""
        return self._before.text()

    def show_again(self, stale: int, unplaced: int) -> None:
        """Say how many verdicts are to be given again, and how many claims have no sure place; nothing for none."""
        again = counted("1 to check again", "{count} to check again", stale) if stale else ""
        places = counted("1 place not sure", "{count} places not sure", unplaced) if unplaced else ""
        self._stale.setText(" · ".join(part for part in (again, places) if part))

    def again(self) -> str:
        """Return what is said about them."""
        return self._stale.text()

    def show_meanings(self, known: int, claims: int) -> None:
        """Say how many claims the local model knows."""
        figures = (QLocale().toString(number) for number in (known, claims))
        self._meanings.setText(self.tr("Local model: {} of {} claims").format(*figures))

    def hide_meanings(self) -> None:
        """Say nothing of the local model any more."""
        self._meanings.setText("")

    def meanings(self) -> str:
        """Return what is said about the local model."""
        return self._meanings.text()

    def progress(self) -> str:
        """Return the progress as it is shown."""
        return self._progress.text()

    def show_library(self, name: str, read_only: bool) -> None:
        """Say which library is open."""
        self._library.setText(self.tr("{name} (read-only)").format(name=name) if read_only else name)

    def show_checker(self, name: str) -> None:
        """Show the name verdicts are given under."""
        self._checker = name
        text = self.tr("Checker: {name}").format(name=one_line(name, 40)) if name else self.tr("Checker: no name yet")
        self._button.setText(text.replace("&", "&&"))
        self._button.setAccessibleName(text)

    def ask_checker(self) -> None:
        """Put a field in the place of the name."""
        self._button.hide()
        self._field.setText(self._checker)
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def asks(self) -> bool:
        """Tell whether the name is being asked for."""
        return not self._field.isHidden()

    def close_field(self) -> None:
        """Put the name back in place of the field."""
        self._field.hide()
        self._button.show()
        self.checker_left.emit()

    def _on_name_entered(self) -> None:
        self.checker_entered.emit(self._field.text())
        self.close_field()

    def _label(self, name: str, *, gives_way: bool = False) -> QLabel:
        label = ElidedLabel() if gives_way else PlainLabel()
        label.setAccessibleName(name)
        return label
