/* The heat table county × theme, and what all counties together tell by theme and by sector. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const MOST = 60;

  S.views.themes = {
    async render(root) {
      if (!S.settle('cells')) { root.append(S.empty(S.t('noNumbers'))); return; }
      const s = S.state;
      const by = s.by === 'sector' ? 'sector' : 'theme';
      const rows = (await S.cells('cells', s.indicator, s.year)).filter((r) => S.inPlace(r.division_code));
      root.append(S.filters(
        S.indicatorField('cells', (v) => S.go({ indicator: v, cell: '' })),
        S.yearField(S.yearsOf('cells', s.indicator), (v) => S.go({ year: v, cell: '' })),
        S.select(S.t('by'), [['', S.t('theme')], ['sector', S.t('sector')]], s.by, (v) => S.go({ by: v })),
        S.placeFields((changes) => S.go(changes)),
        S.search(S.t('search'), s.q, S.t('searchHow'), (v) => { S.note({ q: v }); first = 0; show(); })));
      const host = el('div.heat-host', {});
      root.append(el('h2', {}, S.indicatorName(s.indicator) + ' · ' + (s.year === 'none' ? S.t('yearUnknown') : s.year)),
        S.hint(S.t('heatHint')), host);
      let first = 0;
      const show = () => host.replaceChildren(heat(rows, by, first, (from) => { first = from; show(); }));
      show();
      await totals(root, by);
      root.append(el('div.below', {}, S.downloads('themes-' + s.indicator + '-' + s.year,
        ['division_code', 'division', 'sector', 'theme', 'span', 'origin', 'value', 'low', 'high', 'unit', 'grade'],
        () => rows.map((r) => [r.division_code, S.divisionName(r.division_code), r.sector, r.theme, r.span, r.origin, r.value, r.low, r.high, r.unit, r.grade])),
      S.citeBox(S.indicatorName(s.indicator) + ' ' + s.year)));
    },
  };

  /** The heat table of at most so many divisions, from the {first}th that answers to the search. */
  function heat(rows, by, first, turn) {
    const names = by === 'theme' ? S.themes : S.sectors;
    const called = by === 'theme' ? S.themeName : S.sectorName;
    const used = [...names.keys()].filter((code) => rows.some((r) => r[by] === code));
    if (rows.some((r) => !S.known(r[by]))) used.push(null);
    const counties = [...new Set(rows.map((r) => r.division_code))].filter((code) => S.matches(S.divisions.get(code), S.state.q || ''));
    if (!counties.length) return S.empty(S.t('nothingFits'));
    const most = Math.max(...rows.map((r) => r.value));
    const shown = counties.slice(first, first + MOST);
    const of = new Map();
    rows.forEach((r) => {
      const at = r.division_code + ' ' + r[by];
      of.set(at, [...(of.get(at) || []), r]);
    });
    const cell = (county, code) => {
      const here = of.get(county + ' ' + code) || [];
      if (!here.length) return S.nothing();
      const level = (v) => Math.max(1, Math.ceil(4 * Math.log1p(v) / Math.log1p(most)));
      return el('div.stacked', {}, here.map((r) => el('span.heat.heat-' + level(r.value), { title: details(r) },
        S.valueNode(r, { county, indicator: S.state.indicator, year: S.state.year, ids: r.evidence }))));
    };
    const table = S.table([
      { title: S.t('division'), node: (county) => el('span.place', {}, S.link({ view: 'county', county }, S.divisionName(county)), el('span.above', {}, S.above(county))) },
      ...used.map((code) => ({ title: called(code), num: true, node: (county) => cell(county, code) })),
    ], shown, S.t('heatTitle'));
    table.classList.add('heat-table');
    return counties.length > MOST ? el('div', {}, pages(first, counties.length, turn), table) : table;
  }

  function pages(first, all, turn) {
    const button = (key, from) => {
      const made = S.button(S.t(key), () => turn(from), 'button.small');
      made.disabled = from < 0 || from >= all;
      return made;
    };
    return el('p.pages', {}, button('earlier', first - MOST), ' ', button('later', first + MOST), ' ',
      el('span.count', { 'aria-live': 'polite' }, S.t('pageOf', first + 1, Math.min(all, first + MOST), all)));
  }

  const details = (r) => [S.themeName(r.theme), S.sectorName(r.sector), S.code('span', r.span), S.code('origin', r.origin)].join(' · ');

  async function totals(root, by) {
    const chunk = await S.data.find('totals');
    const rows = S.rows(chunk && chunk['outcomes_by_' + by])
      .filter((r) => r.indicator === S.state.indicator && (S.known(r.year) ? String(r.year) : 'none') === S.state.year);
    const order = [...(by === 'theme' ? S.themes : S.sectors).keys(), null];
    const spans = ['year', 'part_year', 'multi_year', 'unknown'];
    rows.sort((a, b) => order.indexOf(a[by]) - order.indexOf(b[by]) || spans.indexOf(a.span) - spans.indexOf(b.span));
    root.append(S.section(S.t(by === 'theme' ? 'totalsTheme' : 'totalsSector'), S.hint(S.t('totalsHint')),
      rows.length ? S.table([
        { title: S.t(by), node: (r) => el('span', {}, by === 'theme' ? S.themeName(r.theme) : S.sectorName(r.sector)) },
        { title: S.t('value'), num: true, node: (r) => el('span', {}, S.quantity(r.value, r.unit) + ' ' + S.unitName(r.unit)) },
        { title: S.t('allowed'), num: true, node: (r) => el('span', {}, S.allowed(r) || S.t('exact')) },
        { title: S.t('span'), node: (r) => el('span', {}, S.code('span', r.span)) },
        { title: S.t('countiesIn'), num: true, node: (r) => el('span', {}, String(r.divisions)) },
        { title: S.t('statements'), num: true, node: (r) => el('span', {}, String(r.evidence_count)) },
      ], rows, S.t(by === 'theme' ? 'totalsTheme' : 'totalsSector')) : S.empty(S.t('noTotals'))));
  }
})();
