// The form in the browser: records as the house keeps them, «ukjent» as a tick, and the focal point of a picture.
window.CMS_MANUAL_INIT = true;
// Decap judges its settings by code it writes as it goes, which a page that holds a key to the repository must not run.
// Ours are made from the models and tried with every record, so they are taken as they are.
window.Function = new Proxy(Function, { construct: () => () => () => true });

const UNKNOWN = "ukjent";
const WORDS = {
  nb: { point: "Klikk på det viktigste i bildet, eller flytt punktet med piltastene. I boka blir det aldri skåret bort.",
    none: "Velg bildet først, så kan du klikke i det. Tallene kan også skrives.",
    x: "Fra venstre (0–1)", y: "Fra toppen (0–1)", clear: "Fjern punktet", image: "Bildet med det viktigste punktet",
    add: "Legg til %{item}", expand: "Vis feltene", collapse: "Skjul feltene",
    fork: "Du har ikke skriverett her. Skjemaet lager en kopi (fork) hos deg på GitHub og sender forslaget derfra. Har du en kopi fra før, blir den brukt.",
    yes: "Lag en kopi", no: "Ikke lag en kopi" },
  nn: { point: "Klikk på det viktigaste i biletet, eller flytt punktet med piltastane. I boka blir det aldri skore bort.",
    none: "Vel biletet først, så kan du klikke i det. Tala kan òg skrivast.",
    x: "Frå venstre (0–1)", y: "Frå toppen (0–1)", clear: "Fjern punktet", image: "Biletet med det viktigaste punktet",
    add: "Legg til %{item}", expand: "Vis felta", collapse: "Gøym felta",
    fork: "Du har ikkje skriverett her. Skjemaet lagar ein kopi (fork) hos deg på GitHub og sender framlegget derifrå. Har du ein kopi frå før, blir han brukt.",
    yes: "Lag ein kopi", no: "Ikkje lag ein kopi" },
}[document.documentElement.lang];

/* A record between its file and the form. */

const isList = Array.isArray;
const isParts = (value) => value !== null && typeof value === "object" && !isList(value);
const isEmpty = (value) => value == null || (typeof value === "string" && !value.trim())
  || (isList(value) && value.every(isEmpty)) || (isParts(value) && Object.values(value).every(isEmpty));

function closed(value) {
  if (isList(value)) return value.filter((part) => !isEmpty(part)).map(closed).filter((part) => !isEmpty(part));
  if (!isParts(value)) return value;
  const stated = Object.entries(value).filter(([key, part]) => key !== UNKNOWN && !isEmpty(part));
  return Object.fromEntries(stated.map(([key, part]) => [key, closed(part)]));
}

const saysUnknown = (value) => isList(value)
  ? value.some((part) => part === UNKNOWN && value.length === 1 || part?.[UNKNOWN] === true)
  : value?.[UNKNOWN] === true;

function withUnknown(field, value) {
  if (value !== UNKNOWN) return value;
  if (field.widget === "object") return { [UNKNOWN]: true };
  if (field.widget === "list" && field.fields) return [{ [UNKNOWN]: true }];
  return field.widget === "list" || field.multiple ? [UNKNOWN] : value;
}

function formatOf(collections) {
  const schema = jsyaml.CORE_SCHEMA;
  const fieldsOf = (data) => (collections.find((one) => one.fields.some((f) => f.name === "type" && f.default === data.type))
    ?? collections[0]).fields.filter((field) => field.name !== "body");

  function fromFile(source) {
    const found = /^\uFEFF?---\r?\n([^]*?)\r?\n---(?:\r?\n|$)([^]*)$/.exec(source);
    if (!found) return { body: source };
    const data = jsyaml.load(found[1], { schema }) ?? {};
    for (const field of fieldsOf(data)) if (field.name in data) data[field.name] = withUnknown(field, data[field.name]);
    return { ...data, body: found[2].replace(/^\s*\n/, "") };
  }

  function toFile({ body = "", ...data }) {
    const kept = {};
    for (const [name, value] of Object.entries(data)) {
      if (saysUnknown(value)) kept[name] = UNKNOWN;
      else if (!isEmpty(value) && !isEmpty(closed(value))) kept[name] = closed(value);
    }
    for (const picture of kept.bilder ?? []) picture.fil = String(picture.fil ?? "").split("/").pop();
    const order = fieldsOf(data).map((field) => field.name).filter((name) => name in kept);
    const ordered = Object.fromEntries([...new Set([...order, ...Object.keys(kept)])].map((name) => [name, kept[name]]));
    const head = jsyaml.dump(ordered, { schema, lineWidth: -1, noRefs: true });
    return `---\n${head}---\n\n${body.trimEnd()}\n`;
  }

  return { fromFile, toFile };
}

