"""Press: the print office's package. Only here is pikepdf known.

inks: Inks: pictures separated into cyan, magenta, yellow and black by the profile of a printing condition.
packages: The print office's package for an edition: press files, job ticket and what preflight says of them.
preflight: Preflight: a finished press file held against its job ticket, knowing nothing of what made it.
prepress: Prepress: the press files of an edition, made from its finished pages.
"""
