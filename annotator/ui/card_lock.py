"""Closes the open card while its article is signed off: everything can be read, nothing typed or chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from annotator.ui.claim_fields import LineField, TextField
from annotator.ui.claims_labels import Choice, restyle

if TYPE_CHECKING:
    from annotator.ui.claim_editor import ClaimEditor


class CardLock(QObject):
    """Holds for what the card shows now; what unfolds in it later is closed as it does."""

    def __init__(self, editor: ClaimEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.closed = False
        editor.sources.unfolded.connect(self.renew)
        editor.matches.row_chosen.connect(self.renew)

    def close(self, closed: bool) -> None:
        """Close the card, or open it again."""
        if closed != self.closed:
            self.closed = closed
            self._apply()

    def renew(self) -> None:
        """Close what has come into the card since, if it is closed."""
        if self.closed:
            self._apply()

    def _apply(self) -> None:
        editor, open_again = self._editor, not self.closed
        for line in editor.findChildren(LineField):
            if line.isReadOnly() != self.closed:
                line.setReadOnly(self.closed)
                self._show_closed(line)
        for text in editor.findChildren(TextField):
            if text.isReadOnly() != self.closed:
                text.setReadOnly(self.closed)
                self._show_closed(text)
        for box in (*editor.findChildren(Choice), *editor.findChildren(QCheckBox)):
            box.setEnabled(open_again)
        editor.details.show_openers(open_again)
        editor.sources.new_source.setVisible(open_again)
        for row in editor.matches.rows:
            row.allow(open_again)

    def _show_closed(self, field: QWidget) -> None:
        field.setProperty("closed", self.closed)
        restyle(field)
