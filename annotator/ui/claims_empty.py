"""What stands in the place of the cards while there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.criteria import ClaimFilter
from annotator.core.scale import Scale
from annotator.ui.claim_words import apart, to_check
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.key_map import letters_of


class ClaimsEmpty(QWidget):
    """Says why no card is shown, and what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", "muted", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = flat_button(self.tr("Show all claims"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_reason(self, has_article: bool, has_claims: bool, shown: ClaimFilter, scale: Scale) -> None:
        """Say that no article is open, that it has no claims, or none that fits what is filtered by."""
        if not has_article:
            words = self.tr("Open or paste an article to check it here.")
        elif not has_claims:
            keys = letters_of(scale)
            words = self.tr("No claims yet.\nPut the cursor on a sentence and press {keys}.").format(keys=keys)
            words = (
                words if keys else self.tr("No claims yet.\nPut the cursor on a sentence and choose a verdict above.")
            )
        elif shown != ClaimFilter(shown.label_id):
            words = self.tr("No claim fits what you are looking for.")
        else:
            label = (scale.shown(shown.label_id) if shown.label_id else None) or to_check()
            words = self.tr("No claim is marked “{name}”.").format(name=apart(label.name))
        self.words.setText(words)
        self.show_all.setVisible(has_claims)
