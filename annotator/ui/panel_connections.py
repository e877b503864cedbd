"""What the claims panel wishes and who fulfils it, one connection a line; a part of the window's switchboard."""

from __future__ import annotations

from annotator.ui.claims_panel import ClaimsPanel
from annotator.ui.desk_keys import DeskKeys
from annotator.ui.errands import Errands
from annotator.ui.session import Session


def connect_panel(panel: ClaimsPanel, session: Session, errands: Errands, keys: DeskKeys) -> None:
    """Connect the panel and the card in it."""
    panel.claim_selected.connect(keys.on_claim_selected)
    panel.list.claim_hovered.connect(keys.on_claim_hovered)
    panel.verdict_requested.connect(keys.on_verdict_requested)
    panel.claim_edited.connect(session.edit_claim)
    panel.source_added.connect(session.add_source)
    panel.source_edited.connect(session.edit_source)
    panel.source_removed.connect(session.remove_source)
    panel.open_url_requested.connect(errands.open_address)
    panel.take_over_requested.connect(session.take_over)
    panel.link_requested.connect(session.link)
    panel.link_removed.connect(session.remove_link)
    panel.drops.sources_dropped.connect(errands.take_evidence)
    session.write_failed.connect(errands.on_write_failed)
    session.filing.file_found.connect(errands.open_file)
    editor = panel.editor
    editor.claimant.known_wanted.connect(session.searches.claimants)
    session.searches.claimants_found.connect(editor.claimant.show_known)
    editor.sources.open_file_requested.connect(session.filing.find)
    editor.sources.file_pasted.connect(session.keep_file)
    editor.queries.asked.connect(session.ask_writer)
    editor.queries.edited.connect(session.edit_query)
    editor.queries.settled.connect(session.settle_query)
    editor.queries.removal_requested.connect(session.remove_query)
