"""The surroundings of an entry: its programme, themes, municipalities, examples, keywords and references."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bauta.composing.back_matter import grouped, norwegian
from bauta.reading.material import Copy, Material
from bauta.records.entries import Chapter, Entry, Example, Profile, Sourced, Theme
from bauta.records.field_types import Responsible
from bauta.records.legal_rules import LegalRule
from bauta.records.programmes import Participation
from bauta.records.requirement import is_known
from bauta.records.sources import Reference
from bauta.records.terms import Keyword, ThemeItem
from bauta.website.glance import glance
from bauta.website.related import Relative
from bauta.website.site import Site


@dataclass(frozen=True)
class Surroundings:
    """An entry and the house it stands in."""

    site: Site
    copy: Copy

    @property
    def entry(self) -> Entry:
        """The fields of the source."""
        return self.copy.entry

    @property
    def material(self) -> Material:
        """Everything read."""
        return self.site.material

    @property
    def theme(self) -> ThemeItem | None:
        """The theme of an example or of a theme's own page."""
        themes = self.material.registers.themes
        return themes.get(self.entry.tema if isinstance(self.entry, Example) else self.entry.id)

    @property
    def themes(self) -> list[ThemeItem]:
        """The themes of the page's programme, by number."""
        themes = (theme for theme in self.material.registers.temaer if theme.program == self.entry.program)
        return sorted(themes, key=lambda theme: theme.nummer)

    @property
    def profiles(self) -> list[Profile]:
        """The profiles of the page's programme."""
        return [profile for profile in self.material.current_profiles.values() if profile.program == self.entry.program]

    @property
    def collection(self) -> list[Example]:
        """Every example of the site, whatever programme it comes from."""
        return list(self.material.examples.values())

    @property
    def homes(self) -> list[Profile | Participation]:
        """The municipalities that examples come from, by name."""
        known = {place.name: place for example in self.collection for place in self.municipalities_of(example)}
        return [known[name] for name in sorted(known, key=norwegian)]

    def examples_from(self, place: Profile | Participation) -> list[Example]:
        """The examples of a municipality, with a profile or without one."""
        return self.material.examples_of(place.id if isinstance(place, Profile) else place.deltaker)

    @property
    def municipalities(self) -> list[Profile]:
        """The municipalities with a profile that an example is from."""
        named = self.entry.kommuner if isinstance(self.entry, Example) else []
        return [self.material.profiles[id_] for id_ in named if id_ in self.material.profiles]

    @property
    def mailboxes(self) -> list[tuple[str, str]]:
        """Name and public mailbox of the municipality a page is about, or of those an example is from, where known."""
        about = [self.entry] if isinstance(self.entry, Profile) else self.municipalities
        posts = [(place.navn, place.kontakt) for place in about if isinstance(place.kontakt, Responsible)]
        return [(name, post.epost) for name, post in posts if post.epost and is_known(post.epost)]

    @property
    def municipality_names(self) -> list[str]:
        """The municipalities an example is from, by name, with a profile or without one."""
        return [place.name for place in self.municipalities_of(self.entry)] if isinstance(self.entry, Example) else []

    @property
    def examples(self) -> list[Example]:
        """The examples of a municipality or a theme."""
        match self.entry:
            case Profile():
                return self.material.examples_of(self.entry.id)
            case Theme():
                return self.material.examples_in(self.entry.id)
        return []

    @property
    def related(self) -> list[Relative]:
        """The examples most like this one, with what they share."""
        return self.site.kinship.relatives(self.entry, 4) if isinstance(self.entry, Example) else []

    @property
    def references(self) -> list[Reference]:
        """The references the text builds on."""
        if not isinstance(self.entry, Sourced | Chapter):
            return []
        known = self.material.registers.references
        return [known[id_] for id_ in self.entry.henvisninger if id_ in known]

    @property
    def keywords(self) -> list[Keyword]:
        """The keywords of an example."""
        known = self.material.registers.keywords
        named = self.entry.stikkord if isinstance(self.entry, Example) else []
        return [known[word] for word in named if word in known]

    @property
    def rules(self) -> list[LegalRule]:
        """Today's rules for what an example shows."""
        known = self.material.registers.legal_rules
        named = self.entry.regel if isinstance(self.entry, Example) else []
        return [known[id_] for id_ in named if id_ in known]

    def keywords_named(self, words: Iterable[str]) -> list[str]:
        """Keywords as they are called in the language of the page."""
        known = self.material.registers.keywords
        return [known[word].name_in(self.entry.sprak) for word in words if word in known]

    def municipalities_of(self, example: Example) -> list[Profile | Participation]:
        """The municipalities another page's example is from: by profile, or else by what they have taken part in."""
        known: dict[str, Profile | Participation] = dict(self.material.registers.participants)
        known |= self.material.profiles
        return [known[id_] for id_ in example.kommuner if id_ in known]

    def glance_at(self, example: Example) -> list[str]:
        """Where, when and how much, of another page's example."""
        places = (place.name for place in self.municipalities_of(example))
        return glance(example, places, self.site.words[self.entry.sprak])

    def theme_of(self, example: Example) -> ThemeItem | None:
        """The theme another page's example belongs to."""
        return self.material.registers.themes.get(example.tema)

    @property
    def register(self) -> list[tuple[str, list[Reference]]]:
        """Every reference in the register, under the headings the book prints them under."""
        return grouped(self.material.registers.referanser, self.site.words[self.entry.sprak])
