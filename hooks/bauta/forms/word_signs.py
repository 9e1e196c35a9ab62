"""Signs that stand for others in Word: those of symbol fonts, raised and lowered figures, and boxes to tick."""

from __future__ import annotations

TICKED, EMPTY = "☒", "☐"
"""The boxes of Word's content controls; every other kind of box becomes one of these."""

ARROWS = {0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xEF: "←", 0xF0: "→", 0xF3: "↔"}
WINGDINGS = {
    **ARROWS, 0x6C: "•", 0x6E: "•", 0x6F: EMPTY, 0x71: EMPTY, 0x72: EMPTY, 0x73: "•", 0x75: "•", 0x76: "•", 0x77: "•",
    0x78: TICKED, 0x9E: "•", 0x9F: "•", 0xA1: EMPTY, 0xA4: TICKED, 0xA7: "•", 0xA8: EMPTY, 0xAA: "•", 0xD8: "•",
    0xFB: "✗", 0xFC: "✓", 0xFD: TICKED, 0xFE: TICKED, 0x4A: ":-)", 0x4C: ":-(", 0x28: "tlf.", 0x2A: "",
}  # fmt: skip
WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: TICKED, 0x52: TICKED, 0x53: TICKED, 0x54: TICKED, 0x2A: EMPTY, 0x30: EMPTY,
    0x95: "•", 0x96: "•", 0x97: "•", 0x98: "•", 0x99: EMPTY, 0x9A: EMPTY, 0x9D: EMPTY, 0xA2: TICKED, 0xA3: EMPTY,
}  # fmt: skip
SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™",
    0xD6: "√", 0xDE: "⇒", 0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x6D: "µ", 0x70: "π",
}  # fmt: skip
WEBDINGS = {0x61: "✓", 0x63: EMPTY, 0x67: "•", 0x72: "✗"}
FONTS = {
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": {0x67: "←", 0x68: "→", 0x69: "↑", 0x6A: "↓", 0x75: "→", 0x7D: "•"},
    "symbol": SYMBOL,
    "webdings": WEBDINGS,
    "marlett": {},
}
"""Font of signs -> what its places hold, as plain signs that our faces have."""
PLAIN = {place: chr(place) for place in (*range(0x20, 0x40), 0xA0)}
"""Symbol writes figures and most marks as other fonts do."""
LOWEST, HIGHEST = 0xF000, 0xF0FF
"""Where Word puts signs of such fonts among all signs."""

RAISED = dict(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True)) | {"*": "*", "†": "†", "‡": "‡"}
LOWERED = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
NOTE_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ*†‡ᵃᵇᶜᵈᵉ₀₁₂₃₄₅₆₇₈₉"
"""What may stand after a number or a word and point to a note."""
LETTERS = dict(zip("abcde", "ᵃᵇᶜᵈᵉ", strict=True))

EMPTY_BOXES = "☐□◻▢⬜❏❐❑❒⬚🗆🞎⃞"
TICKED_BOXES = "☒☑⊠⊡🗹🗵🗷✅🗳🞕"
TICKS = "✓✔✗✘☓🗸🗙"
"""Marks set instead of a box, or within one."""
BOXES = str.maketrans(dict.fromkeys(EMPTY_BOXES, EMPTY) | dict.fromkeys(TICKED_BOXES + TICKS, TICKED))


def is_symbol_font(font: str) -> bool:
    """Whether a font holds signs where others hold letters."""
    return font.casefold() in FONTS


def from_font(font: str, text: str) -> tuple[str, list[str]]:
    """A text in a font of signs as plain signs, and the places we do not know of."""
    known = FONTS.get(font.casefold(), {})
    if font.casefold() == "symbol":
        known = {**PLAIN, **known}
    read, unknown = "", []
    for sign in text:
        place = ord(sign) - LOWEST if LOWEST <= ord(sign) <= HIGHEST else ord(sign)
        if place in known:
            read += known[place]
        elif sign.isspace() or place > 0xFF:
            read += sign
        else:
            unknown.append(f"{font} {place:02X}")
    return read, unknown


def raised(text: str) -> str:
    """Raised figures and marks as signs that stay raised in plain text; longer words as they are."""
    if len(text.strip()) == 1 and text.strip() in LETTERS:
        return text.replace(text.strip(), LETTERS[text.strip()])
    return "".join(RAISED.get(sign, sign) for sign in text)


def lowered(text: str) -> str:
    """Lowered figures as signs that stay lowered in plain text."""
    return "".join(LOWERED.get(sign, sign) for sign in text)
