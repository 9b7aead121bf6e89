// What every drawing by ECharts shares: it is drawn once it comes near the window or is printed,
// lives and is sized as its element, takes its colors from the page's palette, and is drawn anew
// when the scheme changes.
class ThroughlineDrawing extends HTMLElement {
  connectedCallback() {
    this.style.display = "block";
    this.style.height = this.height();
    this.nearing = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && this.appear(), { rootMargin: "50%" });
    this.nearing.observe(this);
    this.printing = () => this.appear();
    addEventListener("beforeprint", this.printing);
  }

  appear() {
    this.settle();
    this.style.height = this.height();
    this.draw();
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.resizing.observe(this);
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => requestAnimationFrame(() => this.chart && this.draw());
    this.scheme.addEventListener("change", this.redraw);
    this.schemeChosen = new MutationObserver(this.redraw);
    this.schemeChosen.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "theme"] });
  }

  // Waits no longer for the moment to appear.
  settle() {
    this.nearing?.disconnect();
    removeEventListener("beforeprint", this.printing);
  }

  disconnectedCallback() {
    this.settle();
    this.resizing?.disconnect();
    this.schemeChosen?.disconnect();
    this.scheme?.removeEventListener("change", this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  // A name of the page's palette as a color a canvas understands, in the scheme shown.
  color(name) {
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    this.append(probe);
    const painted = document.createElement("canvas").getContext("2d");
    painted.fillStyle = getComputedStyle(probe).color;
    painted.fillRect(0, 0, 1, 1);
    probe.remove();
    const [red, green, blue] = painted.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  }

  ink() {
    return this.color("--tl-ink");
  }

  // Begins a drawing; what all of them say alike.
  begin() {
    this.chart ??= window.echarts.init(this, null, { renderer: "svg" });
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: this.ink() },
    };
  }
}

window.ThroughlineDrawing ??= ThroughlineDrawing;
