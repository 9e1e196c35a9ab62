/* Words as the build reads them: a word without its ending, and whether one is found by another.
   The endings stand in the page, as the build has them. */
(function () {
  "use strict";
  const { endelser, avledninger, unntatt, minst, hel, smaa, lette, nektelser } = JSON.parse(document.getElementById("endelser").textContent);
  const small = new Set(smaa);

  window.stamme = function (word) {
    const ends = (ending) => word.endsWith(ending) && word.length - ending.length >= minst;
    const ending = word.endsWith(unntatt) ? undefined : endelser.find(ends);
    const stem = ending ? word.slice(0, -ending.length) : word;
    return small.has(stem) ? word : stem;
  };

  /* What is left of a stem when what makes other words of it is taken off too: «brøyter» and «brøyting» are both «brøyt». */
  window.rot = function (stem) {
    const ending = avledninger.find((end) => stem.endsWith(end) && stem.length - end.length >= hel);
    return ending ? window.rot(stem.slice(0, -ending.length)) : stem;
  };

  /* The words of a text; figures with a mark inside are one. */
  window.ordene = (text) => text.toLowerCase().match(/\p{N}+(?:[.,-]\p{N}+)*|[\p{L}\p{N}]+/gu) || [];

  /* The words that carry a query; small words only when there are no others. */
  window.baerende = function (text) {
    const words = window.ordene(text);
    const telling = words.filter((word) => !small.has(word));
    return telling.length ? telling : words;
  };

  /* Whether a word says little of what a query is about. */
  const light = new Set(lette.map(window.stamme));
  window.lett = (word) => light.has(window.stamme(word));

  /* The words of a query that come after one that says «without». */
  window.utelatt = function (text) {
    const words = window.ordene(text);
    return words.filter((word, at) => nektelser.includes(words[at - 1]));
  };

  /* The forms a word may have when too little is left of it to look for what begins so. */
  window.former = (stem, word) => [...new Set([word, stem, ...endelser.map((ending) => stem + ending)])];

  /* Whether enough is left of a word for others to be found by their beginning. */
  window.langNok = (stem) => stem.length >= hel;
})();
