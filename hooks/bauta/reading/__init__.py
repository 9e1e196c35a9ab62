"""Reading: files become records that know their lines, and the links between them.

addresses: Addresses: links between sources as they are kept (`bauta:`), and where each source stands on the
    website.
body: The body of a text: what is commented out, what is fenced as code, and the headings with what stands under them.
counted: Numbers the house counts itself: what a text asks for as «{antall råd}» is put in when the house is read.
dateline: The dateline: the day an edition is made, taken from the source and never from the clock.
field_by_field: Front matter that cannot be read as a whole, read a field at a time: what can be read, and every fault.
field_faults: Faults the schema finds in fields, told in Norwegian at the line of the field.
field_shelf: The fields of texts as read: YAML takes long and few texts change, so what was read without faults is kept.
former: Former keys: what texts were called before, and those that are gone.
front_matter: YAML as people write it: values, the line each stands on, and what YAML made of it unasked.
frozen_files: Editions as they came out, read from their folders: nothing is taken in that is not just what was frozen.
house_files: The house's own YAML files, registers and editions, read with the line of every item.
lying: How files lie: when each of a folder was last written, and its size.
made_from: What a site is made from: one print of every source, tool and setting, so that nothing is made twice.
layout: The layout of YAML as it is written: where each value and each point of a list stands, so that one may be
    changed.
manuscript: A manuscript is a Markdown file with YAML front matter, read so that every fault keeps its line.
material: Material is all the house has to work from: copy, registers and editions, as read.
premises: The premises: which folders the sources have, and the kinds of file that may lie in each.
raw_material: Raw material as read: much text that seldom changes and that every command needs, so a file once
    read is kept.
reader: Reading takes in every source file of a root and keeps each fault with its file and line.
source_text: Source text: the text of a file as it was meant, within bounds that no honest text comes near.
suggestion: A suggestion is the name somebody most likely meant: by what it means, else by how it is spelt, else none
    at all.
word_list: The word list says which languages a house writes: those it has words for, in their order.
"""
