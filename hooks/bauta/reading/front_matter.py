"""YAML as people write it: values, the line each stands on, and what YAML made of it unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bauta.correction import Correction, Level

Path = tuple[str | int, ...]

PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "timestamp")}

DEEPEST = 20
"""Levels of fields within fields; the templates have five at most."""

QUOTE = 'sett hele verdien i anførselstegn: felt: "verdi"'
NO_FIELDS = "innholdet er ikke felt; skriv hvert felt som «felt: verdi»"
TABULATOR = "linja er rykket inn med tabulator; bruk mellomrom, to for hvert nivå"

PROBLEMS = (
    ("mapping values are not allowed", f"kolon midt i en verdi; {QUOTE}"),
    ("could not find expected ':'", "kolon mangler etter et feltnavn; skriv «felt: verdi»"),
    ("did not find expected key", "innrykk eller anførselstegn stemmer ikke; rett linja eller den over"),
    ("tab character", TABULATOR),
    ("cannot start any token", f"verdien begynner med et tegn som betyr noe annet i YAML; {QUOTE}"),
    ("unexpected end of stream", "anførselstegn eller parentes er ikke lukket; lukk det"),
    ("expected ',' or '}'", "krøllparentes er ikke lukket eller komma mangler; rett { … }"),
    ("expected ',' or ']'", "hakeparentes er ikke lukket eller komma mangler; rett [ … ]"),
    ("expected '-' indicator", "innrykket i lista stemmer ikke; begynn hvert punkt med «- » rett under det forrige"),
    ("alphabetic or numeric character", f"«*» eller «&» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("undefined alias", f"«*» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("undefined tag handle", f"«!» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("tag", f"«!» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("block scalar", f"«|» eller «>» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("comment or line break", f"«|» eller «>» først i en verdi betyr noe annet i YAML; {QUOTE}"),
    ("unknown escape", "«\\» i doble anførselstegn betyr noe annet i YAML; skriv «\\\\», eller bruk enkle: '…'"),
    ("control characters", "filen har et usynlig styretegn; slett det"),
)

OPENED = ("expected ':'", "unexpected end of stream", "expected ',' or")
"""Problems noticed only where the text goes on without what is missing; `context_mark` is where that began."""

TABBED = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
"""The beginning of a line that is indented with tabulators."""
LONGEST_WORD = 40
"""Characters of a number, a date or a yes; what is longer is text."""

CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: |$)")
"""A line git leaves where two have changed the same lines."""

UNSETTLED = (
    "linja er et merke fra git der to har endret samme sted; behold den teksten som skal stå, "
    "og slett linjene med <<<<<<<, ======= og >>>>>>>"
)


@dataclass
class Marks:
    """Where each field stands, the text of values that YAML does not read as text, and what it cuts off."""

    lines: dict[Path, int] = field(default_factory=dict)
    plain: dict[Path, str] = field(default_factory=dict)
    cut: dict[Path, tuple[int, str, Level]] = field(default_factory=dict)
    """Values that lose their end to a comment: line, what is lost, and how sure it is that no comment was meant."""
    unread: frozenset[str] = frozenset()
    """The fields that could not be read, where the others could."""

    def line_of(self, *keys: str | int) -> int:
        """Line of the field at `keys`, or of the nearest field around it, else 1."""
        for length in range(len(keys), -1, -1):
            if (line := self.lines.get(tuple(keys[:length]))) is not None:
                return line
        return 1


class _RefusedError(Exception):
    def __init__(self, line: int, text: str) -> None:
        self.line, self.text = line, text


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[dict[str, Any], Marks, tuple[Correction, ...]]:
    """Read one YAML mapping: its values, their marks, and the `yaml` corrections; at most one beside the tabulators."""
    values, marks, faults = read_any_yaml(path, text, first_line)
    if isinstance(values, dict):
        return values, marks, faults
    if not faults and values is not None:
        return {}, marks, (Correction(path, first_line, "yaml", NO_FIELDS),)
    return {}, marks, faults


def read_any_yaml(path: str, text: str, first_line: int = 1) -> tuple[Any, Marks, tuple[Correction, ...]]:
    """Read YAML of any shape; as `read_yaml` otherwise. What is indented with tabulators is told of, and read on."""
    tabbed = [number for number, line in enumerate(text.split("\n")) if TABBED.match(line)]
    if tabbed and _read(path, text, first_line)[2]:
        others = f" (også linje {', '.join(str(first_line + n) for n in tabbed[1:9])})" if tabbed[1:] else ""
        told = Correction(path, first_line + tabbed[0], "yaml", f"{TABULATOR}{others}")
        value, marks, faults = _read(path, TABBED.sub(lambda tabs: tabs[0].expandtabs(2), text), first_line)
        own = {first_line + number for number in tabbed}
        return value, marks, (told, *(fault for fault in faults if fault.line not in own))
    return _read(path, text, first_line)


def _read(path: str, text: str, first_line: int) -> tuple[Any, Marks, tuple[Correction, ...]]:
    marks = Marks()
    try:
        _look_through(text, first_line)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        value = _Reading(marks, first_line, text).value(node, ()) if node is not None else None
    except yaml.MarkedYAMLError as fault:
        late = any(sign in str(fault.problem) for sign in OPENED)
        mark = (fault.context_mark if late else fault.problem_mark) or fault.problem_mark or fault.context_mark
        number = mark.line if mark else 0
        told = conflict(text) or (number, explained(str(fault.problem)))
        return None, Marks(), (Correction(path, first_line + told[0], "yaml", told[1]),)
    except yaml.reader.ReaderError as fault:
        line = first_line + text.count("\n", 0, fault.position)
        return None, Marks(), (Correction(path, line, "yaml", explained(fault.reason)),)
    except _RefusedError as fault:
        return None, Marks(), (Correction(path, fault.line, "yaml", fault.text),)
    return value, marks, ()


def _look_through(text: str, first_line: int) -> None:
    """Refuse what may not be composed: levels without end, for which libyaml's binding has no stack; tags; anchors."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _RefusedError(line, "feltene ligger i for mange nivåer; sammenlign med malen")
        for part, sign in (("tag", "!"), ("anchor", "*" if isinstance(event, yaml.AliasEvent) else "&")):
            if getattr(event, part, None):
                raise _RefusedError(line, f"«{sign}» først i en verdi betyr noe annet i YAML; {QUOTE}")


