/* Packs files in a zip without compressing: what goes in (Word, PDF) is compressed already. APPNOTE 6.3.3, under 4 GB. */
(function () {
  "use strict";
  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const UTF8 = 0x0800;
  const DATE_1980 = 0x0021;

  function crc32(data) {
    let sum = 0xffffffff;
    for (const byte of data) sum = CRC[(sum ^ byte) & 0xff] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  /* Numbers as little-endian bytes: [value, width in bytes] pairs. */
  function bytes(fields) {
    const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, width]) => sum + width, 0)));
    let at = 0;
    for (const [value, width] of fields) {
      if (width === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += width;
    }
    return new Uint8Array(view.buffer);
  }

  /* `files`: [{name, data: Uint8Array}], names without folders. */
  window.bautaZip = function (files) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { name, data } of files) {
      const title = new TextEncoder().encode(name);
      const common = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [DATE_1980, 2], [crc32(data), 4], [data.length, 4],
        [data.length, 4], [title.length, 2], [0, 2]];
      const head = bytes([[0x04034b50, 4], ...common]);
      directory.push(bytes([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), title);
      parts.push(head, title, data);
      offset += head.length + title.length + data.length;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    const end = bytes([[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2]]);
    return new Blob([...parts, ...directory, end], { type: "application/zip" });
  };
})();
