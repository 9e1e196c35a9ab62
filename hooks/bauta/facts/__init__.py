"""Facts: what is shown beside a text. Its stated fields, charts, what is missing, who took part, on what terms.

backing: Backing: which municipalities have examples that show each piece of advice.
beside: What stands beside a printed text, all of it in one answer: facts, charts, and what the municipality is asked
    for.
bubbles: The map of all municipalities as bubbles: each as large as it has inhabitants, with its name and its page.
charts: Charts drawn from fields alone: rows with a length and what is written beside it, for web and book alike.
counties: Counties as they are today: which of the municipalities here lie in each, and the examples from there.
facts: Facts: the stated fields of an entry as label and value, the same in both editions, and what is not known.
made_pages: Pages no source is written for: one for each programme, gathering and county.
measures: The measures of an example, drawn, and the figures that today's rule asks for, to stand beside them.
needs: What others need to do the same: who, time, money, measure and today's rule; known things alone.
participation: Participation is who took part in what: places in the register and roles in the profiles, as one
    list.
provenance: Provenance: the line that must stand wherever a text is used, and the licence it is used on.
selection: Selection holds what a municipality has handed in against what is asked of a resource municipality.
strip: The strip of a municipality: its work year by year, from the first role to the year its inhabitants were counted.
tallies: Tallies: national figures as signs to be counted, each with whose figure it is.
timeline: The timeline: each milestone with its place on the axis and its lane, from how the date is to be read.
"""
