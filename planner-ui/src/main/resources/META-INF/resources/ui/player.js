// A video with a frame counter. Frames are counted from 0; a frame is shown by seeking to its
// middle, so that rounding never lands on a neighbor. Keys work while the focus is in it.
class ThroughlinePlayer extends HTMLElement {
  connectedCallback() {
    if (this.video) {
      return;
    }
    this.rate = Number(this.getAttribute("rate-numerator")) / Number(this.getAttribute("rate-denominator"));
    this.frames = Number(this.getAttribute("frames"));
    this.run = null;
    this.noted = 0;
    this.setAttribute("role", "group");
    this.append(this.screen(), this.captionLine(), this.timeline(), this.controls());
    this.addEventListener("keydown", (event) => this.onKey(event));
    this.noteField()?.addEventListener("focusin", () => this.write());
    this.countFrames();
    this.show(0);
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
    this.video.style.setProperty("--ratio", Number(this.getAttribute("width-px")) / Number(this.getAttribute("height-px")));
    const on = (name, act) => this.video.addEventListener(name, act);
    on("click", () => this.toggle());
    on("play", () => {
      this.startedAt = this.current();
      this.showState();
    });
    on("pause", () => {
      this.tellRun();
      this.showState();
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
    return this.video;
  }

  // The file's captions, beside the picture: those burnt into it stay visible.
  captionLine() {
    this.caption = document.createElement("p");
    this.caption.className = "player-caption";
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
    return line;
  }

  controls() {
    const row = document.createElement("div");
    row.className = "player-row";
    this.playButton = this.button("player-play", "▶", this.getAttribute("label-play"), () => this.toggle());
    this.counter = document.createElement("output");
    this.counter.className = "player-counter";
    this.counter.id = "player-counter";
    const keys = document.createElement("span");
    keys.className = "player-keys";
    keys.textContent = this.getAttribute("label-keys");
    row.append(
      this.button("player-back", "‹", this.getAttribute("label-back"), () => this.step(-1)),
      this.playButton,
      this.button("player-on", "›", this.getAttribute("label-on"), () => this.step(1)),
      this.counter,
      this.button("player-note", this.getAttribute("label-note"), null, () => this.note()),
    );
    if (this.hasAttribute("captions")) {
      const captions = this.button("player-captions", this.getAttribute("label-captions"), null, () => {
        this.caption.hidden = !this.caption.hidden;
        captions.setAttribute("aria-pressed", String(!this.caption.hidden));
      });
      captions.setAttribute("aria-pressed", "true");
      row.append(captions);
    }
    row.append(keys);
    return row;
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
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const acts = {
      j: () => this.step(-Math.round(this.rate)),
      k: () => this.toggle(),
      l: () => this.faster(),
      m: () => this.note(),
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

  // Stops, and goes to the field for a note at the frame shown.
  note() {
    this.video.pause();
    this.noteAt(this.current());
    this.noteField()?.focus();
  }

  // Whoever begins to write stops the video; a note that was begun stays at its frame.
  write() {
    if (!this.video.paused || !this.noteField().value) {
      this.video.pause();
      this.noteAt(this.current());
    }
  }

  // Where it came to rest, the next note is taken; a note that was begun stays at its frame.
  settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      if (this.isConnected && this.video.paused && !this.noteField()?.value) {
        this.noteAt(this.current());
      }
    }, 200);
  }

  noteAt(frame) {
    if (frame !== this.noted) {
      this.noted = frame;
      this.$server.noteAt(frame);
    }
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
  }

  showState() {
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
