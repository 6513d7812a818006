/* How well it could be read: what became of every figure, what is unknown, coverage, quarantine, runs; and the methods. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;

  S.views.quality = {
    async render(root) {
      const q = await S.data.find('quality');
      const of = (name) => S.rows(q && q[name]);
      const total = (rows) => rows.reduce((t, r) => t + r.count, 0);
      const figures = total(of('indicators'));
      const claims = total(of('roles'));
      root.append(
        S.section(S.t('balanceHead'), S.hint(S.t('balanceHint')), balance(of('balance'))),
        S.section(S.t('rolesHead'), S.hint(S.t('rolesHint')), roles(of('roles'), figures, claims)),
        S.section(S.t('unknownHead'), S.table([
          { title: S.t('what'), node: (r) => el('span', {}, r.name) },
          { title: S.t('figures'), num: true, node: (r) => el('span', {}, S.number(r.n)) },
          { title: S.t('share'), num: true, node: (r) => el('span', {}, figures ? S.percent(r.n / figures) : S.t('unknown')) },
        ], [
          { name: S.t('noPlace'), n: count(of('division_basis'), 'none') },
          { name: S.t('noPeriod'), n: count(of('period_basis'), 'none') },
          { name: S.t('noIndicator'), n: count(of('indicators'), 'other') },
        ], S.t('unknownHead'))),
        S.section(S.t('issuesHead'), counts(of('figure_issues'), 'issue', S.t('figures'), figures)),
        S.section(S.t('articleIssuesHead'), counts(of('article_issues'), 'issue', S.t('articles'))),
        S.section(S.t('quarantineHead'), of('quarantine').length ? counts(of('quarantine'), 'reason', S.t('records')) : S.empty(S.t('noQuarantine'))),
        S.section(S.t('runsHead'), of('runs').length ? runs(of('runs')) : S.empty(S.t('noRuns'))),
        S.citeBox(S.t('tab.quality')));
      await coverage(root);
    },
  };

  const count = (rows, value) => (rows.find((r) => r.value === value) || { count: 0 }).count;

  /** Assigned + unassigned + dropped = read. */
  function balance(rows) {
    if (!rows.length) return S.empty(S.t('noTable'));
    const fates = ['assigned', 'unassigned', 'dropped'];
    const sum = (fate) => rows.filter((r) => r.fate === fate).reduce((t, r) => t + r.figures, 0);
    const read = rows[0].figures_read;
    const lines = fates.flatMap((fate) => [{ group: S.t('fate.' + fate) + ' ' + S.number(sum(fate)) }, ...rows.filter((r) => r.fate === fate)]);
    return el('div', {},
      el('p.notice', {}, S.t('balanceSum', ...fates.map((f) => S.number(sum(f))), S.number(read))),
      S.table([
        { title: S.t('fate'), node: (r) => el('span', {}, S.english() ? r.reason_en : r.reason_zh) },
        { title: S.t('figures'), num: true, node: (r) => el('span', {}, S.number(r.figures)) },
        { title: S.t('share'), num: true, node: (r) => el('span', {}, read ? S.percent(r.figures / read) : S.t('unknown')) },
      ], lines, S.t('balanceHead')));
  }

  function roles(told, figures, claims) {
    const rows = told.map((r) => ({ name: S.code('role', r.value), n: r.count }));
    rows.push({ name: S.t('role.background'), n: figures - claims });
    rows.push({ name: S.t('sumRead'), n: figures, sum: true });
    return S.table([
      { title: S.t('fate'), node: (r) => el(r.sum ? 'b' : 'span', {}, r.name) },
      { title: S.t('figures'), num: true, node: (r) => el(r.sum ? 'b' : 'span', {}, S.number(r.n)) },
      { title: S.t('share'), num: true, node: (r) => el('span', {}, figures ? S.percent(r.n / figures) : S.t('unknown')) },
    ], rows, S.t('rolesHead'));
  }

  function counts(rows, list, head, all) {
    if (!rows.length) return S.empty(S.t('noneFound'));
    return S.table([
      { title: S.t('what'), node: (r) => el('span', {}, S.code(list, r.value)) },
      { title: head, num: true, node: (r) => el('span', {}, S.number(r.count)) },
      ...(all ? [{ title: S.t('share'), num: true, node: (r) => el('span', {}, S.percent(r.count / all)) }] : []),
    ], rows, head);
  }

  async function coverage(root) {
    const section = S.section(S.t('coverageHead'), S.hint(S.t('coverageHint')));
    root.insertBefore(section, root.querySelectorAll('section.block')[1]);
    const years = Object.keys(S.meta.chunks.coverage || {}).sort().reverse();
    if (!years.length) { section.append(S.empty(S.t('noCoverage'))); return; }
    const s = S.state;
    const year = years.includes(s.year) ? s.year : years.find((y) => y !== 'none') || years[0];
    s.year = year;
    section.append(S.filters(S.yearField(years, (v) => S.go({ year: v })), S.placeFields((changes) => S.go(changes))));
    const rows = S.rows((await S.data.load('coverage/' + S.nameOf(year))).rows).filter((r) => S.inPlace(r.division_code));
    const share = (key) => ({ key, title: S.t(key), num: true, value: (r) => r[key], node: (r) => (S.known(r[key]) ? el('span', {}, S.percent(r[key])) : el('span.absent', {}, S.t('noFigures'))) });
    const number = (key, small) => ({ key, title: S.t(key), num: true, small, width: 80, value: (r) => r[key], node: (r) => el('span', {}, S.number(r[key])) });
    const host = el('div.grid-host', {});
    section.append(host);
    await S.grid(host, [
      { key: 'division_code', title: S.t('division'), small: true, grow: 2, width: 140, value: (r) => r.division_code, node: (r) => S.link({ view: 'county', county: r.division_code }, S.divisionName(r.division_code)) },
      number('reports', true), number('articles'), number('figures', true),
      { key: 'log_rows', title: S.t('logRows'), num: true, width: 90, value: (r) => r.log_rows, node: (r) => (r.log_rows ? el('span', {}, S.number(r.log_rows)) : el('span.absent', {}, S.t('noLogs'))) },
      { key: 'first_date', title: S.t('firstDate'), width: 110, value: (r) => r.first_date, node: (r) => el('span', {}, r.first_date || S.t('unknown')) },
      { key: 'last_date', title: S.t('lastDate'), width: 110, value: (r) => r.last_date, node: (r) => el('span', {}, r.last_date || S.t('unknown')) },
      share('share_with_place'), share('share_with_period'), share('share_with_indicator'),
    ], { rows, share: 0.44, sort: { column: 'division_code', dir: 'asc' } });
  }

  function runs(rows) {
    return S.table([
      { title: S.t('job'), node: (r) => el('span', {}, S.code('job', r.job)) },
      { title: S.t('startedAt'), node: (r) => el('span', {}, String(r.started_at).slice(0, 16).replace('T', ' ')) },
      ...['rows_read', 'rows_kept', 'rows_quarantined', 'rows_written'].map((key) => ({ title: S.t(key), num: true, node: (r) => el('span', {}, S.number(r[key])) })),
      { title: S.t('versions'), node: (r) => el('span.version', {}, [r.code_version, r.codebook_version].filter(Boolean).join(' · ')) },
    ], rows.slice(-20).reverse(), S.t('runsHead'));
  }
})();
