/* Ranks and values as dots with intervals, and the funnel plot: which rates lie beyond what chance alone would do. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const PAGE = 40;

  S.views.ranks = {
    async render(root) {
      if (!S.settle('league')) { root.append(S.empty(S.t('noNumbers'))); return; }
      const s = S.state;
      const all = await S.cells('league', s.indicator, s.year);
      const levels = ['county', 'city', 'province'].filter((level) => all.some((r) => r.level === level && S.known(r.value)));
      s.level = levels.includes(s.level) ? s.level : levels[0];
      const rows = all.filter((r) => r.level === s.level && S.inPlace(r.division_code));
      root.append(S.filters(
        S.indicatorField('league', (v) => S.go({ indicator: v, from: '' })),
        S.yearField(S.yearsOf('league', s.indicator), (v) => S.go({ year: v, from: '' })),
        S.select(S.t('level'), levels.map((l) => [l, S.t('level.' + l)]), s.level, (v) => S.go({ level: v, from: '' })),
        S.placeFields((changes) => S.go(Object.assign({ from: '' }, changes))),
        S.select(S.t('scale'), [['', S.t('scaleRank')], ['value', S.t('scaleValue')]], s.scale, (v) => S.go({ scale: v })),
        S.select(S.t('order'), [['', S.t('orderRank')], ['place', S.t('orderPlace')]], s.order, (v) => S.go({ order: v, from: '' }))));
      root.append(el('h2', {}, S.indicatorName(s.indicator) + ' · ' + s.year));
      await dots(root, rows.filter((r) => S.known(r.rank) && S.known(r.rank_low)));
      await funnel(root, rows);
      root.append(S.citeBox(S.indicatorName(s.indicator) + ' ' + s.year));
    },
  };

  const tip = (r) => [
    S.divisionName(r.division_code) + ' ' + S.above(r.division_code),
    S.t('tipRank', r.rank, r.rank_low, r.rank_high, r.of, r.n),
    S.t('tipValue', S.quantity(r.ranked_value, r.unit), S.quantity(r.interval_low, r.unit), S.known(r.interval_high) ? S.quantity(r.interval_high, r.unit) : '∞')
      + ' ' + S.t('rankedBy.' + r.ranked_by),
    S.t('bandNo', r.band),
  ];

  async function dots(root, ranked) {
    const s = S.state;
    if (!ranked.length) { root.append(S.empty(S.t('noRanks'))); return; }
    ranked.sort(s.order === 'place'
      ? (a, b) => a.division_code.localeCompare(b.division_code)
      : (a, b) => a.rank - b.rank || a.division_code.localeCompare(b.division_code));
    const from = Math.min(+s.from || 0, Math.floor((ranked.length - 1) / PAGE) * PAGE);
    const page = ranked.slice(from, from + PAGE);
    if (ranked.length > PAGE) {
      root.append(el('p.pager', {},
        from > 0 ? S.link({ from: Math.max(0, from - PAGE) || '' }, '← ' + S.t('before')) : null,
        el('span', {}, S.t('pageOf', from + 1, from + page.length, ranked.length)),
        from + PAGE < ranked.length ? S.link({ from: from + PAGE }, S.t('after') + ' →') : null));
    }
    const byValue = s.scale === 'value';
    const items = page.map((r) => ({
      code: r.division_code, name: S.divisionName(r.division_code), tip: () => tip(r), chosen: r.division_code === s.county,
      colour: S.colours.bands[r.band % S.colours.bands.length],
      at: byValue ? r.ranked_value : r.rank, low: byValue ? r.interval_low : r.rank_low, high: byValue ? r.interval_high : r.rank_high,
    }));
    await S.dots(root, items, {
      title: S.t(byValue ? 'dotsValueTitle' : 'dotsRankTitle'), text: S.t('dotsText'), min: byValue ? 0 : 1,
      max: byValue ? null : ranked[0].of, whole: !byValue,
    }, (item) => S.go({ view: 'county', county: item.code }));
    const columns = [
      { title: S.t('division'), node: (r) => S.link({ view: 'county', county: r.division_code }, S.divisionName(r.division_code)) },
      { title: S.t('rankHead'), num: true, node: S.rankNode },
      { title: S.t('value'), num: true, node: (r) => S.valueNode(r, { county: r.division_code, indicator: s.indicator, year: s.year }) },
      { title: S.t('band'), node: (r) => el('span', {}, S.t('bandNo', r.band)) },
    ];
    root.append(el('details', {}, el('summary', {}, S.t('sameAsTable')), S.table(columns, page)));
  }

  /** Limits of a rate by the size of what it is counted on, if all shared one rate and events were independent. */
  async function funnel(root, rows) {
    const basis = [['per_100_members', 'members', 100], ['per_10k_people', 'population', 10000]]
      .find(([rate, size]) => rows.filter((r) => S.known(r[rate]) && r[size] > 0).length >= 3);
    root.append(el('h2', {}, S.t('funnelTitle')));
    if (!basis) { root.append(S.empty(S.t('noFunnel'))); return; }
    const [rate, size, per] = basis;
    const told = rows.filter((r) => S.known(r[rate]) && r[size] > 0).sort((a, b) => a[size] - b[size]);
    const centre = per * told.reduce((t, r) => t + r.value, 0) / told.reduce((t, r) => t + r[size], 0);
    const half = (x, z) => z * Math.sqrt(centre * per / x);
    const least = told[0][size];
    const most = told[told.length - 1][size];
    const xs = Array.from({ length: 60 }, (_, i) => least * 0.9 + (most * 1.05 - least * 0.9) * i / 59);
    const limit = (z) => xs.map((x) => [x, Math.max(0, centre + half(x, z))]);
    const lines = [
      { name: 'centre', data: xs.map((x) => [x, centre]), type: 'solid' },
      { name: '95', data: limit(1.96), type: 'dashed' }, { name: '-95', data: limit(-1.96), type: 'dashed' },
      { name: '99.8', data: limit(3.09), type: 'dotted' }, { name: '-99.8', data: limit(-3.09), type: 'dotted' },
    ];
    const points = told.map((r) => ({
      code: r.division_code, x: r[size], y: r[rate], chosen: r.division_code === S.state.county,
      out: Math.abs(r[rate] - centre) > half(r[size], 3.09),
      tip: () => [S.divisionName(r.division_code), S.t('funnelTip', S.number(r[rate]), S.number(r[size]), r.n)],
    }));
    await S.funnel(root, points, lines, {
      title: S.t('funnelCaption', S.t(rate === 'per_100_members' ? 'per100' : 'per10k')), x: S.t(size), y: '',
      text: S.t('funnelText', S.number(centre)),
    }, (p) => S.go({ view: 'county', county: p.code }));
    const far = points.filter((p) => p.out).map((p) => S.divisionName(p.code));
    const loose = far.length * 3 > points.length;
    root.append(S.hint(loose ? S.t('funnelLoose', far.length, points.length) : far.length ? S.t('funnelOut', far.join(S.english() ? ', ' : '、')) : S.t('funnelNone')));
  }
})();