def conflict(text: str) -> tuple[int, str] | None:
    """The first line git has left, and what to do with it."""
    found = (number for number, line in enumerate(text.split("\n")) if CONFLICT.match(line))
    return next(((number, UNSETTLED) for number in found), None)


def explained(problem: str) -> str:
    """What to say of a problem as libyaml tells it."""
    cause = next((text for sign, text in PROBLEMS if sign in problem), None)
    return f"feltene kan ikke leses: {cause or 'linja følger ikke YAML; sammenlign med malen'}"


class _Reading:
    """One walk through the nodes of a document."""

    def __init__(self, marks: Marks, first_line: int, text: str) -> None:
        self.marks = marks
        self.first_line = first_line
        self.text = text.split("\n")
        self.scalars = yaml.constructor.SafeConstructor()

    def value(self, node: yaml.Node, path: Path) -> Any:
        line = self.first_line + node.start_mark.line
        self.marks.lines.setdefault(path, line)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path, line)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return dict(self._pairs(node, path))

    def _pairs(self, node: yaml.Node, path: Path) -> Iterator[tuple[str, Any]]:
        keys: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = self.first_line + key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                raise _RefusedError(line, "et feltnavn er ikke vanlig tekst; skriv «felt: verdi»")
            key = str(key_node.value)
            if key in keys:
                raise _RefusedError(line, f"feltet «{key}» står også på linje {keys[key]}; slett det ene")
            keys[key] = line
            self.marks.lines[(*path, key)] = line
            yield key, self.value(value_node, (*path, key))

    def _scalar(self, node: yaml.ScalarNode, path: Path, line: int) -> Any:
        if not node.style:
            self._cut(node, path, line)
        if node.tag == "tag:yaml.org,2002:null":
            return None
        if node.tag in PLAIN_TAGS and len(node.value) <= LONGEST_WORD:
            self.marks.plain[path] = node.value
            try:
                return self.scalars.construct_object(node)
            except (ValueError, OverflowError):
                return node.value
        return node.value

    def _cut(self, node: yaml.ScalarNode, path: Path, line: int) -> None:
        """Mark a value that YAML ends at « #», where more than a comment may be lost."""
        end = node.end_mark
        rest = self.text[end.line][end.column :] if end.line < len(self.text) else ""
        lost = rest.lstrip(" \t")
        if not lost.startswith("#") or lost.startswith(("##", "#!")):
            return
        if lost[1:2].strip():  # «#1», «#universell»
            self.marks.cut[path] = (line, lost, "feil")
        elif node.value and len(rest) - len(lost) == 1 and path[-1:] != ("type",):
            self.marks.cut[path] = (line, lost, "varsel")
