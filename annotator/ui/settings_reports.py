"""The settings of reports: the desk's name, logo and colours, what stands at the foot, how the desk works."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.ui import file_dialogs
from annotator.ui.claim_fields import TextField
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.plain import one_line
from annotator.ui.settings_rows import Section

if TYPE_CHECKING:
    from annotator.reporting.document import House

_LOGO_ROOM = QSize(200, 56)


class ReportsSection(Section):
    """The house style; it is kept in the library, and every change is a wish that is carried out at once."""

    house_changed = Signal(dict)  # field, text
    logo_chosen = Signal(str)  # path; nothing to take the logo away

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Reports"), self.tr("What the desk puts on its reports. It is kept in the library."))
        self.desk, self.home, self.footer = QLineEdit(), QLineEdit(), QLineEdit()
        self.home.setPlaceholderText("https://…")
        self.method = TextField(self.tr("Method note"), self.tr("The program’s own"))
        self.accent, self.links = ColourField(), ColourField()
        self.logo = LogoField()
        self._shown: dict[str, str] = {}
        self.add_row(self.tr("Name of the desk"), self.desk)
        self.add_row(
            self.tr("Logo"), self.logo, self.tr("A PNG or JPEG picture; what else the file tells is left out.")
        )
        self.add_row(
            self.tr("Colour of headings"),
            self.accent,
            self.tr("Colours too light or too dark to be read are darkened or lightened."),
        )
        self.add_row(self.tr("Colour of links"), self.links)
        self.add_row(self.tr("Line at the foot"), self.footer)
        self.add_row(self.tr("Method note"), self.method, self.tr("How the desk checks. Empty for the program’s own."))
        self.add_row(self.tr("Home page"), self.home, self.tr("It names the desk in exported ClaimReview."))
        self.templates = PlainLabel("", "muted", wraps=True)
        self.add_row(
            self.tr("Templates"),
            self.templates,
            self.tr("Kept and removed beside the preview of a report."),
        )
        self.close_up()
        for field, line in self._lines().items():
            line.editingFinished.connect(lambda field=field, line=line: self._tell(field, line.text()))
        self.method.paused.connect(self._on_method_paused)
        self.method.left.connect(self._on_method_paused)
        self.accent.chosen.connect(lambda colour: self._tell("accent", colour))
        self.links.chosen.connect(lambda colour: self._tell("links", colour))
        self.logo.chosen.connect(self.logo_chosen)

    def show_house(self, house: House) -> None:
        """Show the style that holds; what is being typed stays."""
        told = {"name": house.name, "home": house.home, "footer": house.footer, "method": house.method}
        self._shown = told | {"accent": house.accent, "links": house.links}
        for field, line in self._lines().items():
            if not line.hasFocus():
                line.setText(told[field])
        if not self.method.hasFocus():
            self.method.show_value(house.method)
        self.accent.show_colour(house.accent)
        self.links.show_colour(house.links)
        self.logo.show_logo(house.logo.data)

    def show_templates(self, names: Iterable[str]) -> None:
        """Show which templates there are."""
        self.templates.setText(", ".join(f"“{one_line(name)}”" for name in names) or self.tr("None"))

    def _lines(self) -> dict[str, QLineEdit]:
        return {"name": self.desk, "home": self.home, "footer": self.footer}

    def _on_method_paused(self) -> None:
        self._tell("method", self.method.value())

    def _tell(self, field: str, text: str) -> None:
        if text.strip() != self._shown.get(field, ""):
            self._shown[field] = text.strip()
            self.house_changed.emit({field: text})


class ColourField(QWidget):
    """A colour: a patch to choose it by, and a button to go back to the program's own."""

    chosen = Signal(str)  # "#rrggbb", or nothing for the program's own

    def __init__(self) -> None:
        super().__init__()
        self._colour = ""
        self.choose = QPushButton()
        self.choose.setIconSize(QSize(28, 14))
        self.own = flat_button(self.tr("The program’s own"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose)
        row.addWidget(self.own)
        row.addStretch(1)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.own.clicked.connect(lambda: self.chosen.emit(""))
        self.show_colour("")

    def show_colour(self, colour: str) -> None:
        """Show a colour; nothing for the program's own."""
        self._colour = colour
        self.choose.setText(colour or self.tr("Choose…"))
        patch = QPixmap(28, 14)
        patch.fill(QColor(colour))
        self.choose.setIcon(QIcon(patch) if colour else QIcon())
        self.own.setVisible(bool(colour))

    def _on_choose_clicked(self) -> None:
        dialog = QColorDialog(QColor(self._colour or "#1d4f91"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.chosen.emit(colour.name()))
        dialog.open()


class LogoField(QWidget):
    """The logo as it is, and buttons to choose another or none."""

    chosen = Signal(str)  # path; nothing to take the logo away

    def __init__(self) -> None:
        super().__init__()
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Logo"))
        self.none = PlainLabel(self.tr("None"), "muted")
        self.choose = QPushButton(self.tr("Choose…"))
        self.remove = flat_button(self.tr("Remove"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.picture, self.none, self.choose, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        self.show_logo("")

    def show_logo(self, data: str) -> None:
        """Show a picture whose bytes come as base64; nothing for none."""
        picture = QPixmap()
        picture.loadFromData(QByteArray.fromBase64(data.encode()))
        if not picture.isNull():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(_LOGO_ROOM, keep, smooth)
        self.picture.setPixmap(picture)
        self.picture.setVisible(bool(data))
        self.none.setVisible(not data)
        self.remove.setVisible(bool(data))

    def _on_choose_clicked(self) -> None:
        path = file_dialogs.ask_picture(self)
        if path:
            self.chosen.emit(path)
