"""A proposal is made on the page where the host of the sources lets anyone edit the file of a text."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

PATHS = {"github": "edit", "gitlab": "-/edit"}
"""Kind of host -> what stands between the address of a repository and the branch, on the page that edits a file."""
NAMES = {"github": "GitHub", "gitlab": "GitLab"}
BRANCH = "main"


@dataclass(frozen=True)
class Host:
    """Where the sources are kept for all to see, as mkdocs.yml says."""

    repository: str
    """The address of the repository, `repo_url`."""
    kind: str
    branch: str

    @property
    def name(self) -> str:
        """What the host is called."""
        return NAMES[self.kind]

    def edit_address(self, path: str) -> str:
        """The page that edits a file, by its path from the root."""
        return f"{self.repository.rstrip('/')}/{PATHS[self.kind]}/{quote(self.branch)}/{quote(path)}"


def host_of(repository: str, kind: str = "", branch: str = "") -> Host | None:
    """The host of a repository; None when none is named, or when it is neither GitHub nor GitLab.

    `kind` says which of them it is where its address does not, as on a server of one's own.
    """
    address = urlsplit(repository)
    named = kind or next((known for known in PATHS if known in (address.hostname or "")), "")
    if address.scheme != "https" or named not in PATHS:
        return None
    return Host(repository, named, branch or BRANCH)
