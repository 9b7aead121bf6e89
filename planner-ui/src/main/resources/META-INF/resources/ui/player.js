// A video with a frame counter, a stretch that can be marked, and drawings over its frames. Frames are counted from 0; a frame is shown by seeking to its
// middle, so that rounding never lands on a neighbor. Keys work while the focus is in it.
class ThroughlinePlayer extends HTMLElement {
  static observedAttributes = ["notes"];

  attributeChangedCallback() {
    if (this.video) {
      this.showNotes();
    }
  }

  connectedCallback() {
    if (this.video) {
      return;
    }
    this.rate = Number(this.getAttribute("rate-numerator")) / Number(this.getAttribute("rate-denominator"));
    this.frames = Number(this.getAttribute("frames"));
    this.run = null;
    this.noted = 0;
    this.told = "0 1";
    this.range = null;
    this.sketched = "";
    this.notes = [];
    this.drawings = new Map();
    this.setAttribute("role", "group");
    this.append(this.screen(), this.drawnLine(), this.sketch.tools, this.timeline(), this.controls());
    this.addEventListener("keydown", (event) => this.onKey(event));
    this.noteField()?.addEventListener("focusin", () => this.write());
    this.countFrames();
    this.showNotes();
    this.showRange();
    this.show(0);
    if (this.hasAttribute("begin-at")) {
      this.seekFrame(Number(this.getAttribute("begin-at")));
    }
    if (this.hasAttribute("begin-with")) {
      this.selectNote(this.getAttribute("begin-with"));
    }
  }

  disconnectedCallback() {
    this.video?.pause();
  }

  screen() {
    this.video = document.createElement("video");
    this.video.src = this.getAttribute("src");
    this.video.preload = "auto";
    this.video.playsInline = true;
    this.video.tabIndex = 0;
    this.video.setAttribute("aria-label", this.getAttribute("aria-label"));
    const ratio = Number(this.getAttribute("width-px")) / Number(this.getAttribute("height-px"));
    const stage = document.createElement("div");
    stage.className = "player-stage";
    this.sketch = document.createElement("throughline-sketch").begin(ratio, (name) => this.getAttribute(`label-${name}`));
    this.sketch.addEventListener("sketched", (event) => this.keepSketch(event.detail));
    this.sketch.addEventListener("done", () => this.endDrawing());
    stage.append(this.video, this.safeZone(), this.sketch);
    const frame = document.createElement("div");
    frame.className = "player-frame";
    frame.style.setProperty("--ratio", ratio);
    frame.append(stage, this.captionLine());
    this.pair = document.createElement("div");
    this.pair.className = "player-pair";
    this.pair.append(frame);
    const on = (name, act) => this.video.addEventListener(name, act);
    on("click", () => this.toggle());
    on("play", () => {
      this.startedAt = this.current();
      this.showState();
      this.showDrawn();
    });
    on("pause", () => {
      this.tellRun();
      this.showState();
      this.showDrawn();
      this.settle();
    });
    on("ended", () => {
      this.tellRun();
      this.showState();
    });
    on("seeking", () => this.tellRun());
    on("seeked", () => {
      this.startedAt = this.current();
      this.show(this.current());
      this.settle();
    });
    on("error", () => this.showFailure());
    return this.pair;
  }

  // What the platform's own controls leave free; the edges around it are shaded.
  safeZone() {
    const [left, top, right, bottom] = this.getAttribute("safe").split(" ");
    this.safe = document.createElement("div");
    this.safe.className = "player-safe";
    this.safe.hidden = true;
    this.safe.setAttribute("aria-hidden", "true");
    const free = document.createElement("div");
    Object.assign(free.style, { left: `${left}%`, top: `${top}%`, right: `${right}%`, bottom: `${bottom}%` });
    this.safe.append(free);
    return this.safe;
  }

  toggleSafeZone() {
    this.safe.hidden = !this.safe.hidden;
    this.safeButton.setAttribute("aria-pressed", String(!this.safe.hidden));
    this.showDrawn();
  }

  // A choice of other versions to play beside this one, and of none.
  choiceBeside() {
    const choice = document.createElement("select");
    choice.id = "player-beside";
    choice.append(new Option(this.getAttribute("label-beside-none"), ""));
    const versions = JSON.parse(this.getAttribute("versions"));
    for (const each of versions) {
      choice.append(new Option(`${this.getAttribute("label-beside-version")} ${each.version}`, each.version));
    }
    choice.addEventListener("change", () => this.setBeside(versions.find((each) => String(each.version) === choice.value)));
    choice.addEventListener("keydown", (event) => event.stopPropagation());
    const label = document.createElement("label");
    label.className = "player-choice";
    label.append(this.getAttribute("label-beside"), choice);
    return label;
  }

