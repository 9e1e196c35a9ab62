"""Lessons are records of their own; a chapter that is made of them takes them in under its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bauta.reading.material import Copy
from bauta.records.entries import Lesson
from bauta.records.sections import slug
from bauta.text.render import Rendered


def with_lessons(
    own: Sequence[Rendered], lessons: Iterable[Copy], rendered: Mapping[str, tuple[Rendered, ...]]
) -> list[Rendered]:
    """A chapter's sections with the lessons after what stands above its first heading.

    Each area is a heading (level 2) with its lessons under it (level 3, or 2 where there are no areas).
    """
    above = next((number for number, section in enumerate(own) if section.title), len(own))
    return [*own[:above], *_sections(lessons, rendered), *own[above:]]


def _sections(lessons: Iterable[Copy], rendered: Mapping[str, tuple[Rendered, ...]]) -> Iterator[Rendered]:
    area = ""
    for copy in lessons:
        lesson = copy.entry
        assert isinstance(lesson, Lesson), "only lessons stand among the lessons"
        if lesson.omrade and lesson.omrade != area:
            area = lesson.omrade
            yield Rendered(slug(area), 2, area, ())
        level = 3 if area else 2
        for section in rendered[copy.key]:
            if not section.title:
                yield replace(section, id=lesson.id, level=level, title=f"{lesson.nummer}. {lesson.tittel}")
            else:
                yield replace(section, level=level + 1)
