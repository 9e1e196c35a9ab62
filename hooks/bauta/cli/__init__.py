"""Command line: the commands in scripts/, each an argument parser and what it calls.

advising: The commands that give advice: on texts, and on addresses that no longer answer.
command_line: What all commands share: how they end, and how they answer when they are used wrongly.
desk: The command of the editors' desk: what waits for whom, reminders, sign-offs, calendars.
judging: The commands that judge: check, plan, fakta, preflight.
records: The commands that make a record: from the template, and from a filled Word form.
reviewing: The commands for those who read before it is printed: what a change does, and proofs to write on.
"""
