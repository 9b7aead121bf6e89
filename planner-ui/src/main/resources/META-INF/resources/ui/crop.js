// A frame of a source with the part that each shape shows of it. The focus lies in thousandths of
// the source; parts are computed as the renderer computes them.
class ThroughlineCrop extends HTMLElement {
  static observedAttributes = ["x", "y", "padded"];

  connectedCallback() {
    if (this.stage) {
      return;
    }
    this.shapes = this.getAttribute("shapes").split(" ").map((shape) => {
      const [width, height] = shape.split(":").map(Number);
      return { name: shape, ratio: width / height };
    });
    this.stage = document.createElement("div");
    this.stage.className = "crop-stage";
    this.views = document.createElement("div");
    this.views.className = "crop-views";
    this.append(this.stage, this.views);
    this.stage.append(this.picture());
    for (const shape of this.shapes) {
      shape.box = document.createElement("div");
      shape.box.className = "crop-box";
      shape.box.dataset.shape = shape.name;
      this.stage.append(shape.box);
      shape.view = document.createElement("canvas");
      const figure = document.createElement("figure");
      shape.says = document.createElement("figcaption");
      figure.append(shape.view, shape.says);
      this.views.append(figure);
    }
    this.focusMark = document.createElement("div");
    this.focusMark.className = "crop-focus";
    this.stage.append(this.focusMark);
    this.stage.addEventListener("pointerdown", (event) => {
      this.stage.setPointerCapture(event.pointerId);
      this.put(event);
    });
    this.stage.addEventListener("pointermove", (event) => {
      if (event.buttons & 1) {
        this.put(event);
      }
    });
    this.stage.addEventListener("pointerup", () => this.tell());
    this.stage.addEventListener("pointercancel", () => this.attributeChangedCallback());
    this.draw();
  }

  attributeChangedCallback() {
    this.at = { x: Number(this.getAttribute("x")), y: Number(this.getAttribute("y")) };
    this.draw();
  }

  picture() {
    const still = this.hasAttribute("still");
    this.source = document.createElement(still ? "img" : "video");
    const shown = () => {
      this.size = still
        ? { width: this.source.naturalWidth, height: this.source.naturalHeight }
        : { width: this.source.videoWidth, height: this.source.videoHeight };
      this.stage.style.setProperty("--ratio", this.size.width / this.size.height);
      this.draw();
    };
    if (still) {
      this.source.addEventListener("load", shown);
    } else {
      this.source.muted = true;
      this.source.playsInline = true;
      this.source.preload = "auto";
      this.source.addEventListener("loadedmetadata", () => {
        this.source.currentTime = Math.min(Number(this.getAttribute("at")), this.source.duration);
      });
      this.source.addEventListener("seeked", shown);
    }
    this.source.addEventListener("error", () => {
      this.removeAttribute("aria-hidden");
      this.stage.classList.add("broken");
      this.stage.replaceChildren(this.getAttribute("label-broken"));
      this.views.replaceChildren();
      this.size = null;
    });
    this.source.src = this.getAttribute("src");
    return this.source;
  }

  put(event) {
    const place = this.stage.getBoundingClientRect();
    const inside = (value) => Math.round(Math.min(1, Math.max(0, value)) * 1000);
    this.at = {
      x: inside((event.clientX - place.left) / place.width),
      y: inside((event.clientY - place.top) / place.height),
    };
    this.draw();
  }

  tell() {
    this.$server?.movedTo(this.at.x, this.at.y);
  }

  part(ratio) {
    const have = this.size.width / this.size.height;
    const width = have > ratio ? ratio / have : 1;
    const height = have > ratio ? 1 : have / ratio;
    const start = (focus, part) => Math.min(1 - part, Math.max(0, focus / 1000 - part / 2));
    return { x: start(this.at.x, width), y: start(this.at.y, height), width, height };
  }

  draw() {
    if (!this.size || !this.at) {
      return;
    }
    const padded = this.hasAttribute("padded");
    this.stage.classList.toggle("padded", padded);
    this.focusMark.style.left = `${this.at.x / 10}%`;
    this.focusMark.style.top = `${this.at.y / 10}%`;
    for (const shape of this.shapes) {
      const part = this.part(shape.ratio);
      Object.assign(shape.box.style, {
        left: `${part.x * 100}%`,
        top: `${part.y * 100}%`,
        width: `${part.width * 100}%`,
        height: `${part.height * 100}%`,
      });
      const whole = padded || (part.width > 0.995 && part.height > 0.995);
      shape.says.textContent = whole ? `${shape.name}, ${this.getAttribute("label-whole")}` : shape.name;
      this.view(shape, part, padded);
    }
  }

  view(shape, part, padded) {
    const high = 150;
    const canvas = shape.view;
    canvas.height = high;
    canvas.width = Math.round(high * shape.ratio);
    const paint = canvas.getContext("2d");
    const { width, height } = this.size;
    const cut = [part.x * width, part.y * height, part.width * width, part.height * height];
    if (!padded) {
      paint.drawImage(this.source, ...cut, 0, 0, canvas.width, canvas.height);
      return;
    }
    paint.filter = "blur(8px) brightness(0.7)";
    paint.drawImage(this.source, ...cut, 0, 0, canvas.width, canvas.height);
    paint.filter = "none";
    const scale = Math.min(canvas.width / width, canvas.height / height);
    paint.drawImage(
      this.source,
      (canvas.width - width * scale) / 2,
      (canvas.height - height * scale) / 2,
      width * scale,
      height * scale,
    );
  }
}

if (!customElements.get("throughline-crop")) {
  customElements.define("throughline-crop", ThroughlineCrop);
}
