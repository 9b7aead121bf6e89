// Another version of a video, held to the same place as the one beside it: the same beat, and as
// many frames into it. A beat that is shorter over there waits at its end; one that is not there
// leaves it where it was. Without sound of its own.
class ThroughlineBeside extends HTMLElement {
  // @param version as the server tells it
  begin(version, label) {
    this.version = version;
    this.rate = version.rateNumerator / version.rateDenominator;
    this.at = 0;
    this.video = document.createElement("video");
    this.video.src = version.source;
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.preload = "auto";
    this.video.tabIndex = -1;
    this.video.setAttribute("aria-label", label);
    const name = document.createElement("p");
    name.className = "player-status";
    name.textContent = label;
    this.says = document.createElement("p");
    this.says.className = "player-status";
    this.says.setAttribute("role", "status");
    this.append(this.video, name, this.says);
    this.style.setProperty("--ratio", version.ratio);
    return this;
  }

  disconnectedCallback() {
    this.video.pause();
  }

  // The frame of this one at a frame of the other, and whether it waits there.
  placeOf(frame) {
    const beat = this.version.beats.find((each) => frame >= each.from && frame < each.to);
    if (!beat) {
      return { frame: this.at, waits: true, there: false };
    }
    const at = beat.otherFrom + frame - beat.from;
    return { frame: Math.min(at, beat.otherTo - 1), waits: at >= beat.otherTo, there: true };
  }

  tell(words) {
    if (this.says.textContent !== words) {
      this.says.textContent = words;
    }
  }

  current() {
    return Math.floor(this.video.currentTime * this.rate + 1e-6);
  }

  // @param playing whether the other one plays, and how fast
  follow(frame, playing, speed) {
    const place = this.placeOf(frame);
    this.at = place.frame;
    this.dataset.frame = place.frame;
    const runs = playing && !place.waits;
    if (!runs) {
      this.video.pause();
    }
    if (Math.abs(this.current() - place.frame) > (runs ? 3 : 0)) {
      this.video.currentTime = (place.frame + 0.5) / this.rate;
    }
    if (runs) {
      this.video.playbackRate = speed;
      if (this.video.paused) {
        // a pause right after it breaks off the beginning, which is no failure
        this.video.play().catch(() => {});
      }
    }
    return place;
  }
}

if (!customElements.get("throughline-beside")) {
  customElements.define("throughline-beside", ThroughlineBeside);
}
