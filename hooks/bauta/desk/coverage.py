"""Coverage is what has become of the raw material: used, left out for a written reason, or neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.reading.material import Material

NATIONAL = "Hele landet"


@dataclass(frozen=True)
class Coverage:
    """What has become of a municipality's raw material."""

    name: str
    municipality: bool
    """False for what belongs to the country as a whole."""
    used: int
    explained: int
    """Not used, with a written reason."""
    open: int
    """Neither used nor explained."""

    @property
    def total(self) -> int:
        """Items in all."""
        return self.used + self.explained + self.open


def coverage(material: Material) -> Iterator[Coverage]:
    """The municipalities in order of their names, then what belongs to none of them."""
    items = material.registers.rastoff
    names = {id_: profile.name for id_, profile in material.profiles.items()}
    groups = {names[id_]: [item for item in items if id_ in item.kommuner] for id_ in names}
    groups[NATIONAL] = [item for item in items if not set(item.kommuner) & names.keys()]
    for name, found in groups.items():
        used = [item for item in found if material.users_of("rastoff", item.id)]
        explained = [item for item in found if item not in used and item.ikke_brukt]
        if found:
            yield Coverage(name, name != NATIONAL, len(used), len(explained), len(found) - len(used) - len(explained))
