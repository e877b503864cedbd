"""The links of the chosen claim to earlier ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.link import Link
from annotator.ui.claim_words import apart, date_of, one_line, relation_name, translate
from annotator.ui.claims_labels import PlainLabel, icon_button


class LinkRow(QWidget):
    """One link in words, with a button that removes it."""

    removal_requested = Signal(str)

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.words = PlainLabel(link_words(link), wraps=True)
        self.setAccessibleName(self.words.text())
        self.remove_button = icon_button("close", self.tr("Remove the link"))
        self.remove_button.clicked.connect(lambda: self.removal_requested.emit(link.id))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.words, 1)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)


class LinkList(QWidget):
    """All links of one claim."""

    removal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[Link, ...] = ()
        self.rows: list[LinkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_links(self, links: tuple[Link, ...]) -> None:
        """Show the links of a claim."""
        if links == self._links:
            return
        self._links = links
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LinkRow(link) for link in links]
        for row in self.rows:
            row.removal_requested.connect(self.removal_requested)
            self._column.addWidget(row)
        self.setVisible(bool(links))


def link_words(link: Link) -> str:
    """Return a link in words: "Repeats: “…” – False, 2025-03-02"."""
    end = ", ".join(part for part in (one_line(link.earlier_label, 60), date_of(link.earlier_date)) if part)
    words = translate("{relation}: “{text}”").format(
        relation=relation_name(link.relation), text=apart(one_line(link.earlier_text, 160))
    )
    return f"{words} – {end}" if end else words
