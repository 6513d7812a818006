/* One county: outcomes by stage, and every other table that speaks of it. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const STAGES = ['input', 'process', 'output', 'outcome'];

  S.views.county = {
    async render(root) {
      const s = S.state;
      root.append(S.filters(S.countyField(S.t('county'), s.county, (code) => S.go({ county: code, year: '', cell: '' }))));
      if (!s.county) { root.append(S.empty(S.t('chooseCounty'))); return; }
      const there = (S.divisions.get(s.county) || {}).has_page;
      const chunk = there ? await S.data.find('county/' + S.nameOf(s.county)) : null;
      const head = el('div.county-head', {}, el('h2', {}, S.divisionName(s.county)), el('p.above', {}, [s.county, S.above(s.county)].filter(Boolean).join(' · ')));
      root.append(head);
      if (!chunk) { root.append(S.empty(S.t('noCountyData'))); return; }
      const part = (name) => S.rows(chunk[name]);
      head.append(coverage(part('coverage')),
        el('p', {}, S.link({ view: 'compare', counties: [s.county], cell: '' }, S.t('compareWith'))));
      const numbers = part('county_comparison');
      const years = [...new Set(part('outcomes_by_county').map((r) => r.year))].filter(S.known).sort((a, b) => b - a);
      root.append(stages(numbers, part('outcomes_by_county'), years));
      root.append(funnel(part('consultation_funnel')));
      root.append(bySector('proposal_lifecycle', 'proposals', part('proposal_lifecycle'), 'noLogProposals',
        ['submitted', 'filed', 'merged', 'answered', 'resolved', 'in_progress', 'for_reference', 'answer_rate', 'satisfaction_rate', 'median_days_in_all', 'p_90_days_in_all', 'p90_days_in_all', 'overdue']));
      root.append(bySector('member_duty', 'duty', part('member_duty'), 'noLogDuty',
        ['members', 'active_members', 'rules', 'share_meeting_all', 'points_median', 'points_mean']));
      root.append(targets(part('targets')));
      root.append(listed('platforms', 'platforms', part('platforms'), 'noPlatforms'));
      root.append(themes(part('outcomes')));
      root.append(reconciled(part('reconciliation')));
      root.append(el('div.below', {},
        S.downloads(s.county, ['division_code', 'year', 'span', 'indicator', 'value', 'low', 'high', 'unit', 'grade', 'source_count'],
          () => part('outcomes_by_county').map((r) => [s.county, r.year, r.span, r.indicator, r.value, r.low, r.high, r.unit, r.grade, r.source_count])),
        S.citeBox(S.divisionName(s.county))));
    },
  };

  /** A field in which a county is found by name, pinyin or code. */
  S.countyField = function (label, chosen, onchosen) {
    const list = el('ul.choices', { role: 'listbox', hidden: true });
    const input = el('input', {
      type: 'search', role: 'combobox', 'aria-expanded': 'false', autocomplete: 'off', placeholder: S.t('searchHow'),
      oninput: () => offer(), onfocus: () => input.value && offer(),
      onkeydown: (event) => {
        if (event.key === 'Enter' && list.firstChild) list.firstChild.firstChild.click();
        if (event.key === 'ArrowDown' && list.firstChild) { event.preventDefault(); list.firstChild.firstChild.focus(); }
        if (event.key === 'Escape') list.hidden = true;
      },
    });
    const offer = () => {
      const found = input.value ? [...S.divisions.values()].filter((d) => d.has_page && S.matches(d, input.value)).slice(0, 12) : [];
      list.replaceChildren(...found.map((d) => el('li', { role: 'option' },
        S.button(S.divisionName(d.code) + ' ' + d.code + ' ' + S.above(d.code), () => { list.hidden = true; onchosen(d.code); }, 'choice'))));
      list.hidden = !found.length;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };
    return el('div.field.field-county', {}, el('label', {}, el('span', {}, label), input), list,
      chosen ? null : el('span.hint', {}, S.t('chooseHint', [...S.divisions.values()].filter((d) => d.has_page).length)));
  };

  function coverage(rows) {
    if (!rows.length) return S.hint(S.t('noCoverage'));
    const sum = (key) => rows.reduce((t, r) => t + (r[key] || 0), 0);
    const dates = rows.flatMap((r) => [r.first_date, r.last_date]).filter(Boolean).sort();
    return el('p.coverage', {}, S.t('coverageLine', sum('reports'), sum('articles'),
      sum('log_rows') ? S.t('logRowsN', sum('log_rows')) : S.t('noLogs'),
      dates.length ? dates[0] + ' – ' + dates[dates.length - 1] : S.t('unknown')));
  }

  function stages(numbers, all, years) {
    const section = S.section(S.t('byStage'));
    const undated = all.some((r) => !S.known(r.year));
    if (!years.length && !undated) { section.append(S.empty(S.t('noNumbersHere'))); return section; }
    const chosen = S.known(S.state.year) && S.state.year && (years.includes(+S.state.year) || S.state.year === 'none')
      ? S.state.year : years.length ? String(years[0]) : 'none';
    S.state.year = chosen;
    section.append(el('p.years', {}, el('span', {}, S.t('year') + ' '), [...years, ...(undated ? ['none'] : [])].map((y) =>
      el('a' + (String(y) === chosen ? '.chosen' : ''), { href: S.address({ year: String(y), cell: '' }), 'aria-current': String(y) === chosen ? 'true' : null },
        y === 'none' ? S.t('yearUnknown') : String(y)))));
    const ofYear = (rows) => rows.filter((r) => (chosen === 'none' ? !S.known(r.year) : String(r.year) === chosen));
    const compared = new Map(ofYear(numbers).map((r) => [r.indicator, r]));
    const told = ofYear(all);
    const lines = [];
    STAGES.forEach((stage) => {
      const rows = told.filter((r) => r.stage === stage);
      const missing = [...compared.values()].filter((r) => r.stage === stage && !S.known(r.value) && r.status !== 'not_applicable' && !told.some((t) => t.indicator === r.indicator));
      const others = missing.map((r) => S.indicatorName(r.indicator) + S.t('inBrackets', S.code('status', r.status)));
      lines.push({ group: S.t('stage.' + stage), note: [rows.length ? '' : S.t('noneInStage'),
        others.length ? S.t('othersTell', others.join(S.english() ? ', ' : '、')) : ''].filter(Boolean).join(' ') }, ...rows);
    });
    section.append(S.table(columns(compared, all), lines, S.t('byStage')));
    return section;
  }

  function columns(compared, all) {
    const standing = (r) => {
      const c = compared.get(r.indicator) || {};
      return S.known(c.value) && c.span === r.span ? c : { rank_status: S.known(c.value) ? 'unlike_span' : c.rank_status };
    };
    return [
      { title: S.t('indicator'), node: (r) => S.link({ view: 'league', indicator: r.indicator, year: S.known(r.year) ? r.year : 'none', cell: '' }, S.indicatorName(r.indicator)) },
      { title: S.t('value'), num: true, node: (r) => S.valueNode(r, { county: S.state.county, indicator: r.indicator, year: r.year }) },
      { title: S.t('rankHead'), num: true, node: (r) => S.rankNode(standing(r)) },
      { title: S.t('allowed'), num: true, node: (r) => el('span', {}, S.allowed(r) || S.t('exact')) },
      { title: S.t('span'), node: (r) => el('span', {}, S.code('span', r.span)) },
      { title: S.t('peerMedian'), num: true, node: (r) => S.orStatus(standing(r).peer_median, standing(r).peer_status || 'nothing_alike') },
      { title: S.t('grade'), node: (r) => S.gradeNode(r.grade) },
      { title: S.t('sourcesHead'), num: true, node: (r) => el('span', {}, S.t('sources', r.source_count)) },
      { title: S.t('overYears'), node: (r) => overYears(r, all) },
    ];
  }

  /** The same indicator over the years, alike in span. */
  function overYears(row, all) {
    const years = [...new Set(all.map((r) => r.year))].filter(S.known).sort();
    if (years.length < 2) return el('span.absent', {}, S.t('oneYear'));
    const range = [];
    for (let y = years[0]; y <= years[years.length - 1]; y++) range.push(y);
    return S.spark(range.slice(-12).map((y) => {
      const same = all.find((r) => r.year === y && r.indicator === row.indicator && r.span === row.span);
      return { label: y, value: same ? same.value : null };
    }));
  }

  function funnel(rows) {
    const section = S.section(S.t('funnelHead'));
    if (!rows.length) { section.append(S.empty(S.t(S.meta.tables.consultation_funnel ? 'noFunnelRows' : 'noTable'))); return section; }
    const steps = ['collected', 'selected', 'sessions', 'resolved'];
    rows.forEach((row) => {
      const most = Math.max(...steps.map((k) => row[k] || 0)) || 1;
      section.append(el('div.steps', {}, el('h3', {}, [S.known(row.year) ? row.year : S.t('yearUnknown'), S.known(row.span) ? S.code('span', row.span) : '', S.known(row.origin) ? S.code('origin', row.origin) : ''].filter(Boolean).join(' · ')),
        steps.map((key) => el('div.step', {}, el('span.step-name', {}, S.t('step.' + key)),
          S.known(row[key])
            ? el('span.step-bar', {}, el('span.bar', { style: 'width:' + Math.max(1, 60 * row[key] / most) + '%' }), el('b', {}, S.number(row[key])))
            : el('span.absent', {}, S.t('notTold'))))));
    });
    section.append(S.details('consultation_funnel', rows));
    return section;
  }

  function targets(rows) {
    const section = S.section(S.t('targetsHead'));
    if (!rows.length) { section.append(S.empty(S.t('noTargets'))); return section; }
    const cell = (r, ids, value) => ({ county: S.state.county, indicator: r.indicator, year: r.year, ids, value });
    section.append(S.table([
      { title: S.t('indicator'), node: (r) => el('span', {}, S.indicatorName(r.indicator), r.object ? el('span.above', {}, S.quoted(r.object)) : null) },
      { title: S.t('year'), node: (r) => el('span', {}, S.known(r.year) ? String(r.year) : S.t('yearUnknown')) },
      { title: S.t('target'), num: true, node: (r) => el('span', {}, S.valueNode(r, cell(r, r.evidence, r.value)), r.per ? el('span.unit', {}, ' ' + S.t('perWord', S.t('per.' + r.per))) : null) },
      { title: S.t('reached'), num: true, node: (r) => (S.known(r.reached_value)
        ? S.valueNode({ value: r.reached_value, unit: r.unit }, cell(r, r.reached_evidence, r.reached_value)) : el('span.absent', {}, S.t('notReachedTold'))) },
      { title: S.t('share'), num: true, node: (r) => (S.known(r.reached_share) ? el('span', {}, S.percent(r.reached_share)) : S.nothing()) },
      { title: S.t('grade'), node: (r) => S.gradeNode(r.grade) },
    ], rows, S.t('targetsHead')));
    return section;
  }

  /** Statements by theme and year: how often reports tell of a theme, which is no measure of work. */
  function themes(rows) {
    const section = S.section(S.t('themesHead'), S.hint(S.t('themesHint')));
    const told = rows.filter((r) => S.known(r.theme));
    if (!told.length) { section.append(S.empty(S.t('noThemes'))); return section; }
    const years = [...new Set(told.map((r) => r.year))].sort((a, b) => (S.known(a) ? a : 9999) - (S.known(b) ? b : 9999));
    const of = (theme, year) => told.filter((r) => r.theme === theme && r.year === year).reduce((t, r) => t + r.evidence_count, 0);
    const most = Math.max(...told.map((r) => of(r.theme, r.year)));
    const used = [...S.themes.keys()].filter((code) => told.some((r) => r.theme === code));
    section.append(S.table([
      { title: S.t('theme'), node: (code) => el('span', {}, S.themeName(code)) },
      ...years.map((year) => ({ title: S.known(year) ? String(year) : S.t('yearUnknown'), num: true, node: (code) => {
        const n = of(code, year);
        return n ? el('span.heat.heat-' + Math.ceil(4 * n / most), {}, String(n)) : S.nothing();
      } })),
    ], used, S.t('themesHead')));
    return section;
  }

  /** A table as it was declared: its columns' words head it. */
  S.declared = function (table, rows, only) {
    const hidden = ['brand', 'rule_set', 'scheme', 'period_start', 'period_end', 'evidence', 'reached_evidence', 'report_evidence', 'log_evidence', 'division_code', 'level', 'peer_codes'];
    const columns = S.rows(S.meta.tables[table].columns).filter((c) => (only ? only.includes(c.name) : !hidden.includes(c.name)) && (c.name === 'sector' || rows.some((r) => S.known(r[c.name]))));
    return S.table(columns.map((c) => ({
      title: headed(S.english() ? c.en : c.zh), hint: S.english() ? c.en : c.zh, num: typeof (rows.find((r) => S.known(r[c.name])) || {})[c.name] === 'number' && c.name !== 'year',
      node: (r) => declaredCell(c, r),
    })), rows, S.english() ? S.meta.tables[table].en : S.meta.tables[table].zh);
  };
  /** A column's words as its head: their first part, without saying that it holds codes, for it shows names. */
  const headed = (words) => words.split(/[:;,(：；，（]/)[0].replace(/代码$/, '').replace(/^code of (the )?/, '');
  function declaredCell(column, row) {
    const value = row[column.name];
    if (column.name === 'sector') return el('span', {}, S.known(value) ? S.sectorName(value) : S.t('noSectorRow'));
    if (!S.known(value)) return el('span.absent', {}, S.t('notTold'));
    if (column.name === 'rules') return el('span', {}, value.map((r) => S.t('rulesMet', S.ruleName(row.rule_set, r[0]), S.percent(r[2]))).join(S.english() ? '; ' : '；'));
    if (column.name === 'indicator') return el('span', {}, S.indicatorName(value));
    if (column.name === 'theme') return el('span', {}, S.themeName(value));
    if (column.name === 'year') return el('span', {}, String(value));
    if (column.name === 'unit') return el('span', {}, S.unitName(value));
    if (column.name === 'kind') return el('span', {}, S.code('kind', value));
    if (typeof value === 'number') return el('span', {}, /share|rate|ratio/.test(column.name) && value <= 1 ? S.percent(value) : S.number(value));
    if (Array.isArray(value)) return S.quoted(value.join(S.english() ? ', ' : '、'));
    if (column.codes.length) return el('span', {}, S.code(column.name, value));
    return S.quoted(String(value));
  }
  S.details = (table, rows) => el('details', {}, el('summary', {}, S.t('allColumns')), S.declared(table, rows));

  /** The main columns of a table by sector, for the latest of its years; all of them below. */
  function bySector(table, head, rows, none, columns) {
    if (!rows.length) return listed(table, head, rows, none);
    const latest = Math.max(...rows.map((r) => r.year));
    const year = rows.some((r) => String(r.year) === S.state.year) ? +S.state.year : latest;
    return S.section(S.t('head.' + head) + ' · ' + year, S.hint(S.t('bySectorYear')),
      S.declared(table, rows.filter((r) => r.year === year), ['sector', ...columns]), S.details(table, rows));
  }

  /** Reports against logs: what both tell; what one alone tells is below. */
  function reconciled(rows) {
    const both = rows.filter((r) => S.known(r.difference)).sort((a, b) => b.year - a.year);
    if (!both.length) return listed('reconciliation', 'reconciliation', rows.slice().sort((a, b) => b.year - a.year), 'noReconciliation');
    return S.section(S.t('head.reconciliation'), S.hint(S.t('onlyOneTells', rows.length - both.length)),
      S.declared('reconciliation', both, ['year', 'span', 'indicator', 'report_value', 'report_low', 'report_high', 'log_value', 'unit', 'difference', 'ratio', 'verdict']),
      S.details('reconciliation', rows));
  }

  function listed(table, head, rows, none) {
    return S.section(S.t('head.' + head), rows.length ? S.declared(table, rows) : S.empty(S.t(S.meta.tables[table] ? none : 'noTable')));
  }
})();
