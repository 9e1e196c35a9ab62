"""Lists, numbers and code as people write them reach the page as what they are, in time that follows their length."""

from __future__ import annotations

import time

import pytest
from conftest import Desk
from lxml import html
from proof import letters

from bauta.reading.body import sections
from bauta.text.render import Renderer
from bauta.text.typography import mend

EXAMPLE = "examples/lilleby-skilt-i-biblioteket.md"


def set_(typed: str) -> str:
    """The HTML of a text, without the line breaks in it."""
    return Renderer().html(typed, EXAMPLE).replace("\n", "")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("- Ytre\n  - Indre\n- To", "<ul><li>Ytre<ul><li>Indre</li></ul></li><li>To</li></ul>"),
        ("1. Ytre\n   - Indre\n2. To", "<ol><li>Ytre<ul><li>Indre</li></ul></li><li>To</li></ol>"),
        ("- A\n    - B", "<ul><li>A<ul><li>B</li></ul></li></ul>"),
        ("- A\n\t- B", "<ul><li>A<ul><li>B</li></ul></li></ul>"),
        ("- A\n  - B\n    - C\n- D", "<ul><li>A<ul><li>B<ul><li>C</li></ul></li></ul></li><li>D</li></ul>"),
        ("Vi gjorde dette:\n- Målte\n- Bygde", "<p>Vi gjorde dette:</p><ul><li>Målte</li><li>Bygde</li></ul>"),
        ("Slik:\n1. Mål\n2. Bygg", "<p>Slik:</p><ol><li>Mål</li><li>Bygg</li></ol>"),
        ("• Mål\n• Bygg", "<ul><li>Mål</li><li>Bygg</li></ul>"),
        ("1) Mål\n2) Bygg", "<ol><li>Mål</li><li>Bygg</li></ol>"),
        ("3. Mål\n4. Bygg", '<ol start="3"><li>Mål</li><li>Bygg</li></ol>'),
        ("- A\n1. B", "<ul><li>A</li></ul><ol><li>B</li></ol>"),
        ("- A\n\n- B\n\n- C", "<ul><li>A</li><li>B</li><li>C</li></ul>"),
        ("1. A\n\n   Mer.\n\n2. B", "<ol><li><p>A</p><p>Mer.</p></li><li>B</li></ol>"),
        ("3. etasje mangler rampe.", "<p>3. etasje mangler rampe.</p>"),
        ("1. etasje er fin.\n\n3. etasje er ikke.", "<p>1. etasje er fin.</p><p>3. etasje er ikke.</p>"),
        ("Heisen går til\n3. etasje.", "<p>Heisen går til3. etasje.</p>"),
        ("[Lavterskel]: enkelt", "<p>[Lavterskel]: enkelt</p>"),
        ("[^1]: Se", "<p>[^1]: Se</p>"),
        ("    rykket inn", "<p>rykket inn</p>"),
        ("~~~\n# x\n~~~\n\ny", "<pre><code># x</code></pre><p>y</p>"),
        ("- # 4", "<ul><li># 4</li></ul>"),
        ("- **2021:** Bygde", "<ul><li><strong>2021:</strong> Bygde</li></ul>"),
        ("1. *Mål* først", "<ol><li><em>Mål</em> først</li></ol>"),
        ("Slik:\n- A\n**Ikke** B", "<p>Slik:</p><ul><li>A<strong>Ikke</strong> B</li></ul>"),
        ("- * A", "<ul><li>* A</li></ul>"),
        ("- ***", "<ul><li>***</li></ul>"),
        ('[ord](b.md "Les mer")', '<p><a href="bauta:examples/b">ord</a></p>'),
        ("> - A\n>   - B", "<blockquote><ul><li>A<ul><li>B</li></ul></li></ul></blockquote>"),
    ],
)  # fmt: skip
def test_what_people_write_is_read_as_they_mean_it(typed: str, expected: str) -> None:
    assert set_(typed) == expected


def test_a_list_that_begins_with_three_does_so_in_the_recipe_of_the_book_too(desk: Desk) -> None:
    path = "examples/lilleby-benker-i-bygata.md"
    desk.edit(path, "1. Tell hvor folk", "3. Tell hvor folk")
    for number, start in ((2, "2. Tegn"), (3, "3. Prøv"), (4, "4. Sett")):
        desk.edit(path, start, f"{number + 2}{start[1:]}")
    section = next(s for s in desk.verdict().rendered[path.removesuffix(".md")] if s.id == "steg")
    assert [(node.tag, node.start) for node in section.nodes if not isinstance(node, str)] == [("ol", 3)]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "* ", "**", "["])
def test_levels_without_end_are_set_with_a_few(mark: str) -> None:
    shown = html.fragment_fromstring(set_(mark * 900 + "x"), create_parent=True)
    assert letters(shown.text_content()).endswith("x")
    assert max(len(list(node.iterancestors())) for node in shown.iter()) < 30


SLOW = [
    "<a", "<", "[", "](", "![", "a`", "`", "*", "**", "***", "_", "*a **b ", '"', "&", "(", '[a](b "', "> ", "1. ",
    "- ", "- a\n", "> a\n", "|\n", "a|b\n-|-\n", "```x\n", "a\n=\n", "1 111 ", "a@", "«", "~~~\n", " ", "<!--", "#",
]  # fmt: skip


@pytest.mark.parametrize("repeated", SLOW)
def test_no_text_takes_many_times_as_long_as_a_harmless_one_of_its_length(repeated: str) -> None:
    def spent(text: str) -> float:
        began = time.process_time()
        for section in sections(text, 1):
            Renderer().html(section.text, EXAMPLE)
        mend(EXAMPLE, f"---\nid: x\n---\n{text}")
        return time.process_time() - began

    length = 8000
    harmless = ("ordet er sagt og skrevet. " * length)[:length]
    spent(harmless)
    assert spent((repeated * length)[:length]) < 40 * max(spent(harmless), 0.02)
