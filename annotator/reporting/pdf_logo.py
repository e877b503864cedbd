"""Pictures as Qt reads them, for the pages of a PDF."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage


def drawable(data: bytes, width: int, height: int) -> bool:
    """Tell whether a picture can be drawn, as large as it says it is."""
    image = image_of(data)
    return not image.isNull() and (image.width(), image.height()) == (width, height)


def image_of(data: bytes) -> QImage:
    """Return a picture; an empty one where it cannot be drawn."""
    return QImage.fromData(QByteArray(data))
