"""How a second start reaches the window that is open: a local socket of the user's own, never the network."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST: Final = 1_000_000
_PATIENCE_MS: Final = 2_000
_ANSWER: Final = b"taken\n"


class Doorbell(QObject):
    """Listens for other starts on the library that the window shows."""

    rung = Signal(list)  # the articles that the other start was given; to be shown, with the window in front

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._heard: dict[QLocalSocket, bytes] = {}

    def listen(self, library: Path) -> bool:
        """Listen for starts on this library from now on; where that cannot be, the window does without."""
        self._server.close()
        name = _name(library)
        # Left behind by a crash: whoever calls this holds the library's lock, so no other window listens there.
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def on_library_opened(self, path: str) -> None:
        """Listen for starts on the library that is open now."""
        self.listen(Path(path))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connected(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self._heard[caller] = b""
            caller.readyRead.connect(self._on_read)
            caller.disconnected.connect(self._on_gone)
            QTimer.singleShot(_PATIENCE_MS, caller, caller.abort)

    def _on_read(self) -> None:
        caller = self.sender()
        if not isinstance(caller, QLocalSocket) or caller not in self._heard:
            return
        self._heard[caller] += bytes(caller.readAll().data())
        message = self._heard[caller]
        if len(message) > LONGEST:
            caller.abort()
        elif message.endswith(b"\n"):
            articles = _articles(message)
            if articles is None:
                caller.abort()
                return
            caller.write(_ANSWER)
            caller.flush()
            caller.disconnectFromServer()
            self.rung.emit(articles)

    def _on_gone(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._heard.pop(caller, None)
            caller.deleteLater()


def ring_at(library: Path, articles: Sequence[str]) -> bool:
    """Ask the window that has the library to come to the front with these articles; tell whether it will."""
    caller = QLocalSocket()
    caller.connectToServer(_name(library))
    if not caller.waitForConnected(_PATIENCE_MS):
        return False
    caller.write(json.dumps([_from_anywhere(article) for article in articles]).encode("utf-8") + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and caller.waitForReadyRead(_PATIENCE_MS):
        answer += bytes(caller.readAll().data())
    caller.abort()
    return answer == _ANSWER


def _articles(message: bytes) -> list[str] | None:
    """Return what a start sent, or None when it is no list of articles."""
    try:
        found = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) and all(isinstance(one, str) for one in found) else None


def _from_anywhere(article: str) -> str:
    """Return a path that names the same file from another folder; an address stays as it is."""
    return article if "://" in article else str(Path(article).absolute())


def _name(library: Path) -> str:
    """Return the name of the socket: short, one for each library, in a folder of the user's own where there is one."""
    digest = hashlib.sha256(os.fsencode(library.expanduser().resolve())).hexdigest()[:24]
    name = f"fact-annotator-{digest}"
    if os.name == "nt":
        return name
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
