/* A word without its ending. The endings stand in the page, as the build has them for its own search. */
(function () {
  "use strict";
  const { endelser, unntatt, minst } = JSON.parse(document.getElementById("endelser").textContent);
  window.stamme = function (word) {
    const ends = (ending) => word.endsWith(ending) && word.length - ending.length >= minst;
    const ending = word.endsWith(unntatt) ? undefined : endelser.find(ends);
    return ending ? word.slice(0, -ending.length) : word;
  };
})();
