// A small picture of a source file: the picture itself, or a frame near the beginning of a video.
// Nothing is fetched before it comes into sight.
const FRAME_SECONDS = 0.5;

class ThroughlineStill extends HTMLElement {
  connectedCallback() {
    this.seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.seen.disconnect();
        this.show();
      }
    });
    this.seen.observe(this);
  }

  disconnectedCallback() {
    this.seen.disconnect();
  }

  show() {
    const still = this.hasAttribute("still");
    const picture = document.createElement(still ? "img" : "video");
    if (still) {
      picture.alt = "";
    } else {
      picture.muted = true;
      picture.playsInline = true;
      picture.tabIndex = -1;
      picture.preload = "metadata";
    }
    picture.addEventListener("error", () => picture.remove());
    picture.src = this.getAttribute("src") + (still ? "" : `#t=${FRAME_SECONDS}`);
    this.replaceChildren(picture);
  }
}

if (!customElements.get("throughline-still")) {
  customElements.define("throughline-still", ThroughlineStill);
}
