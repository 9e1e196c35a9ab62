"""Prepress: the press files of an edition, made from its finished pages.

files: The press files of an edition: the inside, and the cover when it has its own paper.
sheets: The sheets of the press files: the inside by pages, the cover flat with its spine, what stands beyond the
    bleed.
standard: PDF/X-4 (ISO 15930-7): what a file needs besides its pages to go to press on its own.
ticket: The job ticket: what the print office is asked for, as data that people and machines read.
xjdf: The job ticket as XJDF 2.1, CIP4's language for print jobs: what the print office's own programs read.
"""
