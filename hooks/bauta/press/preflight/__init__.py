"""Preflight looks at finished press files as the press will: every check reads the file itself, not what made it."""
