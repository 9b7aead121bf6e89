// One series day by day: counts, what is usual, and the days to come in their band.
class ThroughlineDays extends window.ThroughlineDrawing {
  height() {
    return "13rem";
  }

  draw() {
    const { days, since, names } = JSON.parse(this.getAttribute("spec"));
    const shared = this.begin();
    const soft = this.color("--tl-ink-soft");
    const grid = this.color("--tl-line");
    const calm = this.color("--tl-calm");
    const of = (name) => days.map((day) => day[name] ?? null);
    const line = (name, data, style) => ({
      name,
      type: "line",
      data,
      symbol: "none",
      lineStyle: { width: 2, ...style },
      itemStyle: { color: style.color },
      emphasis: { disabled: true },
    });
    const hidden = (data, area) => ({
      type: "line",
      stack: "band",
      data,
      symbol: "none",
      lineStyle: { opacity: 0 },
      areaStyle: area,
      tooltip: { show: false },
      silent: true,
    });
    const whole = (value) => Math.round(value).toLocaleString("en");
    this.chart.setOption(
      {
        ...shared,
        grid: { left: 4, right: 12, top: this.clientWidth < 560 ? 56 : 32, bottom: 4, containLabel: true },
        legend: {
          data: [names.count, names.usual, names.expected, names.naive],
          top: 0,
          left: 0,
          itemWidth: 18,
          itemHeight: 8,
          textStyle: { color: soft, fontSize: 12 },
          selectedMode: false,
        },
        tooltip: {
          trigger: "axis",
          renderMode: "richText",
          formatter: (items) => {
            const day = days[items[0].dataIndex];
            const part = (name, value) => (value == null ? [] : [`${name}: ${whole(value)}`]);
            const band = day.expected == null ? [] : [`${names.expected}: ${whole(day.expected)} (${whole(day.low)} – ${whole(day.high)})`];
            return [day.day, ...part(names.count, day.count), ...part(names.usual, day.usual), ...band, ...part(names.naive, day.naive)].join("\n");
          },
        },
        xAxis: {
          type: "category",
          data: days.map((day) => day.day),
          boundaryGap: false,
          axisLabel: { color: soft, hideOverlap: true },
          axisLine: { lineStyle: { color: grid } },
          axisTick: { show: false },
        },
        yAxis: {
          type: "value",
          splitNumber: 3,
          axisLabel: { color: soft, formatter: whole },
          splitLine: { lineStyle: { color: grid } },
        },
        series: [
          hidden(of("low"), undefined),
          hidden(days.map((day) => (day.high == null ? null : day.high - day.low)), { color: calm, opacity: 0.16 }),
          line(names.usual, of("usual"), { color: soft, type: "dashed", width: 1.5 }),
          {
            ...line(names.count, of("count"), { color: calm }),
            markLine: {
              silent: true,
              symbol: "none",
              label: { formatter: names.since, color: soft, position: "insideEndTop" },
              lineStyle: { color: soft, type: "solid", width: 1 },
              data: [{ xAxis: since }],
            },
          },
          line(names.expected, of("expected"), { color: calm, type: "dotted" }),
          line(names.naive, of("naive"), { color: soft, type: [2, 4], width: 1.5 }),
        ],
      },
      true,
    );
  }
}

if (!customElements.get("throughline-days")) {
  customElements.define("throughline-days", ThroughlineDays);
}
