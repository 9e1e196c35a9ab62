"""A search card for one of today's rules, which stands among the others on their page."""

from __future__ import annotations

from bauta.records.languages import Words
from bauta.records.legal_rules import LegalRule
from bauta.records.terms import ThemeItem
from bauta.website.rules_of_today import PAGE, figure
from bauta.website.search.card import BODY, BODY_PARTS, NAMED_PARTS, SearchCard, with_parts
from bauta.website.search.thesaurus import Thesaurus
from bauta.website.search.vocabulary import Vocabulary

RULE = "treff_krav"
"""The word such a hit is called by."""
ASKED_AS = "treff_krav_sokes"
"""The words readers look for a rule by, whatever it is about."""
HEADED, SAID = 6, 3
"""What the words of its heading, and of its few lines, count by."""


def rule_card(
    rule: LegalRule, theme: ThemeItem | None, said: Words, vocabulary: Vocabulary, thesaurus: Thesaurus
) -> SearchCard:
    """A card that leads to the rule's place on the page. A rule weighs less than an example of the same thing.

    Rules are told in the language of the house, whose words `said` are.
    """
    named, text = (with_parts(told, vocabulary) for told in (f"{rule.hva} {rule.paragraf}", rule.sier))
    also = thesaurus.also(" ".join((*named, *text)))
    shown = {
        "adresse": f"{PAGE}#{rule.id}",
        "tittel": rule.hva,
        "slag": said[RULE],
        "ingress": rule.sier,
        "sprak": said.language,
        "sted": rule.paragraf,
    }
    weighed = (
        (rule.hva, HEADED),
        (rule.paragraf, NAMED_PARTS),
        (rule.sier, SAID),
        (said[ASKED_AS], SAID),
        (f"{rule.paragraf} {theme.navn if theme else ''}", BODY),
        (" ".join((*also, *named[1:], *text[1:])), BODY_PARTS),
    )
    return SearchCard(f"{PAGE}{rule.id}/", shown, "; ".join(map(figure, rule.tall)), weighed)
