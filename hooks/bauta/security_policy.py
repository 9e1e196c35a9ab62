"""What a page of the website may fetch and run: a content security policy, in the page and for the host."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

SHARED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer."""
FOR_EVER = "public, max-age=31536000, immutable"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
FRAMED = "bygg-inn"
"""The folder of pages made to be shown inside other sites."""
NOT_FRAMED = "frame-ancestors 'none'"


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """The policy of a page with these scripts and styles written in it; all else comes from the site itself.

    Search runs WebAssembly, which needs a word of its own. What is data alone (JSON) needs none.
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self' 'wasm-unsafe-eval'", *map(source_hash, scripts))),
            " ".join(("style-src 'self'", *map(source_hash, styles))),
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def styles_in(page: str) -> Iterator[str]:
    """The styles that are written in a page, as those made to stand alone have them."""
    return (style[1] for style in STYLE.finditer(page))


def source_hash(text: str) -> str:
    """How a policy names a script or style by what stands in it, every space counted."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def host_headers(page_policy: str, folders: Iterable[str], framed: str = FRAMED) -> str:
    """The `_headers` file of static hosts: every answer gets what is shared; all but `framed` refuses to be framed.

    Hosts add up the headers of all rules that match, so the refusal names every other folder at the top of the site.
    """
    rules = [("/*", {"Content-Security-Policy": page_policy, **SHARED})]
    refusing = ["/", "/index.html", "/404.html", *(f"/{folder}/*" for folder in folders if folder != framed)]
    rules += [(path, {"Content-Security-Policy": NOT_FRAMED}) for path in refusing]
    rules.append(("/stil/skrift/*", {"Cache-Control": FOR_EVER}))
    return "".join(f"{path}\n" + "".join(f"  {k}: {v}\n" for k, v in headers.items()) for path, headers in rules)
