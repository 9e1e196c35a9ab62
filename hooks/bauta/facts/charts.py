"""Charts drawn from fields alone: rows with a length and what is written beside it, for web and book alike."""

from __future__ import annotations

from collections.abc import Iterable

from bauta.contract.matter import Bar, Change, Growth
from bauta.records.entries import Example, Profile
from bauta.records.field_types import Population
from bauta.records.languages import Language
from bauta.text.wording import amount


def population(profile: Profile) -> tuple[Bar, ...]:
    """Inhabitants then and now within today's borders; nothing when one of the two is not known."""
    counts = _counts(profile)
    if counts is None:
        return ()
    pairs = zip(_years(profile), counts, strict=True)
    return tuple(Bar(year, count / max(counts), amount(count, profile.sprak)) for year, count in pairs)


def cost_shares(example: Example) -> tuple[Bar, ...]:
    """Who paid what part of the cost, as parts of the whole."""
    whole = sum(part.andel for part in example.kostnadsdeling)
    return tuple(Bar(part.hvem, part.andel / whole, part.tekst) for part in example.kostnadsdeling)


def amounts(example: Example) -> tuple[Bar, ...]:
    """Amounts that can be held against each other, against the greatest; nothing where only one is known."""
    most = max((one.belop for one in example.belop), default=1)
    bars = tuple(Bar(one.hva, one.belop / most, one.tekst) for one in example.belop)
    return bars if len(bars) > 1 else ()


def growth(profiles: Iterable[Profile], language: Language) -> Growth:
    """Change in inhabitants, the greatest growth first; those counted in other years than the first are left out."""
    known = [
        (profile, years, counts) for profile in profiles if (counts := _counts(profile)) and (years := _years(profile))
    ]
    then_now = known[0][1] if known else ("", "")
    percent = {profile.id: (now / before - 1) * 100 for profile, years, (before, now) in known if years == then_now}
    longest = max(map(abs, percent.values()), default=0) or 1
    rows = tuple(
        Change(
            profile.navn,
            amount(before, language),
            amount(now, language),
            percent[profile.id] / longest,
            _signed(percent[profile.id]),
        )
        for profile, _, (before, now) in sorted(known, key=lambda item: -percent.get(item[0].id, 0))
        if profile.id in percent
    )
    return Growth(*then_now, rows)


def _counts(profile: Profile) -> tuple[int, int] | None:
    before, now = profile.innbyggere_tidligere, profile.innbyggere
    if isinstance(before, Population) and isinstance(now, Population) and before.tall and now.tall:
        return before.tall, now.tall
    return None


def _years(profile: Profile) -> tuple[str, str]:
    before, now = profile.innbyggere_tidligere, profile.innbyggere
    assert isinstance(before, Population)
    assert isinstance(now, Population)
    return str(before.dato)[:4], str(now.dato)[:4]


def _signed(percent: float) -> str:
    sign = "+" if round(percent) > 0 else "−" if round(percent) < 0 else ""
    return f"{sign}{abs(round(percent))} %"
