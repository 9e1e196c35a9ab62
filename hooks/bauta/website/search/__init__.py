"""Search: how readers find. What each page is found by, facets, keywords, words that mean the same.

card: A card is what the search reads in place of a page: what is shown of a hit, and words by the weight they have.
choice_data: What the list of examples is chosen by: each as it is shown, its answers, and words it is found by
    besides.
facets: Facets are what examples are chosen by: each a question with few answers, worked out from the fields.
keyword_index: The keyword index: every keyword with its examples, and every other word for it with the way there.
places: Places are the names readers look for that are not here: every municipality, and who is near it.
register: The register of the search: which pages have a word, and how much it says of each, in parts fetched one by
    one.
rule_card: A search card for one of today's rules, which stands among the others on their page.
search_card: Search cards are what the search reads in place of the pages: the text, and the words it is to be found
    by besides.
thesaurus: The thesaurus: words that mean the same, so that a text is found by words it does not use itself.
vocabulary: The vocabulary of the site: which words its texts use, and which parts a compound is made of.
"""