  setBeside(version) {
    this.beside?.remove();
    this.beside = null;
    this.toggleAttribute("beside", Boolean(version));
    if (version) {
      const name = `${this.getAttribute("label-beside-version")} ${version.version}`;
      this.beside = document.createElement("throughline-beside").begin(version, name);
      this.pair.append(this.beside);
      this.leadBeside();
    }
  }

  // Brings the other version to where this one is.
  leadBeside() {
    if (this.beside) {
      const place = this.beside.follow(this.current(), !this.video.paused && !this.video.ended, this.video.playbackRate);
      this.beside.tell(place.there ? "" : this.getAttribute("label-beside-missing"));
    }
  }

  // What is drawn over the picture, in words.
  drawnLine() {
    this.drawn = document.createElement("p");
    this.drawn.id = "player-drawn";
    this.drawn.className = "player-status";
    this.drawn.setAttribute("role", "status");
    return this.drawn;
  }

  // The file's captions, in a strip below the picture: they cover nothing of it, and those burnt
  // into it stay visible.
  captionLine() {
    this.caption = document.createElement("p");
    this.caption.className = "player-caption";
    this.caption.hidden = !this.hasAttribute("captions");
    if (this.hasAttribute("captions")) {
      const track = document.createElement("track");
      track.kind = "captions";
      track.default = true;
      track.src = this.getAttribute("captions");
      track.srclang = this.caption.lang = this.getAttribute("captions-language") ?? "";
      this.video.append(track);
      track.track.mode = "hidden";
      track.track.addEventListener("cuechange", () => {
        this.caption.textContent = [...(track.track.activeCues ?? [])].map((cue) => cue.text).join("\n");
      });
    }
    return this.caption;
  }

  timeline() {
    const line = document.createElement("div");
    line.className = "player-line";
    this.slider = document.createElement("input");
    this.slider.type = "range";
    this.slider.min = "0";
    this.slider.max = String(Math.max(0, this.frames - 1));
    this.slider.value = "0";
    this.slider.setAttribute("aria-label", this.getAttribute("label-frame"));
    this.slider.addEventListener("input", () => this.seekFrame(Number(this.slider.value)));
    line.append(this.slider);
    for (const mark of (this.getAttribute("marks") || "").split(" ").filter(Boolean)) {
      const [frame, status] = mark.split(":");
      const tick = document.createElement("span");
      tick.className = "player-mark";
      tick.dataset.status = status;
      tick.style.insetInlineStart = `${(100 * Number(frame)) / Math.max(1, this.frames - 1)}%`;
      line.append(tick);
    }
    this.lanes = document.createElement("div");
    this.lanes.className = "player-lanes";
    line.append(this.lanes);
    return line;
  }

  // Where notes lie, and the stretch that is being marked.
  showLanes() {
    this.lanes.replaceChildren();
    for (const note of this.notes.filter((each) => this.isOpen(each))) {
      for (const at of note.at) {
        const lane = this.lane(at);
        lane.dataset.of = note.carried ? "carried" : "note";
        lane.toggleAttribute("data-selected", note.id === this.selected);
      }
    }
    if (this.range) {
      this.lane(this.range).dataset.of = "range";
    }
  }

  lane(at) {
    const lane = document.createElement("span");
    lane.style.insetInlineStart = `${(100 * at.from) / Math.max(1, this.frames)}%`;
    lane.style.width = `${(100 * (at.to - at.from)) / Math.max(1, this.frames)}%`;
    this.lanes.append(lane);
    return lane;
  }

  // What is done with lies over nothing, unless somebody came for it.
  isOpen(note) {
    return !note.resolved || note.id === this.selected;
  }

  showNotes() {
    const before = this.notes.find((note) => note.id === this.selected);
    this.notes = JSON.parse(this.getAttribute("notes") || "[]");
    const now = this.notes.find((note) => note.id === this.selected);
    if (now?.resolved && !before?.resolved) {
      this.selected = null;
    }
    this.showLanes();
    this.showDrawn();
  }

