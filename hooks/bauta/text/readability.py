"""Readability: how heavy a text is, by LIX and by its longest sentences. Advice, never a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bauta.contract.matter import Node
from bauta.text.render import Rendered
from bauta.text.tree import plain
from bauta.text.wording import MONTHS

LONG_WORD = 6
"""Letters; a word with more is long (Björnsson 1968)."""

HEAVY = 45
"""LIX to aim below; 35–45 is middling, 45–55 is hard (official texts)."""

LONG_SENTENCE = 25
"""Words; longer sentences are pointed out."""

FEW = 100
"""Words below which LIX says little."""

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:\u00a0\d{3})*(?:,\d+)?")
SHORTENED = r"\b(?i:bl\.a|f\.eks|m\.m|m\.fl|o\.l|osv|nr|kl|ca|jf|dvs|inkl|ev|evt|pkt|tlf|st)\."
NO_END = re.compile(rf"{SHORTENED}|\b\d{{1,2}}\.(?=\s*(?:{'|'.join(MONTHS)}|[a-zæøå]))")
END = re.compile(r"(?<=[.!?:…])[»”)]*\s+(?=[«“(–A-ZÆØÅ0-9])")
BLOCKS = {"p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "blockquote"}
SKIPPED = {"pre", "code", "table"}
GUARD = "\ufffe"
"""Stands for a full stop that ends no sentence."""


@dataclass(frozen=True)
class Readability:
    """The sentences of a text, each as its words."""

    sentences: tuple[tuple[str, ...], ...]

    @cached_property
    def words(self) -> int:
        """Words in all sentences."""
        return sum(map(len, self.sentences))

    @property
    def lix(self) -> int | None:
        """Words in a sentence plus long words in a hundred; None for a text too short to tell."""
        if self.words < FEW:
            return None
        long = sum(len(word) > LONG_WORD for sentence in self.sentences for word in sentence)
        return round(self.words / len(self.sentences) + 100 * long / self.words)

    @property
    def long_sentences(self) -> list[tuple[str, ...]]:
        """The sentences of more than 25 words, the longest first."""
        return sorted((s for s in self.sentences if len(s) > LONG_SENTENCE), key=len, reverse=True)

    @property
    def advice(self) -> list[str]:
        """What to look at, in plain words; nothing for a text that reads well."""
        heavy = f"LIX er {self.lix}; sikt mot {HEAVY} eller lavere med kortere setninger og ord"
        long = (f"en setning har {len(s)} ord: «{' '.join(s[:6])} …»; del den" for s in self.long_sentences)
        return [*([heavy] if (self.lix or 0) > HEAVY else []), *long]


def readability(sections: Iterable[Rendered]) -> Readability:
    """The readability of a rendered text."""
    blocks = (block for section in sections for block in _blocks(section.nodes))
    found = (tuple(WORD.findall(sentence)) for block in blocks for sentence in sentences(block))
    return Readability(tuple(words for words in found if words))


def one_by_one(sections: Iterable[Rendered]) -> Iterator[str]:
    """The sentences of a rendered text, each on its own, for those who read one idea at a time."""
    for section in sections:
        for block in _blocks(section.nodes):
            yield from sentences(block)


def sentences(text: str) -> list[str]:
    """The sentences of running text, as they stand."""
    guarded = NO_END.sub(lambda found: found[0].replace(".", GUARD), text)
    return [sentence.replace(GUARD, ".") for sentence in END.split(guarded)]


def _blocks(nodes: Iterable[Node]) -> Iterator[str]:
    """Each block of running text; a block within a block stands for itself."""
    loose: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or not (_holds_blocks(node) or node.tag in BLOCKS | SKIPPED):
            loose.append(node)
            continue
        yield from filter(str.strip, [plain(loose)])
        loose = []
        if node.tag in SKIPPED:
            continue
        yield from _blocks(node.children)
    yield from filter(str.strip, [plain(loose)])


def _holds_blocks(node: Node) -> bool:
    return not isinstance(node, str) and any(
        not isinstance(child, str) and (child.tag in BLOCKS or _holds_blocks(child)) for child in node.children
    )
