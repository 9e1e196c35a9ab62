"""The measures of a record as a drawing takes them: a number to draw by, and the words that stand at its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bauta.records.measurements import Dimension, Measurement

METRES = {"m": 1.0, "cm": 0.01, "mm": 0.001, "km": 1000.0}


@dataclass(frozen=True)
class KnownMeasures:
    """What is known; of two of a kind, the first. `words` are said in the same order."""

    measures: Sequence[Measurement]
    words: Sequence[str]

    def metres(self, dimension: Dimension, otherwise: float, most: float = 30.0) -> float:
        """What to draw by, in metres, at most so much; another number where it is not known, which no figure says."""
        found = self._first(dimension)
        if found is None or isinstance(found.verdi, str) or found.enhet not in METRES:
            return otherwise
        return min(found.verdi * METRES[found.enhet], most)

    def ratio(self, dimension: Dimension, otherwise: float) -> float:
        """The run to one of rise: 15 of «1:15»."""
        found = self._first(dimension)
        if found is None:
            return otherwise
        if isinstance(found.verdi, str):
            return float(found.verdi.partition(":")[2].replace(",", "."))
        return 100 / found.verdi if found.enhet == "prosent" else otherwise

    def said(self, *dimensions: Dimension) -> str:
        """The figures of those of the dimensions that are known; nothing where none is."""
        return " · ".join(dict.fromkeys(self._words(dimension) for dimension in dimensions if self._first(dimension)))

    def told(self, *dimensions: Dimension) -> str:
        """As `said`, each with what is measured before it: «bredde 1,8 m»."""
        return " · ".join(f"{one.replace('-', ' ')} {self._words(one)}" for one in dimensions if self._first(one))

    def _first(self, dimension: Dimension) -> Measurement | None:
        return next((measure for measure in self.measures if measure.hva == dimension), None)

    def _words(self, dimension: Dimension) -> str:
        pairs = zip(self.measures, self.words, strict=True)
        return next((words for measure, words in pairs if measure.hva == dimension), "")