  controls() {
    const row = document.createElement("div");
    row.className = "player-row player-controls";
    this.playButton = this.button("player-play", "▶", this.getAttribute("label-play"), () => this.toggle());
    this.counter = document.createElement("output");
    this.counter.className = "player-counter";
    this.counter.id = "player-counter";
    this.stretch = document.createElement("output");
    this.stretch.id = "player-stretch";
    this.clearButton = this.button("player-clear", this.getAttribute("label-clear"), null, () => this.clearRange());
    this.drawButton = this.button("player-draw", this.getAttribute("label-draw"), null, () => this.draw());
    row.append(
      this.group(
        this.button("player-back", "‹", this.getAttribute("label-back"), () => this.step(-1)),
        this.playButton,
        this.button("player-on", "›", this.getAttribute("label-on"), () => this.step(1)),
        this.counter,
      ),
      this.views(),
      this.group(
        this.button("player-note", this.getAttribute("label-note"), null, () => this.note()),
        this.drawButton,
        this.button("player-in", this.getAttribute("label-in"), null, () => this.beginRange()),
        this.button("player-out", this.getAttribute("label-out"), null, () => this.endRange()),
        this.stretch,
        this.clearButton,
      ),
      this.keys(),
    );
    return row;
  }

  group(...parts) {
    const group = document.createElement("div");
    group.className = "player-group";
    group.append(...parts);
    return group;
  }

  // What is shown over and beside the picture.
  views() {
    const group = this.group();
    this.safeButton = this.button("player-safe-zone", this.getAttribute("label-safe"), null, () => this.toggleSafeZone());
    this.safeButton.setAttribute("aria-pressed", "false");
    group.append(this.safeButton);
    if (this.hasAttribute("captions")) {
      const captions = this.button("player-captions", this.getAttribute("label-captions"), null, () => {
        this.caption.hidden = !this.caption.hidden;
        captions.setAttribute("aria-pressed", String(!this.caption.hidden));
      });
      captions.setAttribute("aria-pressed", "true");
      group.append(captions);
    }
    if (this.hasAttribute("versions")) {
      group.append(this.choiceBeside());
    }
    return group;
  }

  keys() {
    const keys = document.createElement("details");
    keys.className = "player-keys";
    const title = document.createElement("summary");
    title.id = "player-keys";
    title.textContent = this.getAttribute("label-keys-title");
    const says = document.createElement("p");
    says.textContent = this.getAttribute("label-keys");
    keys.append(title, says);
    return keys;
  }

  button(id, says, label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    button.textContent = says;
    if (label) {
      button.setAttribute("aria-label", label);
    }
    button.addEventListener("click", act);
    return button;
  }

  onKey(event) {
    const inTools = this.sketch.tools.contains(event.target);
    if (this.sketch.editing && this.drawingKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (inTools || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const acts = {
      j: () => this.step(-Math.round(this.rate)),
      k: () => this.toggle(),
      l: () => this.faster(),
      m: () => this.note(),
      i: () => this.beginRange(),
      o: () => this.endRange(),
      x: () => this.clearRange(),
      d: () => this.draw(),
      s: () => this.toggleSafeZone(),
      arrowleft: () => this.step(event.shiftKey ? -10 : -1),
      arrowright: () => this.step(event.shiftKey ? 10 : 1),
      home: () => this.seekFrame(0),
      end: () => this.seekFrame(this.frames - 1),
    };
    if (event.target === this.video) {
      acts[" "] = () => this.toggle();
    }
    const act = acts[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }

  // Escape leaves the tools, Ctrl+Z takes the last stroke back.
  drawingKey(event) {
    if (event.key === "Escape") {
      this.endDrawing();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && event.target.type !== "number") {
      this.sketch.undo();
      return true;
    }
    return false;
  }

  // L plays; pressed again it plays at twice the speed, then four times.
  faster() {
    if (this.video.paused) {
      this.toggle();
    } else {
      this.video.playbackRate = Math.min(4, this.video.playbackRate * 2);
    }
  }

  toggle() {
    if (this.video.paused) {
      this.video.playbackRate = 1;
      // a pause or a jump right after it breaks off the beginning, which is no failure
      this.video.play().catch((broken) => broken.name === "AbortError" || this.showFailure());
    } else {
      this.video.pause();
    }
  }

  step(frames) {
    this.seekFrame(this.current() + frames);
  }

  seekFrame(frame) {
    const at = Math.max(0, Math.min(this.frames - 1, Math.round(frame)));
    this.video.pause();
    this.video.currentTime = (at + 0.5) / this.rate;
    this.show(at);
  }

  noteField() {
    return document.getElementById(this.getAttribute("note-field"));
  }

  // Whether the next note is of a stretch or has a drawing, and so keeps its place.
  held() {
    return Boolean(this.range || this.sketched);
  }

  // Stops, and goes to the field for a note at the frame shown, or for what is marked or drawn.
  note() {
    this.video.pause();
    if (!this.held()) {
      this.noteAt(this.current());
    }
    this.noteField()?.focus();
  }

  // Whoever begins to write stops the video; a note that was begun stays at its frame.
  write() {
    const playing = !this.video.paused;
    this.video.pause();
    if (!this.held() && (playing || !this.noteField().value)) {
      this.noteAt(this.current());
    }
  }

  // Where it came to rest, the next note is taken; a note that was begun stays at its frame.
  settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      if (this.isConnected && this.video.paused && !this.held() && !this.noteField()?.value) {
        this.noteAt(this.current());
      }
    }, 200);
  }

