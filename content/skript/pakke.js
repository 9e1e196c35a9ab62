/* Opens a package (zip, as Word and PowerPoint save) in the browser: its parts by name. The browser itself inflates. */
(function () {
  "use strict";
  const END = 0x06054b50;

  async function inflated(data) {
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /* The parts of a package, a Map of name -> bytes, in their order. */
  window.bautaPakke = async function (buffer) {
    const view = new DataView(buffer);
    let end = buffer.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
    if (end < 0) throw new Error("fila er ikke en pakke");
    const parts = new Map();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const field = (offset) => view.getUint16(at + offset, true);
      const name = new TextDecoder().decode(new Uint8Array(buffer, at + 46, field(28)));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = new Uint8Array(buffer, start, view.getUint32(at + 20, true));
      parts.set(name, field(10) === 8 ? await inflated(data) : data);
      at += 46 + field(28) + field(30) + field(32);
    }
    return parts;
  };

  /* The text of a part, and text as a part. */
  window.bautaPakke.text = (parts, name) => new TextDecoder().decode(parts.get(name));
  window.bautaPakke.part = (text) => new TextEncoder().encode(text);

  /* One title in the properties in place of another. */
  window.bautaPakke.entitle = function (parts, title) {
    const xml = new DOMParser().parseFromString(window.bautaPakke.text(parts, "docProps/core.xml"), "application/xml");
    for (const name of ["title", "description", "keywords", "category"]) {
      for (const field of xml.getElementsByTagNameNS("*", name)) field.textContent = name === "title" ? title : "";
    }
    parts.set("docProps/core.xml", window.bautaPakke.part(new XMLSerializer().serializeToString(xml)));
  };
})();
