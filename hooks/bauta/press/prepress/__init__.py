"""Prepress makes press files of a book that is set: its sheets taken apart, the cover laid flat, then PDF/X-4."""
