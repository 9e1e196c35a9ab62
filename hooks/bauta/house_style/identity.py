"""Rules for what a file is called and what it points to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from bauta.artwork.scenery.motif import FOLDER, motif_ids
from bauta.correction import Correction
from bauta.house_style.rule import CopyRule, HouseRule, UnreadableRule
from bauta.reading.addresses import OUTWARD, canonical, relative_path, source_of
from bauta.reading.material import Copy, Material
from bauta.reading.suggestion import NONE_GIVEN, choice, nearest
from bauta.records.entries import Chapter, Example, Profile, Sourced, Theme

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LINK = re.compile(r"\]\(\s*<?([^)>\s]*)")
OTHERWISE = "; rett skrivemåten, eller legg det til"
SHOWN = 12
"""Keywords that a message names, of the hundred there are."""
PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")


@UnreadableRule
def id_filename(copy: Copy, material: Material) -> Iterator[Correction]:
    """The file is called what its `id` says, in small letters a–z, digits and hyphens."""
    stem = copy.manuscript.stem
    if not ID.fullmatch(stem):
        text = f"filnavnet «{stem}.md» kan ikke brukes som adresse; bruk små bokstaver a–z, tall og bindestrek"
        yield Correction(copy.path, 1, "id-filename", text)
    elif copy.manuscript.readable and copy.entry.id != stem:
        text = f"«id» er {copy.entry.id}, men filen heter {stem}.md; gjør dem like"
        yield Correction(copy.path, copy.line_of("id"), "id-filename", text)


@HouseRule
def duplicate_id(material: Material) -> Iterator[Correction]:
    """An id stands once among the records, and leads to one of them alone."""
    seen: dict[tuple[str, str], str] = {}
    for copy in material.copy:
        key = (copy.entry.type, copy.entry.id)
        if other := seen.get(key):
            text = f"«id» {copy.entry.id} er også brukt i {other}; velg en annen"
            yield Correction(copy.path, copy.line_of("id"), "duplicate-id", text)
        seen.setdefault(key, copy.path)
    yield from _former_ids(material, seen)


def _former_ids(material: Material, ids: Mapping[tuple[str, str], str]) -> Iterator[Correction]:
    """Every id that a text has had leads to that text alone."""
    led: dict[tuple[str, str], str] = {}
    for copy in material.copy:
        for number, former in enumerate(copy.entry.tidligere_id):
            key = (copy.entry.type, former)
            if other := ids.get(key) or led.get(key):
                text = f"«tidligere_id» {former} fører også til {other}; ta den ut ett av stedene"
                yield Correction(copy.path, copy.line_of("tidligere_id", number), "duplicate-id", text)
            led.setdefault(key, copy.path)
    there = {key.rpartition("/")[0] + "/" + id_ for key, copy in material.by_key.items() for id_ in _ids(copy)}
    for (path, line), gone in zip(material.places.get("adresser", ()), material.registers.adresser, strict=False):
        if gone.tekst in there:
            text = f"«{gone.tekst}» er skrevet opp som fjernet, men finnes; ta den ut av registeret"
            yield Correction(path, line, "duplicate-id", text)


def _ids(copy: Copy) -> list[str]:
    """What a text is called, and what it was called before."""
    return [copy.entry.id, *copy.entry.tidligere_id]


@CopyRule
def municipality_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every municipality named has a profile, or a place in the register of those who have taken part."""
    if isinstance(copy.entry, Example) and "deltakelser" not in material.unread:
        known = material.municipalities
        text = "kommunen «{}» har ingen profil i municipalities/ og står ikke i deltakelser.yml"
        meant, others = material.municipality_ids, choice(material.profiles, known)
        yield from _unknown(copy, "kommuner", copy.entry.kommuner, known, "municipality-unknown", text, meant, others)


@CopyRule
def theme_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """The theme stands in the register."""
    themes = material.known("temaer")
    text = "temaet «{}» står ikke i content/registre/temaer.yml"
    meant = material.registers.meanings["temaer"]
    others = choice(themes or (), {id_: theme.navn for id_, theme in material.registers.themes.items()})
    if isinstance(copy.entry, Example) and copy.entry.tema:
        yield from _unknown(copy, "tema", [copy.entry.tema], themes, "theme-unknown", text, meant, others)
    elif isinstance(copy.entry, Theme):
        yield from _unknown(copy, "id", [copy.entry.id], themes, "theme-unknown", text, meant, others)


