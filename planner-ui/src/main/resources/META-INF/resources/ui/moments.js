// A figure over the moments of one video, its parts as bands behind it.
class ThroughlineMoments extends window.ThroughlineDrawing {
  height() {
    return "15rem";
  }

  draw() {
    const { moments, bands, length } = JSON.parse(this.getAttribute("spec"));
    const shared = this.begin();
    const soft = this.color("--tl-ink-soft");
    const grid = this.color("--tl-line");
    const calm = this.color("--tl-calm");
    const warn = this.color("--tl-warn");
    const end = Math.max(length, moments.at(-1).at);
    const second = (value) => `${Number(value.toFixed(1))} s`;
    const percent = (value) => `${Number(value.toFixed(1))} %`;
    const inBand = (at) => bands.find((band) => at >= band.from && at < band.to)?.name ?? "";
    const area = ({ name, from, to, isMarked }, at) => [
      {
        name,
        xAxis: from,
        itemStyle: { color: isMarked ? warn : soft, opacity: isMarked ? 0.18 : at % 2 ? 0.04 : 0.1 },
        label: { color: soft, fontSize: 11, position: "insideTop", width: Math.max(24, ((to - from) / end) * this.clientWidth - 8), overflow: "truncate" },
      },
      { xAxis: to },
    ];
    this.chart.setOption(
      {
        ...shared,
        grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
        tooltip: {
          trigger: "axis",
          renderMode: "richText",
          formatter: (items) => [second(items[0].value[0]), percent(items[0].value[1]), inBand(items[0].value[0])].filter((part) => part).join("\n"),
        },
        xAxis: {
          type: "value",
          min: 0,
          max: end,
          axisLabel: { color: soft, formatter: second, hideOverlap: true, showMaxLabel: false },
          axisLine: { lineStyle: { color: grid } },
          splitLine: { show: false },
        },
        yAxis: {
          type: "value",
          min: 0,
          splitNumber: 4,
          axisLabel: { color: soft, formatter: percent },
          splitLine: { lineStyle: { color: grid } },
        },
        series: [
          {
            type: "line",
            data: moments.map(({ at, value }) => [at, value]),
            symbol: "none",
            lineStyle: { width: 2, color: calm },
            itemStyle: { color: calm },
            emphasis: { disabled: true },
            markArea: { silent: true, data: bands.map(area) },
          },
        ],
      },
      true,
    );
  }
}

if (!customElements.get("throughline-moments")) {
  customElements.define("throughline-moments", ThroughlineMoments);
}
