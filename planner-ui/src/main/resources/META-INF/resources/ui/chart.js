// Estimates with intervals: a dot, its whisker, and a dashed line where nothing happened.
class ThroughlineIntervals extends window.ThroughlineDrawing {
  height() {
    const { rows } = JSON.parse(this.getAttribute("spec"));
    return `${4.5 + rows.length * (this.isNarrow() ? 3.6 : 2.6)}rem`;
  }

  isNarrow() {
    return this.clientWidth < 560;
  }

  draw() {
    const { rows, unit, reference } = JSON.parse(this.getAttribute("spec"));
    const narrow = this.isNarrow();
    const shared = this.begin();
    const ink = this.ink();
    const soft = this.color("--tl-ink-soft");
    const line = this.color("--tl-line");
    const paper = this.color("--tl-paper");
    const tones = rows.map((row) => this.color(`--tl-${row.tone.toLowerCase()}`));
    this.chart.setOption(
      {
        ...shared,
        grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
        tooltip: {
          trigger: "item",
          renderMode: "richText",
          formatter: (item) => {
            const row = rows[item.dataIndex];
            const shown = (value) => unit + value.toFixed(2);
            return `${row.name}\n${shown(row.value)}  (${shown(row.low)} – ${shown(row.high)})`;
          },
        },
        xAxis: {
          type: "value",
          scale: true,
          axisLabel: { color: soft, hideOverlap: true, formatter: (value) => unit + value },
          splitNumber: narrow ? 3 : 5,
          splitLine: { lineStyle: { color: line } },
        },
        yAxis: {
          type: "category",
          inverse: true,
          data: rows.map((row) => row.name),
          axisLabel: { color: ink, interval: 0, fontSize: narrow ? 12 : 13, lineHeight: 16, width: narrow ? 150 : 260, overflow: "break" },
          axisLine: { lineStyle: { color: line } },
          axisTick: { show: false },
        },
        series: [
          {
            type: "custom",
            data: rows.map((row, index) => [row.value, index, row.low, row.high]),
            encode: { x: [0, 2, 3], y: 1 },
            renderItem: (params, api) => this.whisker(api, tones[params.dataIndex], rows[params.dataIndex].tone === "QUIET" ? paper : null),
            markLine: {
              silent: true,
              symbol: "none",
              label: { show: false },
              lineStyle: { color: soft, type: "dashed" },
              data: [{ xAxis: reference }],
            },
          },
        ],
      },
      true,
    );
  }

  // hollow where nothing stands out
  whisker(api, color, inside) {
    const at = (value) => api.coord([value, api.value(1)]);
    const [x, y] = at(api.value(0));
    const [low] = at(api.value(2));
    const [high] = at(api.value(3));
    const stroke = { stroke: color, lineWidth: 2 };
    return {
      type: "group",
      children: [
        { type: "line", shape: { x1: low, y1: y, x2: high, y2: y }, style: stroke },
        { type: "line", shape: { x1: low, y1: y - 5, x2: low, y2: y + 5 }, style: stroke },
        { type: "line", shape: { x1: high, y1: y - 5, x2: high, y2: y + 5 }, style: stroke },
        { type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { ...stroke, fill: inside ?? color } },
      ],
    };
  }
}

if (!customElements.get("throughline-intervals")) {
  customElements.define("throughline-intervals", ThroughlineIntervals);
}