  noteAt(frame) {
    this.noted = frame;
    this.tellNote();
  }

  tellNote() {
    const { from, to } = this.range ?? { from: this.noted, to: this.noted + 1 };
    if (this.told !== `${from} ${to}`) {
      this.told = `${from} ${to}`;
      this.$server.noteAt(from, to);
    }
  }

  // The first frame of the note that is being written, over which its drawing lies.
  noteFrame() {
    return this.range?.from ?? this.noted;
  }

  beginRange() {
    const at = this.current();
    this.mark({ from: at, to: this.range?.to > at ? this.range.to : at + 1 });
  }

  endRange() {
    const at = this.current();
    const from = this.range?.from ?? 0;
    this.mark({ from: Math.min(from, at), to: Math.max(from, at) + 1 });
  }

  clearRange() {
    if (!this.range) {
      return;
    }
    this.noted = this.sketched || this.noteField()?.value ? this.range.from : this.current();
    this.mark(null);
    if (this.clearButton === document.activeElement || document.activeElement === document.body) {
      this.video.focus();
    }
  }

  mark(range) {
    this.video.pause();
    const before = this.noteFrame();
    this.range = range;
    this.tellNote();
    this.showRange();
    // a drawing lies over the first frame of its note
    if (this.sketched && this.noteFrame() !== before) {
      this.seekFrame(this.noteFrame());
    }
    this.showDrawn();
  }

  showRange() {
    this.stretch.value = this.range
      ? `${this.getAttribute("label-stretch")} ${this.range.from} – ${this.range.to - 1}`
      : "";
    this.clearButton.hidden = !this.range;
    this.showLanes();
  }

  // Takes up drawing over the first frame of the note that is being written.
  draw() {
    if (this.sketch.editing) {
      this.endDrawing();
      return;
    }
    this.video.pause();
    if (!this.held()) {
      this.noteAt(this.current());
    }
    if (this.current() !== this.noteFrame()) {
      this.seekFrame(this.noteFrame());
    }
    this.drawn.textContent = "";
    this.sketch.edit(this.sketched);
    this.drawButton.setAttribute("aria-pressed", "true");
  }

  endDrawing() {
    this.leaveDrawing();
    this.drawButton.focus();
    this.showDrawn();
  }

  leaveDrawing() {
    if (this.sketch.editing) {
      this.sketch.leave();
      this.drawButton.removeAttribute("aria-pressed");
    }
  }

  keepSketch(text) {
    this.sketched = text;
    this.$server.drawn(text);
  }

  // At rest, what was drawn at the frame shown: with the note that was chosen, else with all.
  showDrawn() {
    const frame = this.video.paused ? this.current() : -1;
    if (this.sketch.editing && frame === this.noteFrame()) {
      return;
    }
    this.leaveDrawing();
    if (frame !== this.chosenAt && this.selected) {
      this.selected = null;
      this.showLanes();
    }
    const here = this.notes.filter((note) => note.drawnAt === frame && this.isOpen(note));
    const chosen = here.filter((note) => note.id === this.selected);
    const shown = chosen.length > 0 ? chosen : here;
    const begun = this.sketched && frame === this.noteFrame() ? [this.sketched] : [];
    this.askDrawings(frame, shown);
    const known = shown.map((note) => this.drawings.get(note.id)).filter(Boolean);
    this.sketch.show([...known, ...begun]);
    const says = shown.map((note) => note.drawn);
    if (!this.safe.hidden) {
      says.unshift(this.getAttribute("label-safe-says"));
    }
    const words = says.join(" · ");
    if (this.drawn.textContent !== words) {
      this.drawn.textContent = words;
    }
  }

