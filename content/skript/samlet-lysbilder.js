/* Joins talks of this house into one, after a title slide. All of them are made after the same model, so layouts and masters
   are alike; slides, notes and pictures are given numbers and names of their own. */
(function () {
  "use strict";
  const TALK = "ppt/presentation.xml", LINKS = "ppt/_rels/presentation.xml.rels", TYPES = "[Content_Types].xml";
  const APART = 1000, COVER = 999;
  const { text, part, entitle } = window.bautaPakke;
  const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const KIND = "application/vnd.openxmlformats-officedocument.presentationml.";
  const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide";

  /* The names in a part with every slide, page of notes and picture of the `turn`th talk apart from the others. */
  function apart(words, turn) {
    return words.replace(/(slides\/(?:_rels\/)?slide|notesSlides\/(?:_rels\/)?notesSlide)(\d+)\.xml/g, (_, name, number) => `${name}${Number(number) + turn * APART}.xml`)
      .replace(/media\/(?=[\w-]+\.)/g, `media/t${turn}-`);
  }

  /* The parts of the slides of a talk, in the order they are shown. */
  function order(parts) {
    const targets = new Map([...text(parts, LINKS).matchAll(/<Relationship [^>]*>/g)].map(([link]) => [/ Id="([^"]+)"/.exec(link)[1], / Target="([^"]+)"/.exec(link)[1]]));
    return [...text(parts, TALK).matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id]) => `ppt/${targets.get(id).replace(/^\/?(ppt\/)?/, "")}`);
  }

  /* The first slide of a talk as that of all of them: without date, and with another title. */
  function cover(parts, first, title, under) {
    const words = [title, under];
    const slide = text(parts, first).replace(/<p:sp>(?:(?!<\/p:sp>).)*type="dt".*?<\/p:sp>/s, "")
      .replace(/<a:p>.*?<\/a:p>/gs, () => `<a:p><a:r><a:rPr lang="nb-NO"/><a:t>${escaped(words.shift() || "")}</a:t></a:r></a:p>`);
    const links = text(parts, first.replace("slides/", "slides/_rels/") + ".rels");
    parts.set(`ppt/slides/slide${COVER}.xml`, part(slide));
    parts.set(`ppt/slides/_rels/slide${COVER}.xml.rels`, part(links.replace(/<Relationship [^>]*notesSlide[^>]*>/g, "")));
    return `ppt/slides/slide${COVER}.xml`;
  }

  /* `files`: [{buffer}]. The joined talk as a Map of parts. */
  window.bautaSamletLysbilder = async function (files, title, under) {
    const base = await window.bautaPakke(files[0].buffer);
    const shown = order(base);
    let types = text(base, TYPES);
    const links = text(base, LINKS).replace(/<Relationship [^>]*relationships\/slide"[^>]*>/g, "");
    shown.unshift(cover(base, shown[0], title, under));
    types = types.replace("</Types>", `<Override PartName="/${shown[0]}" ContentType="${KIND}slide+xml"/></Types>`);
    for (const [turn, { buffer }] of files.entries()) {
      if (!turn) continue;
      const parts = await window.bautaPakke(buffer);
      for (const [name, data] of parts) {
        if (!/^ppt\/(slides|notesSlides|media)\//.test(name)) continue;
        base.set(apart(name, turn), name.endsWith(".rels") ? part(apart(text(parts, name), turn)) : data);
      }
      const theirs = [...text(parts, TYPES).matchAll(/<(?:Override [^>]*PartName="\/ppt\/(?:slides|notesSlides)\/|Default )[^>]*>/g)].map(([kind]) => apart(kind, turn));
      types = types.replace("</Types>", `${theirs.filter((kind) => !types.includes(/(?:PartName|Extension)="[^"]*"/.exec(kind)[0])).join("")}</Types>`);
      shown.push(...order(parts).map((name) => apart(name, turn)));
    }
    const added = shown.map((name, at) => `<Relationship Id="s${at}" Type="${LINK}" Target="${name.slice(4)}"/>`);
    const list = shown.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`);
    base.set(LINKS, part(links.replace("</Relationships>", `${added.join("")}</Relationships>`)));
    base.set(TALK, part(text(base, TALK).replace(/<p:sldIdLst>.*<\/p:sldIdLst>/s, () => `<p:sldIdLst>${list.join("")}</p:sldIdLst>`)));
    base.set(TYPES, part(types));
    entitle(base, title);
    return base;
  };
})();
