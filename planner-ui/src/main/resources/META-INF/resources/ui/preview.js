// A video that plays from its beginning while the rest of it is made: it comes in one answer that
// ends when it is whole, and is taken up where a connection breaks. Where the browser cannot do
// that, and where it is whole already, it is a video like any other.
class ThroughlinePreview extends HTMLElement {
  static observedAttributes = ["whole", "seconds"];

  connectedCallback() {
    if (this.video) {
      return;
    }
    this.video = document.createElement("video");
    this.video.controls = true;
    this.video.playsInline = true;
    this.video.setAttribute("aria-label", this.getAttribute("label"));
    this.says = document.createElement("p");
    this.says.setAttribute("role", "status");
    this.append(this.video, this.says);
    this.ended = new AbortController();
    this.video.addEventListener("error", () => this.say("label-broken"));
    if (this.hasAttribute("whole")) {
      this.playWhole(0);
    } else if ("MediaSource" in window) {
      this.stream().catch((broken) => this.fail(broken));
    } else {
      this.wait();
    }
  }

  // A dialog that opens moves what is in it, and that is no end.
  disconnectedCallback() {
    setTimeout(() => {
      if (!this.isConnected) {
        this.ended.abort();
        this.video.pause();
      }
    });
  }

  attributeChangedCallback() {
    if (this.waiting && this.hasAttribute("whole")) {
      this.waiting = false;
      this.say(null);
      this.playWhole(this.video.currentTime);
    }
    this.last();
  }

  playWhole(from) {
    this.video.src = this.getAttribute("src");
    this.video.currentTime = from;
    this.play();
  }

  // Until it is whole there is nothing to play here.
  wait() {
    this.waiting = true;
    this.say("label-later");
    this.attributeChangedCallback();
  }

  fail(broken) {
    if (!this.ended.signal.aborted) {
      console.warn("The preview cannot be played while it is made:", broken);
      this.wait();
    }
  }

  async stream() {
    this.source = new MediaSource();
    this.video.src = URL.createObjectURL(this.source);
    await this.once(this.source, "sourceopen");
    URL.revokeObjectURL(this.video.src);
    let head = new Uint8Array();
    for await (const bytes of this.bytes()) {
      if (this.buffer) {
        await this.take(bytes);
        continue;
      }
      head = this.joined(head, bytes);
      const codec = this.codec(head);
      if (codec) {
        this.buffer = this.source.addSourceBuffer(`video/mp4; codecs="${codec}, mp4a.40.2"`);
        this.last();
        await this.take(head);
      }
    }
    if (this.source.readyState === "open") {
      this.source.endOfStream();
    }
  }

  async *bytes() {
    let from = 0;
    for (let tries = 0; tries < 5; tries++) {
      try {
        const answer = await fetch(`${this.getAttribute("src")}?from=${from}`, { signal: this.ended.signal });
        if (!answer.ok) {
          return;
        }
        const reader = answer.body.getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          from += part.value.length;
          tries = 0;
          yield part.value;
        }
        return;
      } catch (broken) {
        if (this.ended.signal.aborted) {
          return;
        }
        await new Promise((again) => setTimeout(again, 1000));
      }
    }
    throw new Error("the connection is gone");
  }

  async take(bytes) {
    this.buffer.appendBuffer(bytes);
    await this.once(this.buffer, "updateend");
    this.last();
    if (!this.begun && this.video.buffered.length > 0) {
      this.begun = true;
      this.play();
    }
  }

  // The line of the controls is as long as the whole will be.
  last() {
    const seconds = Number(this.getAttribute("seconds"));
    const open = this.source?.readyState === "open" && this.buffer && !this.buffer.updating;
    if (open && seconds && !Number.isFinite(this.source.duration)) {
      const there = this.buffer.buffered;
      this.source.duration = Math.max(seconds, there.length ? there.end(there.length - 1) : 0);
    }
  }

  // Whoever opened it wants to see it; where the browser thinks otherwise, there are controls.
  play() {
    this.video.play().catch(() => {});
  }

  // Profile and level stand in the file's own head.
  codec(head) {
    for (let at = 0; at + 7 < head.length; at++) {
      if (head[at] === 0x61 && head[at + 1] === 0x76 && head[at + 2] === 0x63 && head[at + 3] === 0x43) {
        const hex = [head[at + 5], head[at + 6], head[at + 7]].map((byte) => byte.toString(16).padStart(2, "0"));
        return `avc1.${hex.join("")}`;
      }
    }
    return null;
  }

  joined(one, other) {
    const both = new Uint8Array(one.length + other.length);
    both.set(one);
    both.set(other, one.length);
    return both;
  }

  once(target, event) {
    return new Promise((done) => target.addEventListener(event, done, { once: true }));
  }

  say(label) {
    this.says.textContent = label ? this.getAttribute(label) : "";
  }
}

if (!customElements.get("throughline-preview")) {
  customElements.define("throughline-preview", ThroughlinePreview);
}
