"""A stand-in for GitHub: as much of its API as the form asks of, over files in memory; every request is remembered."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

API = "https://api.github.com"
SIGN_IN = "https://innlogging.example"
KEY = "proveord-som-ikke-apner-noe"
OWNER, NAME = "bauta", "bauta"
SIGNING_IN = f"""<script>
addEventListener("message", (event) => opener.postMessage(
  'authorization:github:success:{{"token": "{KEY}", "provider": "github"}}', event.origin));
opener.postMessage("authorizing:github", "*");
</script>"""
"""What the sign-in service shows in its window when GitHub has said who it is."""

Files = dict[str, bytes]


def sha(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()


@dataclass
class GitHost:
    """One repository, the copies people have made of it, and the pull requests from them."""

    files: Files
    user: str = "redaktor"
    may_write: bool = True
    asked: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What was asked that the stand-in does not know."""
    pulls: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.blobs: dict[str, bytes] = {}
        self.trees: dict[str, Files] = {}
        self.commits: dict[str, dict[str, Any]] = {}
        first = self._commit(self._tree(dict(self.files)), [], "Første")
        self.branches: dict[str, dict[str, str]] = {OWNER: {"main": first}}

    def files_at(self, owner: str, branch: str) -> Files:
        """What a branch holds."""
        return self.trees[self.commits[self.branches[owner][branch]]["tree"]]

    def answer(self, method: str, url: str, body: str | None) -> tuple[int, Any]:
        """Status and JSON of the answer to a request."""
        parts = urlsplit(url)
        path, query = unquote(parts.path), {k: v[0] for k, v in parse_qs(parts.query).items()}
        self.asked.append(f"{method} {path}")
        given = json.loads(body) if body else {}
        for wanted, pattern, act in ROUTES:
            if wanted == method and (found := re.fullmatch(pattern, path)):
                return act(self, found.groupdict(), given, query)
        self.unknown.append(f"{method} {url}")
        return 404, {"message": "Not Found"}

    # The objects of git.

    def _tree(self, files: Files) -> str:
        name = sha(repr(sorted((path, sha(data)) for path, data in files.items())).encode())
        self.trees[name] = files
        self.blobs |= {sha(data): data for data in files.values()}
        return name

    def _commit(self, tree: str, parents: list[str], message: str) -> str:
        name = sha(f"{tree}{parents}{message}{len(self.commits)}".encode())
        self.commits[name] = {"tree": tree, "parents": parents, "message": message}
        return name

    def told_commit(self, name: str) -> dict[str, Any]:
        commit = self.commits[name]
        who = {"name": self.user, "email": "", "date": "2026-01-15T12:00:00Z"}
        told = {"message": commit["message"], "tree": {"sha": commit["tree"]}, "author": who, "committer": who}
        parents = [{"sha": parent} for parent in commit["parents"]]
        return {"sha": name, "commit": told, "parents": parents, "author": {"login": self.user}, **told}

    def told_repo(self, owner: str) -> dict[str, Any]:
        return {
            "name": NAME, "full_name": f"{owner}/{NAME}", "owner": {"login": owner}, "private": False,
            "fork": owner != OWNER, "default_branch": "main",
            "parent": {"full_name": f"{OWNER}/{NAME}"} if owner != OWNER else None,
            "permissions": {"push": self.may_write or owner == self.user, "pull": True},
        }  # fmt: skip

    def me(self, *_: Any) -> tuple[int, Any]:
        return 200, {"login": self.user, "name": "", "avatar_url": "", "id": 1}

    def who(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        return 200, {"login": at["u"], "name": "", "avatar_url": ""}

    def repo(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        return (200, self.told_repo(at["o"])) if at["o"] in self.branches else (404, {"message": "Not Found"})

    def permission(self, *_: Any) -> tuple[int, Any]:
        return 200, {"permission": "write" if self.may_write else "read"}

    def fork(self, *_: Any) -> tuple[int, Any]:
        self.branches.setdefault(self.user, {"main": self.branches[OWNER]["main"]})
        return 202, self.told_repo(self.user)

    def branch(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        name = self.branches.get(at["o"], {}).get(at["b"])
        if name is None:
            return 404, {"message": "Branch not found"}
        return 200, {"name": at["b"], "commit": self.told_commit(name)}

    def refs(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        held = self.branches.get(at["o"], {}).items()
        return 200, [self._ref(b, name) for b, name in held if b.startswith(at["b"])]

    def ref(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        name = self.branches.get(at["o"], {}).get(at["b"])
        return (404, {"message": "Not Found"}) if name is None else (200, self._ref(at["b"], name))

    def _ref(self, branch: str, name: str) -> dict[str, Any]:
        return {"ref": f"refs/heads/{branch}", "object": {"sha": name, "type": "commit"}}

    def set_ref(self, at: dict[str, str], given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        branch = at.get("b") or given["ref"].removeprefix("refs/heads/")
        if not self.told_repo(at["o"])["permissions"]["push"]:
            return 403, {"message": "Resource not accessible"}
        self.branches[at["o"]][branch] = given["sha"]
        return 201, self._ref(branch, given["sha"])

    def drop_ref(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        self.branches[at["o"]].pop(at["b"], None)
        return 204, None

    def tree(self, at: dict[str, str], _given: Any, query: dict[str, str]) -> tuple[int, Any]:
        where, _, folder = at["t"].partition(":")
        name = self.branches.get(at["o"], {}).get(where, where)
        files = self.trees.get(self.commits[name]["tree"] if name in self.commits else name)
        if files is None:
            return 404, {"message": "Not Found"}
        inside = f"{folder.strip('/')}/" if folder.strip("/") else ""
        found = {path.removeprefix(inside): data for path, data in files.items() if path.startswith(inside)}
        if inside and not found:
            return 404, {"message": "Not Found"}
        rows = [
            {"path": path, "type": "blob", "mode": "100644", "sha": sha(data), "size": len(data)}
            for path, data in found.items() if "recursive" in query or "/" not in path
        ]  # fmt: skip
        folders = {path.partition("/")[0] for path in found if "/" in path}
        rows += [{"path": path, "type": "tree", "mode": "040000", "sha": sha(path.encode())} for path in folders]
        return 200, {"sha": name, "tree": rows, "truncated": False}

    def make_tree(self, _at: Any, given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        base = given["base_tree"]
        files = dict(self.trees[self.commits[base]["tree"] if base in self.commits else base])
        for row in given["tree"]:
            if row.get("sha") is None:
                files.pop(row["path"], None)
            else:
                files[row["path"]] = self.blobs[row["sha"]]
        return 201, {"sha": self._tree(files)}

    def make_commit(self, _at: Any, given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        return 201, self.told_commit(self._commit(given["tree"], given["parents"], given["message"]))

    def commits_of(self, at: dict[str, str], _given: Any, query: dict[str, str]) -> tuple[int, Any]:
        held = self.branches.get(at["o"], {})
        name = held.get(query.get("sha", "main"), query.get("sha", ""))
        return 200, [self.told_commit(name)] if name in self.commits else []

    def make_blob(self, _at: Any, given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        content = given["content"]
        data = base64.b64decode(content) if given.get("encoding") == "base64" else content.encode()
        self.blobs[sha(data)] = data
        return 201, {"sha": sha(data)}

    def blob(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        data = self.blobs[at["s"]]
        return 200, {
            "sha": at["s"],
            "content": base64.b64encode(data).decode(),
            "encoding": "base64",
            "size": len(data),
        }

    def compare(self, at: dict[str, str], *_: Any) -> tuple[int, Any]:
        base, head = (self._named(at["o"], end) for end in (at["base"], at["head"]))
        if base not in self.commits or head not in self.commits:
            return 404, {"message": "Not Found"}
        old, new = (self.trees[self.commits[name]["tree"]] for name in (base, head))
        changed = [path for path in new if new[path] != old.get(path)]
        files = [
            {"filename": path, "sha": sha(new[path]), "status": "modified" if path in old else "added"}
            for path in changed
        ]
        return 200, {
            "files": files, "status": "ahead" if base != head else "identical", "ahead_by": int(base != head),
            "merge_base_commit": self.told_commit(base), "commits": [self.told_commit(head)] if base != head else [],
        }  # fmt: skip

    def _named(self, owner: str, end: str) -> str:
        whose, _, branch = end.rpartition(":")
        return self.branches.get(whose or owner, {}).get(branch, branch)

    def list_pulls(self, _at: Any, _given: Any, query: dict[str, str]) -> tuple[int, Any]:
        head, state = query.get("head", ""), query.get("state", "open")
        wanted = [pull for pull in self.pulls if not head or pull["head"]["label"] == head]
        return 200, [pull for pull in wanted if state == "all" or pull["state"] == state]

    def make_pull(self, at: dict[str, str], given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        whose, _, branch = given["head"].rpartition(":")
        whose = whose or at["o"]
        head = {
            "ref": branch, "label": f"{whose}:{branch}", "sha": self.branches[whose][branch],
            "repo": self.told_repo(whose), "user": {"login": whose},
        }  # fmt: skip
        self.pulls.append(
            {
                "number": len(self.pulls) + 1,
                "title": given["title"],
                "state": "open",
                "draft": given.get("draft"),
                "head": head,
                "base": {"ref": given["base"], "repo": self.told_repo(OWNER)},
                "labels": [],
                "user": {"login": self.user},
                "updated_at": "2026-01-15T12:00:00Z",
                "merged_at": None,
            }
        )
        return 201, self.pulls[-1]

    def pull(self, at: dict[str, str], given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        self.pulls[int(at["n"]) - 1] |= {key: given[key] for key in ("state", "title") if key in given}
        return 200, self.pulls[int(at["n"]) - 1]

    def label(self, at: dict[str, str], given: dict[str, Any], *_: Any) -> tuple[int, Any]:
        pull = self.pulls[int(at["n"]) - 1]
        pull["labels"] = [{"name": name} for name in given["labels"]]
        return 200, pull["labels"]


REPO = r"/repos/(?P<o>[^/]+)/bauta"
ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "/user", GitHost.me),
    ("GET", r"/users/(?P<u>[^/]+)", GitHost.who),
    ("GET", REPO, GitHost.repo),
    ("GET", REPO + r"/collaborators/[^/]+/permission", GitHost.permission),
    ("POST", REPO + r"/forks", GitHost.fork),
    ("GET", REPO + r"/branches/(?P<b>.+)", GitHost.branch),
    ("GET", REPO + r"/git/matching-refs/heads/(?P<b>.*)", GitHost.refs),
    ("GET", REPO + r"/git/refs?/heads/(?P<b>.+)", GitHost.ref),
    ("POST", REPO + r"/git/refs", GitHost.set_ref),
    ("PATCH", REPO + r"/git/refs/heads/(?P<b>.+)", GitHost.set_ref),
    ("DELETE", REPO + r"/git/refs/heads/(?P<b>.+)", GitHost.drop_ref),
    ("GET", REPO + r"/git/trees/(?P<t>.+)", GitHost.tree),
    ("POST", REPO + r"/git/trees", GitHost.make_tree),
    ("POST", REPO + r"/git/commits", GitHost.make_commit),
    ("GET", REPO + r"/commits", GitHost.commits_of),
    ("POST", REPO + r"/git/blobs", GitHost.make_blob),
    ("GET", REPO + r"/git/blobs/(?P<s>[0-9a-f]+)", GitHost.blob),
    ("GET", REPO + r"/compare/(?P<base>.+)\.\.\.(?P<head>.+)", GitHost.compare),
    ("GET", REPO + r"/pulls", GitHost.list_pulls),
    ("POST", REPO + r"/pulls", GitHost.make_pull),
    ("PATCH", REPO + r"/pulls/(?P<n>\d+)", GitHost.pull),
    ("GET", REPO + r"/pulls/(?P<n>\d+)", GitHost.pull),
    ("PUT", REPO + r"/issues/(?P<n>\d+)/labels", GitHost.label),
]
"""Method, address and what is done; the first that fits is taken."""
