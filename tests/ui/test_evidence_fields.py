from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.core.evidence import Evidence, SourceKind
from annotator.ui.evidence_fields import EvidenceDetails

HERE = Evidence("e", "c", "Ada Quill")


def choose(details: EvidenceDetails, kind: SourceKind) -> None:
    details.kind.setCurrentIndex(list(SourceKind).index(kind))
    details.kind.activated.emit(details.kind.currentIndex())


def test_a_person_is_confidential_until_the_checker_says_otherwise(qtbot: QtBot) -> None:
    details = EvidenceDetails()
    qtbot.addWidget(details)
    details.show_evidence(HERE)
    choose(details, SourceKind.SECONDARY)
    assert not details.on(HERE).confidential
    choose(details, SourceKind.PERSON)
    assert details.on(HERE).confidential
    details.confidential.click()
    on_record = details.on(HERE)
    assert (on_record.kind, on_record.confidential) == (SourceKind.PERSON, False)
    details.show_evidence(on_record)
    assert not details.on(HERE).confidential
