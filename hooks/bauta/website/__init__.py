"""Website: what the templates see of a text and of the house around it.

bars: Bars drawn as inline SVG with classes alone, so that a strict policy lets them through.
clippings: Clippings: an example cut out in every form, and all examples as data.
contact: Contact: the ways to reach a municipality.
deposit: Legal deposit: what the national library is sent of an edition, as one package that says what is in it.
glance: What a card says of an example at a glance besides title and lead: where, when, how much.
freezing: Freezing: an edition as it comes out, with everything that is to stay as it is when the texts go on.
forwarding: Addresses that only lead on: those that texts have had, and the newest of an edition.
leaves: Leaves: a page of many things is shown some at a time, each leaf a page of its own that is whole without
    scripts.
news: News: what has become of the texts since an edition came out, by its sources and those of today.
page_data: A page as data: what search engines and catalogues read of an example, a theme or a municipality.
page: A web page shows one entry: its text, its facts, and what the house knows around it.
pictures: The pictures of the website: each in several widths and formats, and each as its page shows it.
posters: Posters: the picture other services show beside a link to an example, a theme or a municipality.
prices: Prices: what an example cost in kroner, as the field has it, or as its note tells it in figures.
programmes: What the pages of programmes, gatherings and resource municipalities show, for the templates to ask for.
proposal: A proposal is made on the page where the host of the sources lets anyone edit the file of a text.
register_text: What a page that no source is written for says as plain text: of a programme, a gathering or a county.
related: Kinship: which examples are most like each other, and in what, so that a reader can be told why.
rules_of_today: The rules of today as readers meet them: by subject, with the examples that show each.
scene_shelf: The shelf of scenes: what is drawn for the pages, kept from one build to the next by all it is drawn from.
search: Search: how readers find. What each page is found by, facets, keywords, words that mean the same.
site: The site: what every page of the website is made from.
style_sheet: The style sheet of the website: the colours and faces of the book, then the design's own rules.
surroundings: The surroundings of an entry: its programme, themes, municipalities, examples, keywords and
    references.
templates: Templates as compiled, kept from one build to the next: reading them takes longer than filling them.
typefaces: The faces of the book, cut down to the letters of the website and packed as woff2.
vignettes: A vignette is the drawing that stands for a theme: the motif its examples use most.
years: Years: every edition that has come out, as its pages show it, the newest first.
"""
