"""Command line: the commands in scripts/, one a module, each with a `main` that takes the root and the arguments.

advice: Advice on the language of texts, and the share of each language.
check: Every correction of the texts, before anything is built.
command_line: What all commands share: how they are asked, how they end, and how they answer wrong use.
commands: The command `bauta` of an installed package, which runs the others by name.
desk: What waits for whom, reminders, sign-offs, calendars.
facts: Figures and names in the texts that the facts behind them do not hold.
intake: Records made of filled Word forms: scripts/import.
links: Addresses of the references that no longer answer.
merge: A text goes into another, and all that names the one names the other.
new: A new record from the template, its Word form, a point of a register, or a house for another publication.
new_entry: A new point of a register, for `scripts/new`: a reference, a round of comment, a keyword, a gathering.
new_house: A new house for `scripts/new samling`: another publication beside this one, or in place of it.
plan: The flat plan of an edition, with what each text has and uses.
preflight: What preflight finds in finished press files.
proof: Review proofs of municipalities, to write on.
release: An edition comes out, and is kept as it is for as long as the house stands.
removal: What rename, merge and remove share: what would be done is shown, with what check would say, before it is
    done.
remove: A text goes, with all that names it; its old address says so.
rename: A text gets another id, and all that names it follows.
review: What a change does to the house, before and after.
wrong_use: What argparse says of wrong use, in Norwegian.
"""
