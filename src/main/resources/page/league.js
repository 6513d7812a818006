/* The league table: one indicator and year, every division a row; no rank without its interval and n. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;

  S.views.league = {
    async render(root) {
      if (!S.settle('league')) { root.append(S.empty(S.t('noNumbers'))); return; }
      const s = S.state;
      s.level = s.level || await fullest();
      const parts = Boolean(s.theme || s.sector);
      const rows = (await S.cells(parts ? 'cells' : 'league', s.indicator, s.year));
      const count = el('p.count', { 'aria-live': 'polite' });
      const host = el('div.grid-host', {});
      let refresh = () => {};
      S.add(root,
        S.filters(
          S.indicatorField('league', (v) => S.go({ indicator: v, cell: '' })),
          S.yearField(S.yearsOf('league', s.indicator), (v) => S.go({ year: v, cell: '' })),
          S.select(S.t('level'), ['county', 'city', 'province', 'nation'].map((l) => [l, S.t('level.' + l)]), s.level, (v) => S.go({ level: v })),
          S.placeFields((changes) => S.go(changes)),
          S.select(S.t('theme'), [['', S.t('allThemes')]].concat([...S.themes.keys()].map((c) => [c, S.themeName(c)])), s.theme, (v) => S.go({ theme: v })),
          S.select(S.t('sector'), [['', S.t('allSectors')]].concat([...S.sectors.keys()].map((c) => [c, S.sectorName(c)])), s.sector, (v) => S.go({ sector: v })),
          S.search(S.t('search'), s.q, S.t('searchHow'), (v) => { S.note({ q: v }); refresh(); }),
          parts ? null : S.select(S.t('show'), [['', S.t('withNumbers')], ['all', S.t('withAndWithout')]], s.show, (v) => { S.note({ show: v }); refresh(); })),
        el('h2', {}, S.indicatorName(s.indicator) + ' · ' + (s.year === 'none' ? S.t('yearUnknown') : s.year)),
        S.hint(S.indicatorNote(s.indicator)),
        parts ? null : S.hint(rankedBy(rows)),
        parts ? el('p.notice', {}, S.t('partsNotRanked')) : null,
        count, host);
      const every = parts ? partColumns() : rankColumns();
      const columns = every.filter((c) => !c.optional || rows.some((r) => S.known(c.value(r))));
      const left = every.filter((c) => !columns.includes(c)).map((c) => c.title + S.t('inBrackets', S.code('status', c.optional(rows))));
      if (left.length) root.append(S.hint(S.t('hiddenColumns', left.join(S.english() ? ', ' : '、'))));
      const [field, dir] = (s.sort || 'rank-asc').split('-');
      const sort = { column: columns.some((c) => c.key === field) ? field : columns[0].key, dir: dir === 'desc' ? 'desc' : 'asc' };
      const fits = (row) => {
        const division = S.divisions.get(row.division_code);
        return (row.level ? row.level === s.level : (division || {}).level === s.level)
            && (!s.theme || row.theme === s.theme) && (!s.sector || row.sector === s.sector)
            && (parts || s.show === 'all' || S.known(row.value))
            && S.inPlace(row.division_code) && S.matches(division, s.q || '');
      };
      const grid = await S.grid(host, columns, { rows, keeps: fits, sort: parts ? { column: 'value', dir: 'desc' } : sort, onsort: (f, d) => !parts && S.note({ sort: f + '-' + d }) });
      const tell = () => { count.textContent = S.t('rowsShown', grid.rows().length, tally(rows)); };
      refresh = () => {
        grid.filter(fits);
        tell();
      };
      tell();
      root.append(el('div.below', {},
        S.downloads(s.indicator + '-' + s.year, columns.map((c) => c.title), () => grid.rows().map((r) => columns.map((c) => c.plain ? c.plain(r) : c.value(r)))),
        S.citeBox(S.indicatorName(s.indicator) + ' ' + s.year)));
    },
  };

  /** The level that most rows of this indicator and year are of. */
  async function fullest() {
    const rows = await S.cells('league', S.state.indicator, S.state.year);
    const of = (level) => rows.filter((r) => S.known(r.value) && r.level === level).length;
    return ['county', 'city', 'province', 'nation'].find((level) => of(level)) || 'county';
  }

  /** By what the rows are ranked: a rank says nothing without it. */
  function rankedBy(rows) {
    const bases = [...new Set(rows.filter((r) => S.known(r.rank)).map((r) => r.ranked_by))];
    return bases.length ? S.t('rankedHow', S.plural(bases.map((b) => S.t('rankedBy.' + b)))) : S.t('noRanks');
  }

  /** How many rows are of each status, in words. */
  function tally(rows) {
    const counts = new Map();
    rows.filter((r) => r.level === S.state.level && S.inPlace(r.division_code))
      .forEach((r) => counts.set(r.status || 'reported', (counts.get(r.status || 'reported') || 0) + 1));
    return [...counts].map(([status, n]) => S.code('status', status) + ' ' + n).join(S.english() ? '; ' : '；');
  }

  /** Why a column is empty: the status that most of its rows with a number bear. */
  const commonest = (key) => (rows) => {
    const counts = new Map();
    rows.filter((r) => S.known(r.value) && S.known(r[key])).forEach((r) => counts.set(r[key], (counts.get(r[key]) || 0) + 1));
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))[0] || 'not_applicable';
  };

  const cellOf = (row) => ({ county: row.division_code, indicator: S.state.indicator, year: S.state.year });

  function place(row) {
    const code = row.division_code;
    const above = S.above(code);
    return el('span.place', {}, S.link({ view: 'county', county: code, cell: '' }, S.divisionName(code)),
      above ? el('span.above', {}, above) : null);
  }

  const name = () => ({ key: 'division_code', title: S.t('division'), value: (r) => r.division_code, plain: (r) => r.division_code + ' ' + S.divisionName(r.division_code), node: place, width: 130, grow: 2, small: true });

  function rankColumns() {
    return [
      name(),
      { key: 'rank', title: S.t('rankHead'), first: 'asc', num: true, width: 140, narrow: 122, small: true, value: (r) => (S.known(r.rank_low) && S.known(r.n) ? r.rank : null), node: S.rankNode,
        plain: (r) => (S.known(r.rank) && S.known(r.rank_low) ? r.rank + ' (' + r.rank_low + '–' + r.rank_high + ') / ' + r.of + ', n=' + r.n : S.code('status', r.rank_status)) },
      { key: 'value', title: S.t('value'), num: true, width: 104, small: true, value: (r) => r.value, node: (r) => S.valueNode(r, cellOf(r)), plain: (r) => (S.known(r.value) ? r.value : S.code('status', r.status)) },
      { key: 'allowed', title: S.t('allowed'), num: true, width: 92, value: (r) => r.low, node: (r) => (S.known(r.value) ? el('span', {}, S.allowed(r) || S.t('exact')) : S.nothing()), plain: (r) => S.allowed(r) },
      { key: 'per_100_members', title: S.t('per100'), optional: commonest('per_100_members_status'), num: true, width: 90, value: (r) => r.per_100_members, node: (r) => S.orStatus(r.per_100_members, r.per_100_members_status) },
      { key: 'per_10k_people', title: S.t('per10k'), optional: commonest('per_10k_people_status'), num: true, width: 90, value: (r) => r.per_10k_people, node: (r) => S.orStatus(r.per_10k_people, r.per_10k_people_status) },
      { key: 'band', title: S.t('band'), first: 'asc', width: 96, value: (r) => r.band, node: (r) => (S.known(r.band) ? el('span.band.band-' + (r.band % 5), {}, S.t('bandNo', r.band)) : el('span.absent', {}, S.code('status', r.rank_status))) },
      { key: 'peer_median', title: S.t('peerMedian'), optional: commonest('peer_status'), num: true, width: 94, value: (r) => r.peer_median, node: (r) => S.orStatus(r.peer_median, r.peer_status) },
      { key: 'change_from_last_year', title: S.t('change'), optional: commonest('change_status'), num: true, width: 106, value: (r) => r.change_from_last_year, node: (r) => S.orStatus(r.change_from_last_year, r.change_status, (x) => (x > 0 ? '+' : '') + S.number(x)) },
      { key: 'span', title: S.t('span'), width: 84, value: (r) => r.span, node: (r) => (S.known(r.span) ? el('span', {}, S.code('span', r.span)) : S.nothing()), plain: (r) => S.code('span', r.span) },
      { key: 'grade', title: S.t('grade'), width: 78, first: 'asc', value: (r) => r.grade, node: (r) => S.gradeNode(r.grade) },
      { key: 'reports', title: S.t('sourcesHead'), num: true, width: 84, value: (r) => r.source_count, node: (r) => (S.known(r.value) ? el('span', {}, S.t('sources', r.source_count)) : S.nothing()) },
    ];
  }

  function partColumns() {
    return [
      name(),
      { key: 'value', title: S.t('value'), num: true, width: 120, small: true, value: (r) => r.value, node: (r) => S.valueNode(r, Object.assign(cellOf(r), { ids: r.evidence })) },
      { key: 'allowed', title: S.t('allowed'), num: true, value: (r) => r.low, node: (r) => el('span', {}, S.allowed(r) || S.t('exact')), plain: (r) => S.allowed(r) },
      { key: 'theme', title: S.t('theme'), small: true, width: 110, value: (r) => S.themeName(r.theme) },
      { key: 'sector', title: S.t('sector'), width: 120, value: (r) => S.sectorName(r.sector) },
      { key: 'span', title: S.t('span'), value: (r) => S.code('span', r.span) },
      { key: 'origin', title: S.t('origin'), value: (r) => S.code('origin', r.origin) },
      { key: 'grade', title: S.t('grade'), first: 'asc', width: 70, value: (r) => r.grade, node: (r) => S.gradeNode(r.grade) },
      { key: 'evidence_count', title: S.t('sourcesHead'), num: true, value: (r) => r.source_count, node: (r) => el('span', {}, S.t('sources', r.source_count)) },
    ];
  }
})();
