"""The claims of the open article, in reading order, for the list of cards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from annotator.core.claim import ClaimRecord
from annotator.core.criteria import ClaimFilter
from annotator.core.scale import BASIC, Scale
from annotator.core.standing import Standing, Standings
from annotator.ui.claim_words import badge_of, label_of, one_line, quote_of, source_count

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Key = tuple[int, int, int, str]


class ClaimRole(IntEnum):
    """What a row holds besides its words."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2


class ClaimsModel(QAbstractListModel):
    """One row a claim, in the order of the first highlight in the shown version; refreshed row by row, never reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = BASIC
        self._version_id = ""
        self._records: list[ClaimRecord] = []
        self._keys: list[_Key] = []
        self._key_of: dict[str, _Key] = {}
        self._standings = Standings()

    @property
    def standing(self) -> Standing:
        """How many claims are still in question, by what is."""
        return self._standings.totals

    @property
    def scale(self) -> Scale:
        """The rating scale that the labels come from."""
        return self._scale

    def show_records(self, version_id: str, records: Iterable[ClaimRecord], scale: Scale) -> None:
        """Replace everything; for another article."""
        keyed = sorted(((self._key(record, version_id), record) for record in records), key=lambda pair: pair[0])
        self.beginResetModel()
        self._version_id, self._scale = version_id, scale
        self._keys = [key for key, _ in keyed]
        self._records = [record for _, record in keyed]
        self._key_of = {record.claim.id: key for key, record in keyed}
        self._standings = Standings(version_id, self._records)
        self.endResetModel()

    def update_records(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Insert, change, move or remove the rows of some claims; None removes."""
        self._standings.take(changed)
        for claim_id, record in changed.items():
            row = self.row_of(claim_id)
            if record is None:
                if row is not None:
                    self._remove(row)
            elif row is None:
                self._insert(record)
            else:
                self._change(row, record)

    @property
    def records(self) -> Sequence[ClaimRecord]:
        """What is shown of all claims, in reading order."""
        return self._records

    def record(self, claim_id: str) -> ClaimRecord | None:
        """Return what is shown of a claim."""
        row = self.row_of(claim_id)
        return None if row is None else self._records[row]

    def record_at(self, row: int) -> ClaimRecord | None:
        """Return what is shown of the claim in a row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, claim_id: str) -> int | None:
        """Return the row of a claim, if it has one."""
        key = self._key_of.get(claim_id)
        return None if key is None else bisect_left(self._keys, key)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a claim's words, its record or its label."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        record = self._records[index.row()]
        match role:
            case ClaimRole.RECORD:
                return record
            case ClaimRole.LABEL:
                return label_of(record.claim.verdict, self._scale)
            case Qt.ItemDataRole.DisplayRole:
                return one_line(quote_of(record), 300)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(record)
        return None

    def _spoken(self, record: ClaimRecord) -> str:
        label = label_of(record.claim.verdict, self._scale)
        parts = [label.name, one_line(quote_of(record), 300), source_count(len(record.evidence))]
        if badge := badge_of(record):
            parts.insert(1, badge)
        if record.claim.rationale:
            parts.append(self.tr("Note: ") + one_line(record.claim.rationale, 200))
        return ". ".join(parts)

    def _key(self, record: ClaimRecord, version_id: str) -> _Key:
        here = [each.anchor.span for each in record.highlights if each.version_id == version_id]
        spans = here or [each.anchor.span for each in record.highlights]
        first = min(spans, default=None)
        start, end = (first.start, first.end) if first else (0, 0)
        return (start, end, record.claim.sequence, record.claim.id)

    def _insert(self, record: ClaimRecord) -> None:
        key = self._key(record, self._version_id)
        row = bisect_left(self._keys, key)
        self.beginInsertRows(_ROOT, row, row)
        self._put(row, key, record)
        self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        del self._key_of[self._records[row].claim.id]
        del self._records[row], self._keys[row]
        self.endRemoveRows()

    def _change(self, row: int, record: ClaimRecord) -> None:
        if self._records[row] == record:
            return
        key = self._key(record, self._version_id)
        if key != self._keys[row]:
            row = self._move(row, key)
        self._records[row] = record
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _move(self, row: int, key: _Key) -> int:
        """Take a row to the place of its new key and return that place."""
        target = bisect_left(self._keys, key)
        record = self._records[row]
        # Qt counts the target with the row still in place, and refuses a move that changes nothing.
        moves = target not in (row, row + 1)
        if moves:
            self.beginMoveRows(_ROOT, row, row, _ROOT, target)
        del self._records[row], self._keys[row]
        if target > row:
            target -= 1
        self._put(target, key, record)
        if moves:
            self.endMoveRows()
        return target

    def _put(self, row: int, key: _Key, record: ClaimRecord) -> None:
        self._records.insert(row, record)
        self._keys.insert(row, key)
        self._key_of[record.claim.id] = key


class ClaimsFilter(QSortFilterProxyModel):
    """Lets the claims through that fit, and always the chosen one, so that judging it never takes it away."""

    def __init__(self, source: ClaimsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = ClaimFilter()
        self._is_off = True  # asked of every row whenever the rows are other ones
        self._chosen = ""
        self._source = source
        self.setSourceModel(source)

    @property
    def filter(self) -> ClaimFilter:
        """What is filtered by."""
        return self._filter

    @property
    def label_id(self) -> str | None:
        """The label whose claims are shown; "" for those to check, None for all."""
        return self._filter.label_id

    def show_only(self, wanted: ClaimFilter) -> None:
        """Show the claims that fit."""
        if wanted != self._filter:
            self._filter, self._is_off = wanted, wanted.is_off
            self.invalidate()

    def keep(self, claim_id: str) -> None:
        """Let the chosen claim through, whatever is filtered by."""
        if claim_id != self._chosen:
            self._chosen = claim_id
            if not self._is_off:
                self.invalidate()

    def shown_ids(self) -> frozenset[str] | None:
        """Return the ids of the claims that are shown, None for all of them."""
        if self._is_off:
            return None
        return frozenset(record.claim.id for record in self._source.records if self._shows(record))

    def shown_records(self) -> Sequence[ClaimRecord | None]:
        """Return what is shown of the claims in each row."""
        if self._is_off:
            return self._source.records
        return [self.record_at(self.index(row, 0)) for row in range(self.rowCount())]

    def filterAcceptsRow(self, source_row: int, _parent: _Index) -> bool:  # noqa: N802 - Qt calls it
        """Tell whether a claim is shown."""
        if self._is_off:
            return True
        record = self._source.record_at(source_row)
        return record is not None and self._shows(record)

    def _shows(self, record: ClaimRecord) -> bool:
        return record.claim.id == self._chosen or self._filter.fits(record)

    def index_of(self, claim_id: str) -> QModelIndex:
        """Return the index of a claim, invalid when it is not shown."""
        row = self._source.row_of(claim_id)
        return QModelIndex() if row is None else self.mapFromSource(self._source.index(row))

    def claim_at(self, index: _Index) -> str:
        """Return the id of the claim at an index, "" for none."""
        record = self.record_at(index)
        return record.claim.id if record else ""

    def record_at(self, index: _Index) -> ClaimRecord | None:
        """Return the record at an index; unfiltered by its row, for a list asks for all of them at each change."""
        if not index.isValid():
            return None
        unfiltered = self._is_off
        return self._source.record_at(index.row() if unfiltered else self.mapToSource(index).row())
