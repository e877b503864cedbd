"""What keys ask of the open card; each does nothing while no claim is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.core.link import Relation
from annotator.ui.claim_editor import ClaimEditor
from annotator.ui.claims_list import ClaimsList


class CardWishes(QWidget):
    """The part of the claims panel that is about its open card."""

    list: ClaimsList
    editor: ClaimEditor

    def focus_note(self) -> None:
        """Go to the note of the chosen claim."""
        self._focus(self.editor.note)

    def focus_verdicts(self) -> None:
        """Go to the verdicts of the chosen claim."""
        self._focus(self.editor.verdicts.buttons[0])

    def focus_claimant(self) -> None:
        """Go to the claimant of the chosen claim."""
        self._focus(self.editor.claimant)

    def focus_new_source(self) -> None:
        """Go to the field that adds a source to the chosen claim."""
        self._focus(self.editor.sources.new_source.name)

    def choose_match(self, step: int) -> None:
        """Choose the next (1) or previous (-1) earlier claim."""
        self.editor.matches.choose(step)

    def open_match(self, place: int) -> bool:
        """Choose the earlier claim of a number, from 1; tell whether there is one."""
        return bool(self.list.chosen) and self.editor.matches.open(place)

    def relate(self, relation: Relation) -> bool:
        """Link the chosen earlier claim; tell whether one is chosen."""
        return bool(self.list.chosen) and self.editor.matches.relate(relation)

    def begin_query(self) -> None:
        """Open a query to the writer on the chosen claim."""
        if self.list.chosen:
            self.editor.begin_query()

    def ask_take_over(self) -> None:
        """Ask in the panel whether to take over the chosen earlier verdict; no answer changes nothing."""
        if self.list.chosen:
            self.editor.matches.ask_take_over()

    def _focus(self, field: QWidget) -> None:
        if self.list.chosen:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
