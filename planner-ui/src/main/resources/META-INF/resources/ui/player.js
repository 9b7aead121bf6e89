// A video with a frame counter. Frames are counted from 0; a frame is shown by seeking to its
// middle, so that rounding never lands on a neighbor.
class ThroughlinePlayer extends HTMLElement {
  connectedCallback() {
    if (this.video) {
      return;
    }
    this.rate = Number(this.getAttribute("rate-numerator")) / Number(this.getAttribute("rate-denominator"));
    this.frames = Number(this.getAttribute("frames"));
    this.video = document.createElement("video");
    this.video.src = this.getAttribute("src");
    this.video.preload = "auto";
    this.video.playsInline = true;
    this.video.setAttribute("aria-label", this.getAttribute("aria-label"));
    this.video.style.aspectRatio = `${this.getAttribute("width-px")} / ${this.getAttribute("height-px")}`;
    this.seen = new Uint8Array(Math.max(1, this.frames));
    this.told = 0;
    this.last = null;
    this.setAttribute("role", "group");
    this.append(this.video, this.timeline(), this.controls());
    this.addEventListener("keydown", (event) => this.onKey(event));
    this.video.addEventListener("click", () => this.toggle());
    for (const name of ["play", "pause", "ended"]) {
      this.video.addEventListener(name, () => this.showState());
    }
    this.video.addEventListener("ended", () => this.watched(this.frames - 1));
    this.video.addEventListener("seeking", () => (this.last = null));
    this.video.addEventListener("play", () => (this.last = this.current()));
    this.video.addEventListener("seeked", () => {
      this.last = this.video.paused ? null : this.current();
      this.show(this.current());
    });
    this.countFrames();
    this.show(0);
  }

  disconnectedCallback() {
    this.video?.pause();
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
      this.button("player-note", this.getAttribute("label-note"), this.getAttribute("label-note"), () => this.note()),
      keys,
    );
    return row;
  }

  button(id, says, label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    button.textContent = says;
    button.setAttribute("aria-label", label);
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
      n: () => this.note(),
      arrowleft: () => this.step(event.shiftKey ? -10 : -1),
      arrowright: () => this.step(event.shiftKey ? 10 : 1),
      home: () => this.seekFrame(0),
      end: () => this.seekFrame(this.frames - 1),
    };
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
      this.video.playbackRate = 1;
      this.video.play();
    } else {
      this.video.playbackRate = Math.min(4, this.video.playbackRate * 2);
    }
  }

  toggle() {
    if (this.video.paused) {
      this.video.playbackRate = 1;
      this.video.play();
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

  note() {
    this.video.pause();
    this.$server.noteAt(this.current());
  }

  current() {
    return Math.max(0, Math.min(this.frames - 1, Math.floor(this.video.currentTime * this.rate + 1e-6)));
  }

  countFrames() {
    if (!this.video.requestVideoFrameCallback) {
      this.video.addEventListener("timeupdate", () => {
        this.show(this.current());
        this.played(this.current());
      });
      return;
    }
    const shown = (now, frame) => {
      if (!this.video.paused) {
        this.show(Math.round(frame.mediaTime * this.rate));
        this.played(Math.round(frame.mediaTime * this.rate));
      }
      this.video.requestVideoFrameCallback(shown);
    };
    this.video.requestVideoFrameCallback(shown);
  }

  // Frames between two that were shown in one run count as seen, where it ran at most at double
  // speed; a jump does not count, and neither does stepping.
  played(frame) {
    if (!this.video.paused && this.video.playbackRate <= 2) {
      this.watched(frame);
    }
  }

  watched(frame) {
    const to = Math.max(0, Math.min(this.frames - 1, frame));
    const from = this.last === null || to - this.last > this.rate ? to : Math.min(this.last, to);
    this.seen.fill(1, from, to + 1);
    this.last = to;
    const percent = Math.floor((100 * this.seen.reduce((sum, one) => sum + one, 0)) / this.seen.length);
    if (percent >= this.told + 5 || (percent === 100 && this.told < 100)) {
      this.told = percent;
      this.$server.watched(percent);
    }
  }

  show(frame) {
    const per = Math.round(this.rate);
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    const seconds = Math.floor(frame / per);
    this.counter.value = `${two(seconds / 60)}:${two(seconds % 60)}:${two(frame % per)}  ·  ${frame} / ${this.frames}`;
    this.slider.value = String(frame);
  }

  showState() {
    const paused = this.video.paused;
    this.playButton.textContent = paused ? "▶" : "❚❚";
    this.playButton.setAttribute("aria-label", this.getAttribute(paused ? "label-play" : "label-pause"));
  }
}

if (!customElements.get("throughline-player")) {
  customElements.define("throughline-player", ThroughlinePlayer);
}
