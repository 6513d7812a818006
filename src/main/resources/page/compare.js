/* Two to six counties side by side, and in words whether their difference is real. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const MOST = 6;

  S.views.compare = {
    async render(root) {
      const s = S.state;
      const codes = s.counties.slice(0, MOST);
      root.append(S.filters(
        codes.length < MOST ? S.countyField(S.t('addCounty'), null, (code) => S.go({ counties: [...new Set([...codes, code])] })) : null,
        el('div.chips', {}, codes.map((code) => el('span.chip', {}, S.link({ view: 'county', county: code, counties: [] }, S.divisionName(code)),
          remove(code, codes))))));
      if (codes.length < 2) { root.append(S.empty(S.t('chooseTwo'))); return; }
      const chunks = await Promise.all(codes.map((code) => S.data.find('county/' + S.nameOf(code))));
      const numbers = chunks.map((chunk) => S.rows(chunk && chunk.county_comparison));
      const years = [...new Set(numbers.flat().filter((r) => S.known(r.value)).map((r) => r.year))].filter(S.known).sort((a, b) => b - a);
      if (!years.length) { root.append(S.empty(S.t('nothingCommon'))); return; }
      if (!years.includes(+s.year)) {
        const shared = (y) => [...S.indicators.keys()].filter((i) => numbers.filter((rows) => rows.some((r) => r.year === y && r.indicator === i && S.known(r.value))).length > 1).length;
        s.year = String(years.slice().sort((a, b) => shared(b) - shared(a) || b - a)[0]);
      }
      root.append(el('p.years', {}, el('span', {}, S.t('year') + ' '), years.map((y) =>
        el('a' + (String(y) === s.year ? '.chosen' : ''), { href: S.address({ year: String(y) }), 'aria-current': String(y) === s.year ? 'true' : null }, String(y)))));
      const at = (i, indicator) => numbers[i].find((r) => r.indicator === indicator && String(r.year) === s.year);
      const used = [...S.indicators.keys()].filter((code) => codes.some((_, i) => S.known((at(i, code) || {}).value)));
      root.append(
        S.section(S.t('sideBySide'), S.hint(S.t('sideBySideHint')), S.table([
          { title: S.t('indicator'), node: (code) => S.link({ view: 'league', indicator: code }, S.indicatorName(code)) },
          ...codes.map((county, i) => ({ title: S.divisionName(county), num: true, node: (code) => cell(at(i, code), county, code) })),
        ], used, S.t('sideBySide'))),
        S.section(S.t('isItReal'), S.hint(S.t('isItRealHint')), verdicts(codes, used, at)),
        coverage(codes, chunks),
        el('div.below', {},
          S.downloads('compare-' + codes.join('-') + '-' + s.year, ['indicator', ...codes], () => used.map((code) => [code, ...codes.map((_, i) => {
            const r = at(i, code);
            return r && S.known(r.value) ? r.value : S.code('status', (r || {}).status || 'not_covered');
          })])),
          S.citeBox(codes.map(S.divisionName).join(S.english() ? ', ' : '、') + ' ' + s.year)));
    },
  };

  function remove(code, codes) {
    const button = S.button('×', () => S.go({ counties: codes.filter((c) => c !== code) }), 'remove');
    button.setAttribute('aria-label', S.t('remove', S.divisionName(code)));
    return button;
  }

  function cell(row, county, indicator) {
    if (!row || !S.known(row.value)) return el('span.absent', {}, S.code('status', (row || {}).status || 'not_covered'));
    const allowed = S.allowed(row);
    return el('div.stacked', {}, S.valueNode(row, { county, indicator, year: S.state.year }),
      allowed ? el('span.above', {}, allowed) : null,
      el('span.above', {}, S.rankNode(row)));
  }

  /** Of every pair: apart, or not to be told apart, or not comparable. */
  function verdicts(codes, used, at) {
    const lines = [];
    used.forEach((indicator) => {
      for (let i = 0; i < codes.length; i++) {
        for (let j = i + 1; j < codes.length; j++) {
          const a = at(i, indicator);
          const b = at(j, indicator);
          if (a && b && S.known(a.value) && S.known(b.value)) lines.push({ indicator, a: codes[i], b: codes[j], says: S.difference(a, b) });
        }
      }
    });
    if (!lines.length) return S.empty(S.t('nothingCommon'));
    return S.table([
      { title: S.t('indicator'), node: (l) => el('span', {}, S.indicatorName(l.indicator)) },
      { title: S.t('pair'), node: (l) => el('span', {}, S.divisionName(l.a) + S.t('and') + S.divisionName(l.b)) },
      { title: S.t('verdict'), node: (l) => el('span.verdict.verdict-' + l.says.kind, {}, S.t('verdict.' + l.says.kind)) },
      { title: S.t('because'), node: (l) => el('span', {}, l.says.words) },
    ], lines, S.t('isItReal'));
  }

  /** Whether two numbers differ for real: by their intervals, where they speak of the same. */
  S.difference = function (a, b) {
    const words = (key) => ({ kind: key.split('.')[0], words: S.t('because.' + key) });
    if (S.unitGroup(a.indicator, a.unit) !== S.unitGroup(b.indicator, b.unit)) return words('unlike.unit');
    if (a.span !== b.span) return words('unlike.span');
    const ranked = S.known(a.ranked_value) && S.known(b.ranked_value);
    if (!ranked && [a, b].some((r) => r.status === 'small_number')) return words('open.small');
    if (!ranked && [a, b].some((r) => r.span === 'unknown')) return words('unlike.unknown');
    if (!ranked) return words('open.unranked');
    const ends = [a, b].map((r) => [r.interval_low, S.known(r.interval_high) ? r.interval_high : Infinity]);
    const shown = ends.map(([low, high]) => S.quantity(low, a.unit) + '–' + (high === Infinity ? '∞' : S.quantity(high, a.unit)));
    const apart = ends[0][0] > ends[1][1] || ends[1][0] > ends[0][1];
    return { kind: apart ? 'apart' : 'open', words: S.t(apart ? 'because.apart' : 'because.overlap', shown[0], shown[1], S.t('rankedBy.' + a.ranked_by)) };
  };

  function coverage(codes, chunks) {
    const sums = codes.map((code, i) => {
      const rows = S.rows(chunks[i] && chunks[i].coverage).filter((r) => String(r.year) === S.state.year);
      return { code, reports: rows.reduce((t, r) => t + r.reports, 0), logs: rows.reduce((t, r) => t + r.log_rows, 0), any: rows.length };
    });
    return S.section(S.t('howMuchTold'), S.hint(S.t('howMuchToldHint')), S.table([
      { title: S.t('division'), node: (r) => el('span', {}, S.divisionName(r.code)) },
      { title: S.t('reports'), num: true, node: (r) => (r.any ? el('span', {}, String(r.reports)) : el('span.absent', {}, S.code('status', 'not_covered'))) },
      { title: S.t('logRows'), num: true, node: (r) => (r.logs ? el('span', {}, String(r.logs)) : el('span.absent', {}, S.t('noLogs'))) },
    ], sums, S.t('howMuchTold')));
  }
})();
