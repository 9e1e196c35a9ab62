/* Joins Word files of this house into one: a title, the contents, and each text on a new page. All of them are made after
   the same model, so styles and settings are alike; numbers, pictures, links and bookmarks are given names of their own. */
(function () {
  "use strict";
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const BODY = "word/document.xml", LISTS = "word/numbering.xml", LINKS = "word/_rels/document.xml.rels", TYPES = "[Content_Types].xml";
  const APART = 100000;
  const { text, part, entitle } = window.bautaPakke;

  const read = (parts, name) => new DOMParser().parseFromString(text(parts, name), "application/xml");
  const all = (node, name) => [...node.getElementsByTagNameNS(W, name)];
  const get = (node, name) => node.getAttributeNS(W, name);
  const set = (node, name, value) => node.setAttributeNS(W, `w:${name}`, value);
  const shift = (node, name, by) => set(node, name, Number(get(node, name)) + by);

  function element(doc, name, values, ...children) {
    const made = doc.createElementNS(W, `w:${name}`);
    for (const [key, value] of Object.entries(values || {})) set(made, key, value);
    made.append(...children);
    return made;
  }

  function paragraph(doc, style, inner, breaks) {
    const form = element(doc, "pPr", {}, element(doc, "pStyle", { val: style }));
    if (breaks) form.append(element(doc, "pageBreakBefore"));
    return element(doc, "p", {}, form, inner);
  }

  const run = (doc, words) => element(doc, "r", {}, element(doc, "t", {}, words));

  /* Makes what a text names by number or by name its own: the text is the `turn`th in the file. */
  function apart(body, turn, links) {
    for (const node of body.getElementsByTagName("*")) {
      for (const name of ["id", "embed", "link"]) {
        const id = node.getAttributeNS(R, name);
        if (id && links.has(id)) node.setAttributeNS(R, `r:${name}`, links.get(id));
      }
      if (node.localName === "docPr") node.setAttribute("id", Number(node.getAttribute("id")) + turn * APART);
    }
    for (const node of all(body, "numId")) if (get(node, "val") !== "0") shift(node, "val", turn * APART);
    for (const node of [...all(body, "bookmarkStart"), ...all(body, "bookmarkEnd")]) shift(node, "id", turn * APART);
    for (const node of all(body, "bookmarkStart")) set(node, "name", `t${turn}-${get(node, "name")}`.slice(0, 40));
    for (const node of all(body, "hyperlink")) {
      if (get(node, "anchor")) set(node, "anchor", `t${turn}-${get(node, "anchor")}`.slice(0, 40));
    }
  }

  /* Tells the language of each run, since the file as a whole has but one. */
  function spoken(body, language) {
    for (const node of all(body, "r")) {
      let form = node.firstElementChild;
      if (!form || form.localName !== "rPr") node.prepend((form = element(body.ownerDocument, "rPr")));
      if (!all(form, "lang").length) form.append(element(body.ownerDocument, "lang", { val: language }));
    }
  }

  /* Takes over the links and the pictures of a text; tells what each is called here. */
  function taken(parts, turn, base, known) {
    const names = new Map();
    for (const link of read(parts, LINKS).documentElement.children) {
      const kind = link.getAttribute("Type").split("/").pop();
      if (kind !== "image" && kind !== "hyperlink") continue;
      const copy = known.importNode(link, true);
      names.set(link.getAttribute("Id"), `t${turn}${link.getAttribute("Id")}`);
      copy.setAttribute("Id", names.get(link.getAttribute("Id")));
      if (kind === "image") {
        const target = link.getAttribute("Target");
        copy.setAttribute("Target", target.replace("media/", `media/t${turn}-`));
        base.set(`word/${copy.getAttribute("Target")}`, parts.get(`word/${target}`));
      }
      known.documentElement.append(copy);
    }
    return names;
  }

  function numbered(parts, turn, lists) {
    const root = lists.documentElement, first = all(lists, "num")[0] || null;
    const theirs = read(parts, LISTS);
    for (const node of [...all(theirs, "abstractNum"), ...all(theirs, "num")].map((one) => lists.importNode(one, true))) {
      const form = node.localName === "abstractNum";
      shift(node, form ? "abstractNumId" : "numId", turn * APART);
      all(node, "nsid").forEach((mark) => mark.remove());
      if (!form) shift(all(node, "abstractNumId")[0], "val", turn * APART);
      root.insertBefore(node, form ? first : null);
    }
  }

  /* `files`: [{buffer, title, language}]. The joined file as a Map of parts. */
  window.bautaSamletWord = async function (files, title) {
    const base = await window.bautaPakke(files[0].buffer);
    const doc = read(base, BODY), lists = read(base, LISTS), links = read(base, LINKS), types = read(base, TYPES);
    const body = all(doc, "body")[0], page = body.lastElementChild, contents = [];
    const own = [...body.children].filter((node) => node !== page);
    own.forEach((node) => node.remove());
    for (const [turn, { buffer, title: name, language }] of files.entries()) {
      const parts = turn ? await window.bautaPakke(buffer) : base;
      const theirs = turn ? doc.importNode(all(read(parts, BODY), "body")[0], true) : element(doc, "body", {}, ...own);
      apart(theirs, turn, turn ? taken(parts, turn, base, links) : new Map());
      if (turn) numbered(parts, turn, lists);
      spoken(theirs, language);
      for (const kind of read(parts, TYPES).getElementsByTagName("Default")) {
        const ending = kind.getAttribute("Extension");
        if (!types.querySelector(`Default[Extension="${ending}"]`)) types.documentElement.prepend(types.importNode(kind, true));
      }
      const mark = { id: (turn + 1) * APART - 1 }, place = `tekst-${turn + 1}`;
      all(theirs, "sectPr").forEach((node) => node.remove());
      const head = theirs.firstElementChild, form = all(head, "pPr")[0];
      form.querySelector("*").after(element(doc, "pageBreakBefore"));
      form.append(element(doc, "outlineLvl", { val: 0 }));
      form.after(element(doc, "bookmarkStart", { ...mark, name: place }));
      head.append(element(doc, "bookmarkEnd", mark));
      page.before(...theirs.children);
      contents.push(paragraph(doc, "Compact", element(doc, "hyperlink", { anchor: place }, run(doc, `${turn + 1}. ${name}`))));
    }
    body.prepend(paragraph(doc, "Title", run(doc, title)), ...contents);
    const written = new XMLSerializer();
    for (const [name, xml] of [[BODY, doc], [LISTS, lists], [LINKS, links], [TYPES, types]]) base.set(name, part(written.serializeToString(xml)));
    entitle(base, title);
    return base;
  };
})();
