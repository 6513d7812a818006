/* Reports and logs side by side: where they agree, and where one tells more than the other. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;

  S.views.reconciliation = {
    async render(root) {
      root.append(S.hint(S.t('reconciliationHint')));
      const years = Object.keys(S.meta.chunks.reconciliation || {}).sort().reverse();
      if (!years.length) { root.append(S.empty(S.t('noReconciliation'))); return; }
      const s = S.state;
      const many = S.meta.chunks.reconciliation || {};
      const most = Math.max(...Object.values(many));
      if (!years.includes(s.year)) s.year = years.find((y) => many[y] * 2 >= most);
      const rows = S.rows((await S.data.load('reconciliation/' + S.nameOf(s.year))).rows);
      const verdicts = [...new Set(rows.map((r) => r.verdict))];
      const host = el('div.grid-host', {});
      const count = el('p.count', { 'aria-live': 'polite' });
      root.append(S.filters(
        S.yearField(years, (v) => S.go({ year: v })),
        S.select(S.t('verdict'), [['', S.t('all')]].concat(verdicts.map((v) => [v, S.code('verdict', v)])), s.verdict, (v) => { S.note({ verdict: v }); refresh(); }),
        S.placeFields((changes) => S.go(changes)),
        S.search(S.t('search'), s.q, S.t('searchHow'), (v) => { S.note({ q: v }); refresh(); })), count, host);
      const cell = (r) => ({ county: r.division_code, indicator: r.indicator, year: s.year });
      const columns = [
        { key: 'division_code', title: S.t('division'), small: true, grow: 2, width: 150, value: (r) => r.division_code, plain: (r) => r.division_code + ' ' + S.divisionName(r.division_code), node: (r) => S.link({ view: 'county', county: r.division_code }, S.divisionName(r.division_code)) },
        { key: 'indicator', title: S.t('indicator'), small: true, width: 120, value: (r) => S.indicatorName(r.indicator) },
        { key: 'report_value', title: S.t('reportValue'), num: true, small: true, value: (r) => r.report_value, node: (r) => (S.known(r.report_value) ? S.evidenceButton(Object.assign(cell(r), { value: r.report_value, ids: r.report_evidence }), S.quantity(r.report_value, r.unit)) : el('span.absent', {}, S.t('notTold'))) },
        { key: 'log_value', title: S.t('logValue'), num: true, small: true, value: (r) => r.log_value, node: (r) => (S.known(r.log_value) ? el('span', { title: r.log_evidence ? S.t('logRecords', S.plural(r.log_evidence.slice(0, 20))) : null }, S.quantity(r.log_value, r.unit) + ' ' + S.unitName(r.unit)) : el('span.absent', {}, S.t('notTold'))) },
        { key: 'difference', title: S.t('difference'), num: true, value: (r) => r.difference, node: (r) => (S.known(r.difference) ? el('span', {}, S.number(r.difference)) : S.nothing()) },
        { key: 'ratio', title: S.t('ratio'), num: true, value: (r) => r.ratio, node: (r) => (S.known(r.ratio) ? el('span', {}, S.number(r.ratio)) : S.nothing()) },
        { key: 'span', title: S.t('span'), width: 90, value: (r) => S.code('span', r.span) },
        { key: 'verdict', title: S.t('verdict'), width: 130, small: true, value: (r) => S.code('verdict', r.verdict) },
      ];
      const both = (r) => (S.known(r.difference) ? 0 : 1);
      const grid = await S.grid(host, columns, { rows: rows.slice().sort((a, b) => both(a) - both(b)) });
      const refresh = () => {
        grid.filter((r) => (!s.verdict || r.verdict === s.verdict) && S.inPlace(r.division_code) && S.matches(S.divisions.get(r.division_code), s.q || ''));
        count.textContent = S.t('rowsOf', grid.rows().length, rows.length);
      };
      refresh();
      root.append(el('div.below', {}, S.downloads('reconciliation-' + s.year, columns.map((c) => c.title), () => grid.rows().map((r) => columns.map((c) => (c.plain || c.value)(r)))), S.citeBox(S.t('tab.reconciliation') + ' ' + s.year)));
    },
  };
})();
