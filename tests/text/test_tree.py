"""The tree holds all that the rendered text does."""

from __future__ import annotations

import pytest
from conftest import PROJECT

from bauta.reading.reader import Reader
from bauta.text import tree
from bauta.text.render import Renderer
from bauta.text.tree import closed_up, plain, text_tree

ROUND = [
    '<p>Én &amp; to &lt;tre&gt;, 10&nbsp;000 <a href="https://a.example/?a=1&amp;b=&quot;2">her</a><br>\nny linje</p>',
    '<ol start="3">\n<li>\n<p>Tre</p>\n</li>\n<li>Fire <em>og</em> <strong>fem</strong></li>\n</ol>\n<hr>',
    '<table>\n<thead>\n<tr>\n<th>År</th>\n<th style="text-align:right">Tall</th>\n</tr>\n</thead>\n</table>',
    "<pre><code>a  b\n  c</code></pre>",
]


@pytest.mark.parametrize("written", ROUND)
def test_the_same_html_is_written_from_the_tree(written: str) -> None:
    assert tree.html(text_tree(written)) == written


def test_every_text_of_the_house_is_written_from_its_tree_as_it_was_rendered() -> None:
    renderer, told = Renderer(), 0
    for copy in Reader(PROJECT).read(False).copy:
        for section in copy.manuscript.sections:
            html = renderer.html(section.text, copy.path)
            assert tree.html(text_tree(html)) == html, copy.path
            told += bool(html)
    assert told > 500


def test_a_link_leads_where_it_is_asked_to_or_is_its_text_alone() -> None:
    nodes = text_tree('<p><a href="bauta:a">A</a> og <a href="bauta:b">B &amp; c</a></p>')
    ways = {"bauta:b": '../b/"&'}
    assert tree.html(nodes, ways.get) == '<p>A og <a href="../b/&quot;&amp;">B &amp; c</a></p>'


def test_plain_text_has_one_space_between_words_and_keeps_hard_ones() -> None:
    nodes = text_tree("<ul>\n<li>10\u00a0000\nkroner</li>\n<li><strong>To</strong></li>\n</ul>")
    assert plain(nodes) == "10\u00a0000 kroner To"


def test_no_space_comes_before_a_mark_that_follows_a_link_or_a_stressed_word() -> None:
    nodes = text_tree('<p>Les <a href="a">planen</a>, og <strong>ta</strong>lene.</p><p>(<em>Nytt</em>)</p>')
    assert plain(nodes) == "Les planen, og talene. (Nytt)"


def test_white_space_between_blocks_is_not_set() -> None:
    (list_,) = closed_up(text_tree("<ul>\n<li>Én\nlinje</li>\n</ul>\n"))
    assert not isinstance(list_, str)
    assert [child if isinstance(child, str) else child.children for child in list_.children] == [("Én linje",)]
