"""Colour spaces as a file names them, and what they come down to."""

from __future__ import annotations

from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Object

CMYK = "DeviceCMYK"
DEVICE = {"/G": "DeviceGray", "/RGB": "DeviceRGB", "/CMYK": CMYK, "/I": "Indexed"}
"""Short names of inline images."""
TOLD = {
    "DeviceRGB": "RGB",
    "CalRGB": "kalibrert RGB",
    "DeviceGray": "gråtoner",
    "CalGray": "kalibrerte gråtoner",
    "ICCBased": "farge med egen ICC-profil",
    "Lab": "Lab",
    "Separation": "spotfarge",
    "DeviceN": "flere spotfarger",
}


class Space(NamedTuple):
    """A colour space; `base` is what an indexed one picks its colours from."""

    name: str
    base: str = ""

    @property
    def inks(self) -> bool:
        """Whether it is the four inks of the press and nothing else."""
        return self.name == CMYK or (self.name in ("Indexed", "Pattern") and self.base in (CMYK, ""))

    @property
    def told(self) -> str:
        """What a printer calls it."""
        name = self.base or self.name
        return TOLD.get(name, name)


def space_of(written: Object | None, resources: Object) -> Space:
    """The space a name or an array stands for among these resources."""
    if written is None:
        return Space("ukjent")
    if isinstance(written, Name):
        return _named(written, resources)
    if not isinstance(written, Array) or len(written) == 0:
        return Space("ukjent")
    family = DEVICE.get(str(written[0]), str(written[0]).lstrip("/"))
    if family in ("Indexed", "Pattern") and len(written) > 1:
        return Space(family, space_of(written[1], resources).name)
    return _named(Name(f"/{family}"), resources) if len(written) == 1 else Space(family)


def _named(name: Name, resources: Object) -> Space:
    known = resources.get("/ColorSpace", Dictionary())
    if name in known:
        return space_of(known[name], Dictionary())
    plain = DEVICE.get(str(name), str(name).lstrip("/"))
    own = known.get(f"/Default{plain.removeprefix('Device')}") if plain.startswith("Device") else None
    return space_of(own, Dictionary()) if own is not None else Space(plain)
