"""YAML as people write it: values, the line each stands on, and what YAML made of it unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bauta.correction import Correction

Path = tuple[str | int, ...]

PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "timestamp")}
STRUCTURE_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "null", "map", "seq")}

DEEPEST = 20
"""Levels of fields within fields; the templates have five at most."""

PROBLEMS = (
    ("mapping values are not allowed", "kolon midt i en verdi; sett hele verdien i anførselstegn"),
    ("could not find expected ':'", "kolon mangler etter et feltnavn; skriv «felt: verdi»"),
    ("did not find expected key", "innrykk eller anførselstegn stemmer ikke; rett linja eller den over"),
    ("tab character", "tabulator brukt som innrykk; bruk mellomrom"),
    ("cannot start any token", "et tegn som ikke kan stå først i en verdi; sett den i anførselstegn"),
    ("unexpected end of stream", "anførselstegn eller parentes er ikke lukket; lukk det"),
    ("expected ',' or '}'", "krøllparentes er ikke lukket eller komma mangler; rett { … }"),
    ("expected ',' or ']'", "hakeparentes er ikke lukket eller komma mangler; rett [ … ]"),
    ("expected '-' indicator", "innrykket i lista stemmer ikke; begynn hvert punkt med «- » rett under det forrige"),
    ("undefined alias", "«*» først i en verdi betyr noe annet i YAML; sett verdien i anførselstegn"),
    ("control characters", "filen har et usynlig styretegn; slett det"),
)


@dataclass
class Marks:
    """Where each field stands, and the text of values that YAML does not read as text."""

    lines: dict[Path, int] = field(default_factory=dict)
    plain: dict[Path, str] = field(default_factory=dict)

    def line_of(self, *keys: str | int) -> int:
        """Line of the field at `keys`, or of the nearest field around it, else 1."""
        for length in range(len(keys), -1, -1):
            if (line := self.lines.get(tuple(keys[:length]))) is not None:
                return line
        return 1


BRACKETS = 10_000
"""More brackets than any file of the house has, and fewer than make libyaml run out of stack."""


class _RefusedError(Exception):
    def __init__(self, line: int, text: str) -> None:
        self.line, self.text = line, text


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[dict[str, Any], Marks, tuple[Correction, ...]]:
    """Read one YAML mapping: its values, their marks, and at most one `yaml` correction."""
    values, marks, faults = read_any_yaml(path, text, first_line)
    if not faults and values is not None and not isinstance(values, dict):
        fault = Correction(path, first_line, "yaml", "innholdet er ikke felt; skriv hvert felt som «felt: verdi»")
        return {}, marks, (fault,)
    return values or {}, marks, faults


def read_any_yaml(path: str, text: str, first_line: int = 1) -> tuple[Any, Marks, tuple[Correction, ...]]:
    """Read YAML of any shape; as `read_yaml` otherwise."""
    marks = Marks()
    if text.count("{") + text.count("[") > BRACKETS:
        fault = Correction(path, first_line, "yaml", "feltene har altfor mange parenteser; sammenlign med malen")
        return None, marks, (fault,)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        value = _Reading(marks, first_line).value(node, ()) if node is not None else None
    except yaml.MarkedYAMLError as fault:
        # A missing colon is noticed on the line after; `context_mark` is the line of the field.
        mark = fault.context_mark if "expected ':'" in str(fault.problem) else fault.problem_mark or fault.context_mark
        line = first_line + (mark.line if mark else 0)
        return None, Marks(), (Correction(path, line, "yaml", _explain(str(fault.problem))),)
    except yaml.reader.ReaderError as fault:
        line = first_line + text.count("\n", 0, fault.position)
        return None, Marks(), (Correction(path, line, "yaml", _explain(fault.reason)),)
    except _RefusedError as fault:
        return None, Marks(), (Correction(path, fault.line, "yaml", fault.text),)
    return value, marks, ()


def _explain(problem: str) -> str:
    cause = next((text for sign, text in PROBLEMS if sign in problem), None)
    return f"feltene kan ikke leses: {cause or 'linja følger ikke YAML; sammenlign med malen'}"


class _Reading:
    """One walk through the nodes of a document."""

    def __init__(self, marks: Marks, first_line: int) -> None:
        self.marks = marks
        self.first_line = first_line
        self.seen: set[int] = set()
        self.scalars = yaml.constructor.SafeConstructor()

    def value(self, node: yaml.Node, path: Path) -> Any:
        line = self.first_line + node.start_mark.line
        self.marks.lines.setdefault(path, line)
        if len(path) > DEEPEST:
            raise _RefusedError(line, "feltene ligger i for mange nivåer; sammenlign med malen")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path, line)
        if id(node) in self.seen:
            raise _RefusedError(line, "feltene viser til hverandre med «&» og «*»; skriv verdien ut der den gjelder")
        self.seen.add(id(node))
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
        if node.tag == "tag:yaml.org,2002:null":
            return None
        if node.tag in PLAIN_TAGS:
            self.marks.plain[path] = node.value
            try:
                return self.scalars.construct_object(node)
            except ValueError:
                return node.value
        if node.tag not in STRUCTURE_TAGS:
            raise _RefusedError(line, f"merket «{node.tag}» kan ikke brukes; skriv bare verdien")
        return node.value
