// Light or dark, and the dashboard. Everything else works without a script.
(() => {
  const root = document.documentElement;
  const kept = localStorage.getItem("theme");
  if (kept) root.dataset.theme = kept;
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.getElementById("theme")?.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
    dispatchEvent(new Event("theme"));
  });

  const board = document.getElementById("plots");
  if (!board) return;
  const KEPT = 600;
  let rows = [];
  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const language = root.lang;
  const number = new Intl.NumberFormat(language, {maximumFractionDigits: 1});

  const plots = [...board.querySelectorAll(".plot")].map(section => ({
    section,
    column: Number(section.dataset.column),
    unit: section.dataset.unit,
    value: section.querySelector(".value"),
    chart: section.querySelector(".chart"),
    plot: null,
  }));

  const draw = one => {
    one.plot?.destroy();
    const axis = {stroke: colour("--soft"), grid: {stroke: colour("--line"), width: 1}, ticks: {show: false}, font: "11px system-ui"};
    one.plot = new uPlot({
      padding: [8, 4, 0, 0],
      width: one.chart.clientWidth,
      height: 150,
      legend: {show: false},
      cursor: {show: false},
      scales: {y: {range: (_, low, high) => [0, Math.max(1, (high || 0) * 1.2)]}},
      axes: [
        {...axis, size: 26, space: 90, values: (_, times) => times.map(time => new Date(time * 1000).toLocaleTimeString(language))},
        {...axis, size: 52, space: 30, values: (_, values) => values.map(value => number.format(value))},
      ],
      series: [{}, {stroke: colour("--accent"), fill: colour("--accent-soft"), width: 2, points: {show: false}}],
    }, data(one), one.chart);
  };
  const data = one => [rows.map(row => row[0]), rows.map(row => row[one.column])];

  const show = () => plots.forEach(one => {
    const last = rows[rows.length - 1];
    if (last) one.value.textContent = number.format(last[one.column]) + one.unit;
    if (one.plot) one.plot.setData(data(one)); else draw(one);
  });
  const redraw = () => plots.forEach(draw);
  addEventListener("theme", redraw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  let resized;
  addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(redraw, 150); });

  const state = document.getElementById("live-state");
  const tell = text => { if (state.textContent !== text) state.textContent = text; };
  const source = new EventSource("/live");
  source.addEventListener("history", event => { rows = JSON.parse(event.data); show(); });
  source.addEventListener("sample", event => { rows = rows.concat(JSON.parse(event.data)).slice(-KEPT); show(); });
  source.addEventListener("open", () => tell(state.dataset.on));
  source.addEventListener("error", () => tell(state.dataset.lost));
})();
