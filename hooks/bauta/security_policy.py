"""What a page of the website may fetch and run: a content security policy, in the page and for the host."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

OPENER = "Cross-Origin-Opener-Policy"
SHARED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    OPENER: "same-origin",
}
"""Headers of every answer."""
FOR_EVER = "public, max-age=31536000, immutable"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
FRAMED = "bygg-inn"
"""The folder of pages made to be shown inside other sites."""
NOT_FRAMED = "frame-ancestors 'none'"


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """The policy of a page with these scripts and styles written in it; all else comes from the site itself.

    What is data alone (JSON) needs no word.
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *map(source_hash, scripts))),
            " ".join(("style-src 'self'", *map(source_hash, styles))),
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def form_policy(asked: Iterable[str]) -> str:
    """The policy of the page with the form that is signed in to, and of no other page; `asked` are those it talks to.

    The form writes its styles as it goes, and shows the pictures of a draft from memory. It has no frames and shows
    nothing that is written in a text as anything but text.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            " ".join(("connect-src 'self' blob:", *dict.fromkeys(asked))),
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def styles_in(page: str) -> Iterator[str]:
    """The styles that are written in a page, as those made to stand alone have them."""
    return (style[1] for style in STYLE.finditer(page))


def source_hash(text: str) -> str:
    """How a policy names a script or style by what stands in it, every space counted."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def host_headers(
    page_policy: str, folders: Iterable[str], framed: str = FRAMED, own: Mapping[str, str] | None = None
) -> str:
    """The `_headers` file of static hosts: every answer gets what is shared; all but `framed` refuses to be framed.

    `own` are folders with a policy of their own, from which one may sign in elsewhere in a window beside. Hosts add up
    the headers of all rules that match, and a browser keeps to every policy it is told; so the policy of the pages
    and the refusal name every other folder at the top of the site.
    """
    own = own or {}
    shared = {name: told for name, told in SHARED.items() if not (own and name == OPENER)}
    everywhere = shared if own else {"Content-Security-Policy": page_policy, **shared}
    apart = {OPENER: SHARED[OPENER]} if own else {}
    rules: list[tuple[str, dict[str, str]]] = [("/*", everywhere)]
    paths = {"/": "", "/index.html": "", "/404.html": "", **{f"/{folder}/*": folder for folder in folders}}
    for path, folder in paths.items():
        if folder in own:
            told = {"Content-Security-Policy": f"{own[folder]}; {NOT_FRAMED}", OPENER: "same-origin-allow-popups"}
            rules.append((path, told))
            continue
        policies = [*([page_policy] if own else []), *([NOT_FRAMED] if folder != framed else [])]
        if policies:
            rules.append((path, {"Content-Security-Policy": "; ".join(policies), **apart}))
    rules.append(("/stil/skrift/*", {"Cache-Control": FOR_EVER}))
    return "".join(f"{path}\n" + "".join(f"  {k}: {v}\n" for k, v in headers.items()) for path, headers in rules)