@CopyRule
def program_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """The programme stands in the register."""
    text = "programmet «{}» står ikke i content/registre/programmer.yml"
    named = [copy.entry.program] if copy.entry.program else []
    programmes = material.known("programmer")
    meant = material.registers.meanings["programmer"]
    yield from _unknown(copy, "program", named, programmes, "program-unknown", text, meant)
    if isinstance(copy.entry, Profile):
        roles = [role.program for role in copy.entry.rolle]
        yield from _unknown(copy, "rolle", roles, programmes, "program-unknown", text, meant)


@CopyRule
def rule_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every rule of today that is named stands in the register, and was read where it was found."""
    if not isinstance(copy.entry, Example):
        return
    known = material.known("regler")
    text = "regelen «{}» står ikke i content/registre/regler.yml"
    yield from _unknown(copy, "regel", copy.entry.regel, known, "rule-unknown", text)
    for number, id_ in enumerate(copy.entry.regel):
        rule = material.registers.legal_rules.get(id_)
        if rule is not None and rule.sikkerhet != "lest":
            text = f"regelen «{id_}» er bare lest i utdrag; les den hos kilden, eller ta den ut"
            yield Correction(copy.path, copy.line_of("regel", number), "rule-unknown", text)


@CopyRule
def reference_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """References, raw material, keywords, motifs and links to other files are there."""
    rule = "reference-unknown"
    meant = material.registers.meanings
    if isinstance(copy.entry, Sourced | Chapter):
        text = "henvisningen «{}» står ikke i content/registre/referanser.yml"
        known = material.known("referanser")
        yield from _unknown(copy, "henvisninger", copy.entry.henvisninger, known, rule, text, meant["referanser"])
        text = "råstoffet «{}» står ikke i content/rastoff/"
        known = material.known("rastoff")
        yield from _unknown(copy, "rastoff", copy.entry.rastoff, known, rule, text, meant["rastoff"])
    if isinstance(copy.entry, Example):
        text = "stikkordet «{}» står ikke i content/registre/stikkord.yml"
        known, words = material.known("stikkord"), copy.entry.stikkord
        yield from _unknown(
            copy, "stikkord", words, known, rule, text, meant["stikkord"], _keywords(copy.entry, material)
        )
        if copy.entry.motiv:
            text = f"motivet «{{}}» står ikke i {FOLDER}/"
            yield from _unknown(copy, "motiv", copy.entry.motiv, motif_ids(material.root), rule, text)
    if isinstance(copy.entry, Sourced):
        yield from _unknown(copy, "bruk", copy.entry.bruk, material.uses, rule, "utgaven «{}» finnes ikke")
    for line, address in _links(copy):
        source = source_of(canonical(copy.path, address))
        if source is None and not OUTWARD.match(address) and not address.startswith("#"):
            text = f"lenken «{address}» kan ikke følges; skriv hele nettadressen, eller stien til en .md-fil"
            yield Correction(copy.path, line, rule, text)
        elif source is not None and source not in material.by_key:
            files = [relative_path(copy.path, key) for key in material.by_key]
            text = f"lenken «{address}» fører til en fil som ikke finnes{nearest(address, files) or '; rett stien'}"
            yield Correction(copy.path, line, rule, text)


def _keywords(example: Example, material: Material) -> str:
    """What keywords there are, where none is like the one that is written: all, or those most used in the theme."""
    others = material.examples_in(example.tema) or list(material.examples.values())
    used = Counter(word for other in others for word in other.stikkord if word in material.registers.keywords)
    often = sorted(used, key=lambda word: (-used[word], word))[:SHOWN]
    words = [word for word in often if word not in example.stikkord]
    where = f" (her brukes oftest {', '.join(words)})" if words else ""
    all_ = choice(material.registers.keywords)
    return f"{all_ or f'; velg et ord fra lista{where}'}, eller legg det til i lista"


def _links(copy: Copy) -> Iterator[tuple[int, str]]:
    for offset, line in enumerate(copy.manuscript.body.split("\n")):
        for address in LINK.findall(PICTURE.sub("", line)):
            yield copy.manuscript.body_line + offset, address


def _unknown(
    copy: Copy,
    field: str,
    named: Iterable[str],
    known: Mapping[str, object] | None,
    rule: str,
    text: str,
    meanings: Mapping[str, str] = NONE_GIVEN,
    others: str = "",
) -> Iterator[Correction]:
    """A correction for each name that is not known: what was meant, else what there is, else where to put it."""
    for number, name in enumerate(named):
        if known is not None and name not in known:
            remedy = nearest(name, known, meanings) or others or choice(known) or OTHERWISE
            line = copy.line_of(field, number)
            yield Correction(copy.path, line, rule, text.format(name) + remedy)
