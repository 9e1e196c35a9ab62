"""The licences a text may have, as readers and programs are told of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """A licence as it is named, the address that binds, and the address where it is explained."""

    name: str
    address: str
    explained: str


LICENCES = {
    "CC-BY-4.0": Licence(
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by/4.0/deed.no",
    ),
    "NLOD-2.0": Licence("NLOD 2.0", "https://data.norge.no/nlod/no/2.0", "https://data.norge.no/nlod/no/2.0"),
}