/* What Decap says in English alone. */

const ENGLISH = {
  "Open Authoring is enabled: we need to use a fork on your github account. (If a fork already exists, we'll use that.)": WORDS.fork,
  "Fork the repo": WORDS.yes,
  "Don't fork the repo": WORDS.no,
};

function inNorwegian() {
  for (const shown of document.querySelectorAll("p, button")) {
    if (shown.childElementCount === 0 && ENGLISH[shown.textContent]) shown.firstChild.data = ENGLISH[shown.textContent];
  }
}

/* What matters most in a picture. */

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (share) => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;

const focusWidget = () => createClass({
  getInitialState() { return { source: "" }; },
  componentDidMount() { this.watch = setInterval(this.look, 300); },
  componentWillUnmount() { clearInterval(this.watch); },

  // The picture stands in another field of the same point of the list, where Decap shows one that has just been
  // chosen; one that was there before it fetches, and shows a blank drawing for until the form is touched.
  look() {
    const number = [...document.querySelectorAll(".fokus")].indexOf(this.root);
    const path = this.props.entry?.getIn(["data", "bilder", number, "fil"]);
    const kept = path ? this.props.getAsset(path) : null;
    if (kept?.path === "empty.svg") this.blank = String(kept);
    const source = this.chosen() ?? (kept && kept.path !== "empty.svg" ? String(kept) : "");
    if (source !== this.state.source) this.setState({ source });
  },
  chosen() {
    let place = this.root;
    const others = () => [...place.querySelectorAll('img[src^="blob:"]:not(.fokus__bilde)')].map((shown) => shown.src);
    while (place) {
      const found = others().find((source) => source !== this.blank);
      if (found) return found;
      const above = place.parentElement;
      place = above && above.querySelectorAll(".fokus").length === 1 ? above : null;
    }
    return undefined;
  },

  point() {
    const value = this.props.value?.toJS ? this.props.value.toJS() : this.props.value;
    return isList(value) && value.length === 2 ? value.map(Number) : null;
  },
  put(x, y) { this.props.onChange([within(x), within(y)]); },
  click(event) {
    if (event.detail === 0) return; // a key, not a pointer
    const box = event.currentTarget.getBoundingClientRect();
    this.put((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  },
  press(event) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [x, y] = this.point() ?? [0.5, 0.5];
    const length = event.shiftKey ? 0.1 : 0.01;
    this.put(x + step[0] * length, y + step[1] * length);
  },

  render() {
    const point = this.point();
    const number = (which, label) => h("label", { key: which }, `${label} `, h("input", {
      type: "number", min: 0, max: 1, step: 0.01, value: point ? point[which] : "",
      onChange: (event) => {
        const share = Number(event.target.value);
        const [x, y] = point ?? [0.5, 0.5];
        if (event.target.value !== "" && !Number.isNaN(share)) this.put(...(which ? [x, share] : [share, y]));
      },
    }));
    return h("div", { className: "fokus", id: this.props.forID, ref: (node) => { this.root = node; } },
      h("p", {}, this.state.source ? WORDS.point : WORDS.none),
      this.state.source && h("button", { type: "button", "aria-label": WORDS.image, onClick: this.click, onKeyDown: this.press },
        h("img", { className: "fokus__bilde", src: this.state.source, alt: "" }),
        point && h("span", { className: "fokus__punkt", style: { left: `${point[0] * 100}%`, top: `${point[1] * 100}%` } })),
      h("div", { className: "fokus__tall" }, number(0, WORDS.x), number(1, WORDS.y),
        point && h("button", { type: "button", onClick: () => this.props.onChange(undefined) }, WORDS.clear)));
  },
});

addEventListener("DOMContentLoaded", async () => {
  const config = await (await fetch("config.json", { cache: "no-store" })).json();
  const phrases = CMS.getLocale(config.locale);
  // What Decap lacks in Norwegian.
  phrases.editor.editorWidgets.list = { add: WORDS.add, addType: WORDS.add };
  phrases.editor.editorWidgets.object = { expand: WORDS.expand, collapse: WORDS.collapse };
  CMS.registerLocale(config.locale, phrases);
  CMS.registerCustomFormat("bauta", "md", formatOf(config.collections));
  CMS.registerWidget("fokus", focusWidget());
  if (config.backend.name === "proxy") {
    // Each save begins from the text as it was opened: what has just been saved is opened anew.
    CMS.registerEventListener({ name: "postSave", handler: () => { setTimeout(() => location.reload(), 500); } });
  }
  new MutationObserver(inNorwegian).observe(document.body, { childList: true, subtree: true });
  CMS.init({ config: { ...config, load_config_file: false } });
});
