/* Charts by ECharts. Every chart has a title, a text that tells what it shows, and the same rows as a table beside it. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const charts = new Set();
  const INK = '#1c2733';
  const MUTED = '#5b6875';
  /** So many points are drawn as one picture, for each shape of its own would be slow. */
  const CROWD = 400;
  S.colours = { dot: '#1f5c99', line: '#7f9db9', chosen: '#b3480f', grid: '#e3e8ed', out: '#b3480f', bands: ['#1f5c99', '#5d8f3c', '#8a6d1f', '#7a4f9a', '#2c7f86'] };

  /** Draws into a new figure; option is ECharts', about tells in words what is drawn, and by {crowded} whether of very many pieces. */
  S.chart = async function (host, option, about) {
    const holder = el('div.chart', { role: 'img', 'aria-label': about.text });
    holder.style.height = about.height + 'px';
    host.append(el('figure.figure-box', {}, el('figcaption', {}, about.title), holder, S.hint(about.text)));
    await S.script('assets/echarts.min.js');
    if (!holder.isConnected) return null;
    const chart = window.echarts.init(holder, null, { renderer: about.crowded ? 'canvas' : 'svg' });
    const base = {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK },
      tooltip: { trigger: 'item', confine: true, borderColor: S.colours.grid, textStyle: { color: INK, fontSize: 13 } },
    };
    chart.setOption(Object.assign(base, option));
    charts.forEach((one) => {
      if (one.holder.isConnected) return;
      one.chart.dispose();
      charts.delete(one);
    });
    charts.add({ holder, chart });
    return chart;
  };

  const resized = (width) => charts.forEach((one) => {
    if (one.holder.isConnected) one.chart.resize(width ? { width } : undefined);
    else { one.chart.dispose(); charts.delete(one); }
  });
  window.addEventListener('resize', () => resized());
  window.addEventListener('beforeprint', () => resized(660));
  window.addEventListener('afterprint', () => resized());

  const axis = (more) => Object.assign({
    axisLine: { lineStyle: { color: MUTED } }, axisLabel: { color: INK }, splitLine: { lineStyle: { color: S.colours.grid } },
    nameTextStyle: { color: MUTED },
  }, more);

  /** Dots with their intervals, one line each, the first on top: items {name, at, low, high, tip, chosen, colour}; high null is open. */
  S.dots = function (host, items, about, onclick) {
    const most = Math.max(...items.map((i) => Math.max(i.at, S.known(i.high) ? i.high : i.at)));
    const draw = (params, api) => {
      const item = items[params.dataIndex];
      const open = !S.known(item.high);
      const from = api.coord([item.low, params.dataIndex]);
      const to = api.coord([open ? most * 1.05 : item.high, params.dataIndex]);
      const dot = api.coord([item.at, params.dataIndex]);
      const colour = item.chosen ? S.colours.chosen : item.colour || S.colours.dot;
      const stroke = { stroke: colour, lineWidth: item.chosen ? 3 : 2, opacity: 0.55, lineDash: open ? [4, 3] : null };
      const cap = (x) => ({ type: 'line', shape: { x1: x, x2: x, y1: dot[1] - 4, y2: dot[1] + 4 }, style: stroke });
      return { type: 'group', children: [
        { type: 'line', shape: { x1: from[0], y1: dot[1], x2: to[0], y2: dot[1] }, style: stroke },
        cap(from[0]), open ? null : cap(to[0]),
        { type: 'circle', shape: { cx: dot[0], cy: dot[1], r: item.chosen ? 6 : 5 }, style: { fill: colour } },
      ].filter(Boolean) };
    };
    const height = 70 + items.length * 24;
    const narrow = host.clientWidth < 560;
    return S.chart(host, {
      grid: { left: narrow ? 84 : 150, right: 24, top: 34, bottom: 26 },
      xAxis: axis({ type: 'value', position: 'top', min: about.min, max: S.known(about.max) ? about.max : undefined, minInterval: about.whole ? 1 : 0, name: '' }),
      yAxis: axis({ type: 'category', inverse: true, data: items.map((i) => i.name), axisTick: { show: false }, splitLine: { show: false },
        axisLabel: { color: INK, width: narrow ? 78 : 140, overflow: 'truncate', interval: 0 } }),
      tooltip: { trigger: 'item', confine: true, formatter: (p) => el('div.tip', {}, items[p.dataIndex].tip().map((t) => el('div', {}, t))) },
      series: [{ type: 'custom', renderItem: draw, data: items.map((i, n) => [i.at, n]), encode: { x: 0, y: 1 }, clip: false }],
    }, Object.assign({ height }, about)).then((chart) => {
      if (chart && onclick) chart.on('click', (p) => onclick(items[p.dataIndex]));
      return chart;
    });
  };

  /** A funnel plot: points {x, y, tip, chosen, out}, a centre and its limits as lists of [x, y]. */
  S.funnel = function (host, points, lines, about, onclick) {
    const line = (name, data, type) => ({
      type: 'line', name, data, showSymbol: false, smooth: true, silent: true,
      lineStyle: { color: MUTED, width: 1.2, type }, tooltip: { show: false },
    });
    return S.chart(host, {
      grid: { left: 64, right: 24, top: 30, bottom: 48 },
      xAxis: axis({ type: 'value', name: about.x, nameLocation: 'middle', nameGap: 30, scale: true }),
      yAxis: axis({ type: 'value', name: about.y, min: 0 }),
      tooltip: { trigger: 'item', confine: true, formatter: (p) => (p.seriesType === 'scatter' ? el('div.tip', {}, points[p.dataIndex].tip().map((t) => el('div', {}, t))) : '') },
      series: [
        ...lines.map((l) => line(l.name, l.data, l.type)),
        { type: 'scatter', symbolSize: 10, data: points.map((p) => ({ value: [p.x, p.y],
          symbol: p.out ? 'diamond' : 'circle',
          itemStyle: { color: p.chosen || p.out ? S.colours.out : S.colours.dot, opacity: 0.85 } })) },
      ],
    }, Object.assign({ height: 420, crowded: points.length > CROWD }, about)).then((chart) => {
      if (chart && onclick) chart.on('click', (p) => p.seriesType === 'scatter' && onclick(points[p.dataIndex]));
      return chart;
    });
  };

  /** Bars over years as a small picture of its own: points {label, value}; a year without number stays empty, not zero. */
  S.spark = function (points) {
    const told = points.filter((p) => S.known(p.value));
    const most = Math.max(...told.map((p) => p.value), 0) || 1;
    const width = 14;
    const text = points.map((p) => p.label + ': ' + (S.known(p.value) ? S.number(p.value) : S.t('none'))).join(', ');
    const bars = points.map((p, i) => (S.known(p.value)
      ? S.svg('rect', { x: i * width + 2, y: 22 - Math.max(1.5, 20 * p.value / most), width: width - 4, height: Math.max(1.5, 20 * p.value / most), fill: S.colours.dot })
      : S.svg('line', { x1: i * width + 4, x2: i * width + width - 4, y1: 21, y2: 21, stroke: '#b8c2cc', 'stroke-dasharray': '2 2' })));
    return S.svg('svg', { class: 'spark', width: points.length * width, height: 24, role: 'img', 'aria-label': text },
      (() => { const title = S.svg('title', {}); title.textContent = text; return title; })(), ...bars);
  };
})();
