/* What there is: how much was read, for which indicators and years counties have numbers, how to read them. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;

  S.views.overview = {
    render(root) {
      const divisions = [...S.divisions.values()].filter((d) => d.has_page);
      const sum = (key) => divisions.reduce((total, d) => total + (d[key] || 0), 0);
      const dates = divisions.flatMap((d) => [d.first_date, d.last_date]).filter(Boolean).sort();
      const covered = (level) => divisions.filter((d) => d.level === level && (d.reports || d.log_rows)).length;
      const tile = (value, name, note) => el('div.tile', {}, el('div.tile-value', {}, value), el('div.tile-name', {}, name), note ? el('div.tile-note', {}, note) : null);
      root.append(
        el('p.lead', {}, S.t('lead')),
        el('div.tiles', {},
          tile(S.number(covered('county')), S.t('countiesCovered'), S.t('citiesToo', covered('city'), covered('province'))),
          tile(S.number(S.reports(divisions)), S.t('reports'), S.t('articlesToo', S.number(sum('articles')))),
          sum('log_rows') ? tile(S.number(sum('log_rows')), S.t('logRows')) : tile(S.t('noLogs'), S.t('logRows')),
          tile(S.number(sum('figures')), S.t('figuresRead')),
          tile(dates.length ? dates[0].slice(0, 4) + '–' + dates[dates.length - 1].slice(0, 4) : S.t('unknown'), S.t('published'), dates.length ? S.t('lastOn', dates[dates.length - 1]) : null)),
        S.section(S.t('whatCounties'), S.hint(S.t('whatCountiesHint')), matrix()),
        S.section(S.t('howToRead'), el('ul.guide', {}, ['readN', 'readInterval', 'readBand', 'readAbsent', 'readSpan', 'readClick'].map((key) => el('li', {}, S.t(key))))),
        S.section(S.t('statusWords'), statuses()),
        S.citeBox());
    },
  };

  /** How many divisions have a number, by indicator and year; a cell leads to the league. */
  function matrix() {
    const there = S.meta.chunks.league;
    const codes = [...S.indicators.keys()].filter((code) => there[code]);
    if (!codes.length) return S.empty(S.t('noNumbers'));
    const years = [...new Set(codes.flatMap((code) => Object.keys(there[code])))].filter((y) => y !== 'none').sort().slice(-12);
    const most = Math.max(...codes.flatMap((code) => years.map((y) => there[code][y] || 0)));
    const columns = [
      { title: S.t('indicator'), node: (r) => S.link({ view: 'league', indicator: r.code, year: '' }, S.indicatorName(r.code)) },
      { title: S.t('stage'), node: (r) => el('span', {}, S.t('stage.' + S.indicators.get(r.code).stage)) },
      ...years.map((year) => ({ title: year, num: true, node: (r) => count(r.code, year, most) })),
    ];
    return S.table(columns, codes.map((code) => ({ code })), S.t('whatCounties'));
  }

  function count(code, year, most) {
    const n = S.meta.chunks.league[code][year];
    if (!n) return S.nothing();
    const link = S.link({ view: 'league', indicator: code, year }, String(n));
    link.className = 'heat heat-' + Math.min(4, Math.ceil(4 * n / most));
    return link;
  }

  function statuses() {
    const codes = ['reported', 'reported_zero', 'covered_none_found', 'not_covered', 'unplaced', 'undated', 'small_number',
      'no_reference', 'unknown_span', 'unlike_span', 'nothing_alike', 'not_applicable'];
    return el('dl.words', {}, codes.map((code) => [el('dt', {}, S.code('status', code)), el('dd', {}, S.t('statusNote.' + code))]));
  }
})();