  // Drawings come when their frame is shown, each once.
  askDrawings(frame, notes) {
    const missing = notes.filter((note) => !this.drawings.has(note.id));
    if (missing.length === 0) {
      return;
    }
    if (!this.$server?.drawingsAt) {
      clearTimeout(this.asking);
      this.asking = setTimeout(() => this.isConnected && this.showDrawn(), 200);
      return;
    }
    missing.forEach((note) => this.drawings.set(note.id, ""));
    this.$server
      .drawingsAt(frame)
      .then((answer) => {
        Object.entries(JSON.parse(answer)).forEach(([id, drawing]) => this.drawings.set(id, drawing));
        if (this.isConnected) {
          this.showDrawn();
        }
      })
      .catch(() => missing.forEach((note) => this.drawings.delete(note.id)));
  }

  selectNote(id) {
    const note = this.notes.find((each) => each.id === id);
    if (note) {
      this.selected = id;
      this.chosenAt = note.drawnAt ?? note.at[0].from;
      this.seekFrame(this.chosenAt);
      this.showLanes();
    }
  }

  // Nothing is begun any more.
  noteKept() {
    this.range = null;
    this.sketched = "";
    this.leaveDrawing();
    this.noteAt(this.current());
    this.showRange();
    this.showDrawn();
    this.focusPlay();
  }

  focusPlay() {
    this.playButton.focus();
  }

  current() {
    return Math.max(0, Math.min(this.frames - 1, Math.floor(this.video.currentTime * this.rate + 1e-6)));
  }

  countFrames() {
    if (!this.video.requestVideoFrameCallback) {
      this.video.addEventListener("timeupdate", () => this.played(this.current()));
      return;
    }
    const shown = (now, frame) => {
      this.played(Math.round(frame.mediaTime * this.rate));
      this.video.requestVideoFrameCallback(shown);
    };
    this.video.requestVideoFrameCallback(shown);
  }

  // Frames between two that were shown in one run count as seen, where it ran at most at double
  // speed; a jump does not count, and neither does stepping.
  played(frame) {
    if (this.video.paused || this.video.seeking) {
      return;
    }
    this.show(frame);
    if (this.video.playbackRate > 2) {
      this.tellRun();
      return;
    }
    const second = Math.round(this.rate);
    if (this.run && (frame < this.run.from || frame > this.run.to + second)) {
      this.tellRun();
    }
    if (!this.run) {
      // the first frames of a run are often shown before anybody is told of one
      const near = frame >= this.startedAt && frame <= this.startedAt + second;
      const from = near ? this.startedAt : frame;
      this.run = { from, to: from, told: from };
    }
    this.run.to = Math.min(this.frames, Math.max(this.run.to, frame + 1));
    if (this.run.to - this.run.told >= 5 * second) {
      this.$server.played(this.run.from, this.run.to);
      this.run.told = this.run.to;
    }
  }

  // A video that ends is paused first, and its last frames are often not told of.
  tellRun() {
    if (this.run && this.video.ended && this.frames - this.run.to <= this.rate) {
      this.run.to = this.frames;
    }
    if (this.run && this.run.to > this.run.told) {
      this.$server.played(this.run.from, this.run.to);
    }
    this.run = null;
  }

  show(frame) {
    const at = Math.max(0, Math.min(this.frames - 1, frame));
    const per = Math.round(this.rate);
    const seconds = Math.floor(at / per);
    const code = [seconds / 3600, (seconds / 60) % 60, seconds % 60, at % per]
      .map((number) => String(Math.floor(number)).padStart(2, "0"))
      .join(":");
    this.counter.value = `${code}  ·  ${at} / ${this.frames - 1}`;
    this.slider.value = String(at);
    this.slider.setAttribute("aria-valuetext", `${at}, ${code}`);
    this.showDrawn();
    this.leadBeside();
  }

  showState() {
    this.leadBeside();
    const paused = this.video.paused;
    this.playButton.textContent = paused ? "▶" : "❚❚";
    this.playButton.setAttribute("aria-label", this.getAttribute(paused ? "label-play" : "label-pause"));
  }

  showFailure() {
    this.caption.setAttribute("role", "alert");
    this.caption.hidden = false;
    this.caption.textContent = this.getAttribute("label-broken");
  }
}

if (!customElements.get("throughline-player")) {
  customElements.define("throughline-player", ThroughlinePlayer);
}
