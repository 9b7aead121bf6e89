// Strokes over the picture of a video, with the tools to make them: by hand, or placed by numbers.
// They are kept as text, such as "freehand red 120,340 180,355; box blue 1000,1000 4000,2500", in
// parts of the picture's width and height, and painted from that alone.
class ThroughlineSketch extends HTMLElement {
  static parts = 10000;
  static mostStrokes = 24;
  static longest = 120;
  static forms = ["freehand", "arrow", "box"];
  static inks = ["red", "yellow", "blue", "white"];

  // @param label gives the words of a name
  begin(ratio, label) {
    this.label = label;
    this.tall = ThroughlineSketch.parts / ratio;
    this.form = "freehand";
    this.ink = "red";
    this.strokes = [];
    this.canvas = this.node("svg", {
      viewBox: `0 0 ${ThroughlineSketch.parts} ${this.tall}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    this.append(this.canvas);
    this.tools = this.toolbar();
    this.addEventListener("pointerdown", (event) => this.down(event));
    this.addEventListener("pointermove", (event) => this.move(event));
    this.addEventListener("pointerup", (event) => this.up(event));
    this.addEventListener("pointercancel", () => this.drop());
    return this;
  }

  node(name, attributes) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      node.setAttribute(key, value);
    }
    return node;
  }

  toolbar() {
    const tools = document.createElement("div");
    tools.className = "player-draw";
    tools.id = "player-draw-tools";
    tools.hidden = true;
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", this.label("draw-tools"));
    const row = document.createElement("div");
    row.className = "player-row";
    for (const form of ThroughlineSketch.forms) {
      row.append(this.choice("form", form));
    }
    for (const ink of ThroughlineSketch.inks) {
      row.append(this.choice("ink", ink));
    }
    this.undoButton = this.button("undo", () => this.undo());
    this.wipeButton = this.button("wipe", () => this.change([]));
    row.append(this.undoButton, this.wipeButton, this.button("done", () => this.tell("done")));
    this.says = document.createElement("p");
    this.says.className = "player-status";
    this.says.setAttribute("role", "status");
    tools.append(row, this.numbers(), this.says);
    return tools;
  }

  button(name, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = `player-${name}`;
    button.textContent = this.label(name);
    button.addEventListener("click", act);
    return button;
  }

  // One of a few; the pressed one counts.
  choice(of, name) {
    const button = this.button(name, () => {
      this[of] = name;
      this.press();
    });
    button.dataset[of] = name;
    button.setAttribute("aria-pressed", String(this[of] === name));
    if (of === "ink") {
      const swatch = document.createElement("span");
      swatch.className = "player-swatch";
      swatch.dataset.ink = name;
      button.prepend(swatch);
    }
    return button;
  }

  press() {
    for (const of of ["form", "ink"]) {
      for (const button of this.tools.querySelectorAll(`button[data-${of}]`)) {
        button.setAttribute("aria-pressed", String(button.dataset[of] === this[of]));
      }
    }
  }

  // The same without a pointer: from where to where, in hundredths of the picture.
  numbers() {
    const part = document.createElement("details");
    const summary = document.createElement("summary");
    summary.id = "player-numbers";
    summary.textContent = this.label("numbers");
    const row = document.createElement("div");
    row.className = "player-row";
    const fields = [["from-x", 30], ["from-y", 30], ["to-x", 70], ["to-y", 70]].map(([name, value]) => {
      const field = document.createElement("input");
      field.type = "number";
      field.id = `player-${name}`;
      field.min = "0";
      field.max = "100";
      field.value = String(value);
      const label = document.createElement("label");
      label.append(this.label(name), field);
      row.append(label);
      return field;
    });
    row.append(
      this.button("place", () => {
        const [fromX, fromY, toX, toY] = fields.map((field) => this.inside(Number(field.value) / 100));
        this.make({ form: this.form, ink: this.ink, spots: [[fromX, fromY], [toX, toY]] });
      }),
    );
    part.append(summary, row);
    return part;
  }

  inside(share) {
    return Math.round(Math.max(0, Math.min(1, share || 0)) * ThroughlineSketch.parts);
  }

  read(text) {
    return (text || "").split("; ").filter(Boolean).map((stroke) => {
      const [form, ink, ...spots] = stroke.split(" ");
      return { form, ink, spots: spots.map((spot) => spot.split(",").map(Number)) };
    });
  }

  text() {
    return this.strokes
      .map((stroke) => [stroke.form, stroke.ink, ...stroke.spots.map((spot) => spot.join(","))].join(" "))
      .join("; ");
  }

  // Paints drawings that are there.
  show(texts) {
    this.strokes = texts.flatMap((text) => this.read(text));
    this.paint();
  }

  // Takes the pointer, with what was drawn so far.
  edit(text) {
    this.editing = true;
    this.toggleAttribute("editing", true);
    this.tools.hidden = false;
    this.show([text]);
    this.state();
    this.tools.querySelector(`button[data-form="${this.form}"]`).focus();
  }

  leave() {
    this.drop();
    this.editing = false;
    this.toggleAttribute("editing", false);
    this.tools.hidden = true;
  }

  spot(event) {
    const box = this.getBoundingClientRect();
    return [
      this.inside((event.clientX - box.left) / box.width),
      this.inside((event.clientY - box.top) / box.height),
    ];
  }

  down(event) {
    if (!this.editing || this.drawing || event.button !== 0) {
      return;
    }
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    this.drawing = { pointer: event.pointerId, form: this.form, ink: this.ink, spots: [this.spot(event)] };
  }

  move(event) {
    if (this.drawing?.pointer !== event.pointerId) {
      return;
    }
    const spot = this.spot(event);
    const spots = this.drawing.spots;
    if (this.drawing.form !== "freehand") {
      spots[1] = spot;
    } else if (this.far(spots.at(-1), spot) > 40) {
      spots.push(spot);
    }
    this.paint();
  }

  up(event) {
    if (this.drawing?.pointer !== event.pointerId) {
      return;
    }
    const { form, ink, spots } = this.drawing;
    this.drawing = null;
    const lies = form === "freehand" || (spots.length === 2 && this.far(...spots) > 100);
    if (lies) {
      this.make({ form, ink, spots: this.thinned(spots) });
    } else {
      this.paint();
    }
  }

  drop() {
    this.drawing = null;
    this.paint();
  }

  far([x, y], [toX, toY]) {
    return Math.hypot(toX - x, toY - y);
  }

  // As many as are kept, evenly, the first and the last among them.
  thinned(spots) {
    const most = ThroughlineSketch.longest;
    return spots.length <= most
      ? spots
      : Array.from({ length: most }, (_, at) => spots[Math.round((at * (spots.length - 1)) / (most - 1))]);
  }

  make(stroke) {
    if (this.strokes.length < ThroughlineSketch.mostStrokes) {
      this.change([...this.strokes, stroke]);
    } else {
      this.paint();
      this.says.textContent = this.label("full");
    }
  }

  undo() {
    this.change(this.strokes.slice(0, -1));
  }

  change(strokes) {
    this.strokes = strokes;
    this.paint();
    this.state();
    this.tell("sketched");
  }

  state() {
    this.says.textContent = "";
    this.undoButton.disabled = this.wipeButton.disabled = this.strokes.length === 0;
  }

  tell(what) {
    this.dispatchEvent(new CustomEvent(what, { detail: this.text() }));
  }

  paint() {
    const strokes = this.drawing ? [...this.strokes, this.drawing] : this.strokes;
    this.canvas.replaceChildren(
      ...strokes.flatMap((stroke) => {
        const d = this.path(stroke);
        return [
          this.node("path", { d, class: "sketch-edge" }),
          this.node("path", { d, class: "sketch-line", "data-ink": stroke.ink }),
        ];
      }),
    );
  }

  path({ form, spots }) {
    const at = spots.map(([x, y]) => [x, (y * this.tall) / ThroughlineSketch.parts]);
    const [[x, y], to] = at;
    if (at.length === 1) {
      return `M${x} ${y}h1`;
    }
    if (form === "box") {
      return `M${x} ${y}H${to[0]}V${to[1]}H${x}Z`;
    }
    const line = `M${at.map((spot) => spot.join(" ")).join("L")}`;
    return form === "arrow" ? line + this.head([x, y], to) : line;
  }

  head(from, to) {
    const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const length = Math.min(600, this.far(from, to) / 2);
    const barb = (by) => [to[0] - length * Math.cos(turn + by), to[1] - length * Math.sin(turn + by)].join(" ");
    return `M${barb(0.5)}L${to.join(" ")}L${barb(-0.5)}`;
  }
}

if (!customElements.get("throughline-sketch")) {
  customElements.define("throughline-sketch", ThroughlineSketch);
}
