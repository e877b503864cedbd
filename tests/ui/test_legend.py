"""The legend: counts, keys, progress and the wish to filter."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.scale import BASIC, Scale
from annotator.ui.legend import Legend


@dataclass(frozen=True)
class Counts:
    sentences: int = 18
    checked: int = 7
    counts: dict[str, int] = field(default_factory=lambda: {"true": 4, "false": 2, "": 3})


class Paintings(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_scale(BASIC)
    legend.show_progress(Counts())
    legend.resize(380, 120)
    legend.show()
    qtbot.waitExposed(legend)
    return legend


def test_every_label_and_to_check_have_their_count(legend: Legend) -> None:
    assert [(entry.label.id, entry.count) for entry in legend.entries] == [
        ("true", 4), ("false", 2), ("unverified", 0), ("", 3),
    ]  # fmt: skip
    assert [entry.accessibleName() for entry in legend.entries][::3] == ["True: 4", "To check: 3"]
    assert "Key T" in legend.entries[0].accessibleDescription()


def test_progress_is_said_in_words_and_as_a_bar(legend: Legend) -> None:
    assert legend.words.text() == "7 of 18 sentences checked"
    assert (legend.bar.value(), legend.bar.maximum()) == (7, 18)
    assert legend.bar.accessibleDescription() == legend.words.text()
    legend.show_progress(Counts(0, 0, {}))
    assert (legend.bar.value(), legend.bar.maximum()) == (0, 1)


def test_progress_is_painted_with_the_next_frame_and_not_at_once(legend: Legend, qtbot: QtBot) -> None:
    painted = Paintings()
    legend.bar.installEventFilter(painted)
    legend.show_progress(Counts(18, 12))
    assert painted.count == 0
    qtbot.waitUntil(lambda: painted.count > 0)
    assert legend.bar.value() == 12


def test_a_click_wishes_to_filter_and_only_the_owner_presses(legend: Legend, qtbot: QtBot) -> None:
    with qtbot.waitSignal(legend.filter_requested) as wished:
        QTest.mouseClick(legend.entries[3], Qt.MouseButton.LeftButton)
    assert wished.args == [""]
    legend.show_filter("false")
    assert [entry.isChecked() for entry in legend.entries] == [False, True, False, False]
    legend.show_filter(None)
    assert not any(entry.isChecked() for entry in legend.entries)


def test_entries_break_into_lines_and_never_overlap(legend: Legend, qtbot: QtBot) -> None:
    for width in (200, 300, 380, 700):
        legend.resize(width, legend.heightForWidth(width))
        qtbot.wait(1)
        areas = [QRect(entry.geometry()) for entry in legend.entries]
        assert not any(a.intersects(b) for place, a in enumerate(areas) for b in areas[:place])
        assert all(area.right() <= legend.width() for area in areas), (width, areas)


def test_another_scale_brings_its_own_entries(legend: Legend) -> None:
    legend.show_scale(Scale("short", "Short", BASIC.labels[:1]))
    assert [entry.label.id for entry in legend.entries] == ["true", ""]
