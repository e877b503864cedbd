"""One source of the chosen claim: a line that opens into its fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from annotator.core.evidence import Evidence
from annotator.ui.claim_words import STANCE_GLYPHS, apart, kind_name, link_address, one_line, stance_name
from annotator.ui.claims_labels import ElidedLabel, PlainLabel, icon_button
from annotator.ui.evidence_fields import EvidenceEditor, title_of

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space})


class EvidenceRow(QFrame):
    """A source: what it does to the claim, its name, where to look; with buttons to open, edit and remove it."""

    edited = Signal(object)
    removal_requested = Signal(str)
    open_url_requested = Signal(str)
    open_file_requested = Signal(object)  # Attachment
    left = Signal()
    unfolded = Signal()

    def __init__(self, evidence: Evidence) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._evidence = evidence
        self._editor: EvidenceEditor | None = None
        self._stance = PlainLabel(role="heading")
        self._title = ElidedLabel()
        self._about = ElidedLabel(role="muted")
        self._open = icon_button("link", self.tr("Open the address"))
        self._file = icon_button("article", self.tr("Open the file"))
        self._edit = icon_button("note", self.tr("Edit the source"))
        self._edit.setCheckable(True)
        self._remove = icon_button("delete", self.tr("Remove the source"))
        self._lay_out()
        self._open.clicked.connect(self._on_open_clicked)
        self._file.clicked.connect(self._on_file_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._draw()

    @property
    def editor(self) -> EvidenceEditor | None:
        """The open fields, if they are open."""
        return self._editor

    @property
    def buttons(self) -> tuple[QToolButton, QToolButton, QToolButton]:
        """The buttons that open the address, edit and remove."""
        return self._open, self._edit, self._remove

    def show_evidence(self, evidence: Evidence, *, under_way: bool = False) -> None:
        """Show a source; open fields keep what was typed and what is `under_way` to the library."""
        self._evidence = evidence
        if self._editor is not None and not under_way:
            self._editor.refresh(evidence)
        self._draw()

    def restore(self, unkept: Evidence) -> None:
        """Open the fields with what could not be kept."""
        self._unfold().restore(unkept)

    def edit(self) -> None:
        """Open the fields in place and go there."""
        self._unfold().title.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand on what is being typed."""
        if self._editor is not None:
            self._editor.flush()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the row from the actions of the window while it has the focus itself."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in _OPENING or event.key() == Qt.Key.Key_Delete
            if own and self.hasFocus():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the fields on Return, remove on Delete."""
        if self.hasFocus() and event.key() in _OPENING:
            self.edit()
        elif self.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(self._evidence.id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open the fields."""
        self.edit()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        line = QHBoxLayout()
        line.setSpacing(2)
        self._stance.setFixedWidth(18)
        line.addWidget(self._stance, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        for button in (self._file, *self.buttons):
            line.addWidget(button)
        self._column.addLayout(line)

    def _unfold(self) -> EvidenceEditor:
        self._edit.setChecked(True)
        if self._editor is None:
            self._editor = EvidenceEditor(self._evidence)
            self._editor.edited.connect(self.edited)
            self._editor.left.connect(self.left)
            self._editor.finished.connect(self._on_editor_finished)
            self._column.addWidget(self._editor)
            self._editor.show()
            self.unfolded.emit()
        return self._editor

    def _draw(self) -> None:
        evidence = self._evidence
        title = one_line(title_of(evidence), 300)
        parts = [stance_name(evidence.stance), apart(one_line(evidence.locator, 80)), kind_name(evidence.kind)]
        if evidence.title and evidence.url:
            parts.append(apart(one_line(evidence.url, 120)))
        if evidence.attachment and evidence.attachment.name != evidence.title:
            parts.append(apart(one_line(evidence.attachment.name, 120)))
        if evidence.confidential:
            parts.insert(0, self.tr("confidential"))
        self._stance.setText(STANCE_GLYPHS[evidence.stance])
        self._title.setText(title)
        self._about.setText(" · ".join(part for part in parts if part))
        self._open.setVisible(bool(link_address(evidence.url)))
        self._file.setVisible(evidence.attachment is not None)
        self.setAccessibleName(self.tr("Source: {title}").format(title=title))
        self.setAccessibleDescription(self._about.text())

    def _close(self) -> None:
        self._edit.setChecked(False)
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.flush()
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open_clicked(self) -> None:
        if address := link_address(self._evidence.url):
            self.open_url_requested.emit(address)

    def _on_file_clicked(self) -> None:
        if self._evidence.attachment is not None:
            self.open_file_requested.emit(self._evidence.attachment)

    def _on_edit_clicked(self) -> None:
        if self._editor is None:
            self.edit()
        else:
            self._close()

    def _on_editor_finished(self) -> None:
        self._close()

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self._evidence.id)
