/* Pieces that views are put together from. Text from data enters as text only. */
(function () {
  'use strict';
  const S = window.Shangliang;

  /** An element: S.el('td.num', {title: 'x'}, 'text', child …). */
  const el = S.el = function (kind, attributes, ...children) {
    const [tag, ...classes] = kind.split('.');
    const node = document.createElement(tag || 'div');
    if (classes.length) node.className = classes.join(' ');
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? '' : String(value));
    });
    node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
    return node;
  };

  /** Words from data, kept apart so that marks of direction in them turn nothing around them. */
  S.quoted = (text) => el('bdi', { dir: 'auto' }, text);

  const SVG = 'http://www.w3.org/2000/svg';
  S.svg = function (tag, attributes, ...children) {
    const node = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, String(value)));
    node.append(...children);
    return node;
  };

  /** Appends what is there. */
  S.add = (root, ...children) => root.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));

  /** Fields above a view; on a phone all but the first few are folded away. */
  S.filters = function (...fields) {
    const all = fields.flat(Infinity).filter(Boolean);
    if (window.innerWidth > 640 || all.length < 5) return el('div.filters', {}, all);
    const first = all.filter((f, i) => i < 2 || f.classList.contains('field-search'));
    const folded = ['theme', 'sector', 'province', 'city'].some((k) => S.state[k]);
    return el('div.filters', {}, first, el('details.more', { open: folded }, el('summary', {}, S.t('moreFilters')),
      el('div.fields', {}, all.filter((f) => !first.includes(f)))));
  };

  /** Nothing told: a dash that says so. */
  S.nothing = () => el('span.absent', { title: S.t('noneTitle'), 'aria-label': S.t('noneTitle') }, S.t('none'));

  S.section = (title, ...children) => el('section.block', {}, el('h2', {}, title), ...children);
  S.empty = (text) => el('p.empty', {}, text);
  S.hint = (text) => el('p.hint', {}, text);

  S.link = (changes, ...children) => el('a', { href: S.address(changes) }, ...children);

  /** A number that opens its evidence. */
  S.evidenceButton = function (cell, ...children) {
    return el('button.figure', {
      type: 'button',
      title: S.t('openEvidence'),
      'data-value': S.known(cell.value) ? cell.value : null,
      onclick: (event) => { event.stopPropagation(); S.openDrawer(cell); },
    }, ...children);
  };

  /** A value as it stands in a cell: number and unit, or in words why there is none. */
  S.valueNode = function (row, cell) {
    if (!S.known(row.value)) return el('span.absent', {}, S.code('status', row.status || 'not_told'));
    const unit = S.unitName(row.unit);
    const number = S.quantity(row.value, row.unit);
    return el('span.value', {},
      S.evidenceButton(Object.assign({ value: row.value }, cell), number),
      unit ? el('span.unit', {}, ' ' + unit) : null);
  };

  /** A rank with its interval and what it rests on; where one is missing there is no rank, and in words why. */
  S.rankNode = function (row) {
    const whole = [row.rank, row.rank_low, row.rank_high, row.of, row.n].every(S.known);
    if (!whole) return el('span.absent', {}, S.known(row.rank_status) ? S.code('status', row.rank_status) : S.t('notRanked'));
    return el('span.rank', { 'data-rank': row.rank, 'data-n': row.n },
      el('b', {}, String(row.rank)),
      el('span.rank-interval', {}, ' (' + row.rank_low + '–' + row.rank_high + ')'),
      el('span.rank-of', {}, ' / ' + row.of),
      el('span.rank-n', {}, ' n=' + row.n));
  };

  /** A number that may be absent, with the words of its status. */
  S.orStatus = (value, status, show) =>
    S.known(value) ? el('span', {}, (show || S.number)(value)) : el('span.absent', {}, S.code('status', status || 'not_applicable'));

  S.gradeNode = (grade) => (S.known(grade)
    ? el('span.grade.grade-' + grade, { title: S.t('grade.' + grade) }, grade)
    : S.nothing());

  /** A choice among options: [value, label] or {group, options}. */
  S.select = function (label, options, chosen, onchange) {
    const option = ([value, text]) => el('option', { value, selected: String(value) === String(chosen || '') }, text);
    const select = el('select', { onchange: (event) => onchange(event.target.value) },
      options.map((o) => (Array.isArray(o) ? option(o) : el('optgroup', { label: o.group }, o.options.map(option)))));
    return el('label.field', {}, el('span', {}, label), select);
  };

  S.search = function (label, value, placeholder, oninput) {
    return el('label.field.field-search', {}, el('span', {}, label),
      el('input', { type: 'search', value: value || '', placeholder, oninput: (e) => oninput(e.target.value) }));
  };

  S.button = (text, onclick, kind) => el('button.' + (kind || 'button'), { type: 'button', onclick }, text);

  /* ---- choices that many views share ---- */
  S.indicatorField = function (folder, onchange) {
    const there = S.meta.chunks[folder];
    const stages = ['input', 'process', 'output', 'outcome'];
    const groups = stages.map((stage) => ({
      group: S.t('stage.' + stage),
      options: [...S.indicators.values()].filter((i) => i.stage === stage && there[i.code])
        .map((i) => [i.code, S.indicatorName(i.code)]),
    })).filter((g) => g.options.length);
    return S.select(S.t('indicator'), groups, S.state.indicator, onchange);
  };
  S.yearField = function (years, onchange) {
    return S.select(S.t('year'), years.map((y) => [y, y === 'none' ? S.t('yearUnknown') : y]), S.state.year, onchange);
  };
  S.yearsOf = (folder, indicator) => Object.keys((S.meta.chunks[folder] || {})[indicator] || {}).sort().reverse();

  /** Sets indicator and year to something that the folder has, if the state names none. */
  S.settle = function (folder) {
    const there = S.meta.chunks[folder] || {};
    const codes = [...S.indicators.keys()].filter((code) => there[code]);
    if (!codes.length) return false;
    const full = (code, year) => (there[code] || {})[year] || 0;
    const best = (code) => S.yearsOf(folder, code).sort((a, b) => (a === 'none') - (b === 'none') || full(code, b) - full(code, a))[0];
    if (!there[S.state.indicator]) {
      const preferred = ['sessions_held', 'issues_resolved'].filter((code) => there[code]);
      const most = codes.slice().sort((a, b) => full(b, best(b)) - full(a, best(a)));
      S.state.indicator = preferred[0] || most[0];
    }
    if (there[S.state.indicator][S.state.year] === undefined) S.state.year = best(S.state.indicator);
    return true;
  };

  S.placeFields = function (onchange) {
    const all = [...S.divisions.values()];
    const byName = (list) => list.map((d) => [d.code, S.divisionName(d.code)]);
    const provinces = all.filter((d) => d.level === 'province');
    const cities = all.filter((d) => d.level === 'city' && (!S.state.province || d.province === S.state.province));
    const any = [['', S.t('all')]];
    return [
      S.select(S.t('province'), any.concat(byName(provinces)), S.state.province,
        (v) => onchange({ province: v, city: '' })),
      S.select(S.t('city'), any.concat(byName(cities)), S.state.city, (v) => onchange({ city: v })),
    ];
  };
  S.inPlace = function (code) {
    const d = S.divisions.get(code) || {};
    return (!S.state.province || d.province === S.state.province) && (!S.state.city || d.city === S.state.city || code === S.state.city);
  };

  /* ---- text to take away ---- */
  S.copy = function (text) {
    const done = () => { document.getElementById('live').textContent = S.t('copied'); };
    const byHand = () => {
      const area = el('textarea.visually-hidden', {}, text);
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      done();
    };
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  };
  S.citation = function (what) {
    const e = S.meta.edition;
    return S.t('citation',
      what ? what + (S.english() ? '. ' : '。') : '', e.version,
      S.known(e.release) ? S.t('releaseNo', e.release) : S.t('noRelease'),
      e.cut_off || S.t('unknown'), S.t('caution'));
  };
  S.citeBox = function (what) {
    const text = S.citation(what);
    return el('details.cite', {}, el('summary', {}, S.t('cite')),
      el('p.cite-text', {}, text), S.button(S.t('copy'), () => S.copy(text), 'button.small'));
  };

  const harmless = (text) => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? "'" + text : text);
  const quotedCell = (x) => {
    const text = S.known(x) ? (typeof x === 'number' ? String(x) : harmless(String(x))) : '';
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  };
  /** Rows as a CSV file in UTF-8; no cell begins a formula. */
  S.csv = (header, rows) => [header, ...rows].map((row) => row.map(quotedCell).join(',')).join('\r\n') + '\r\n';
  S.download = function (name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    el('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  S.downloads = function (name, header, rows) {
    return el('span.downloads', {},
      S.button(S.t('downloadView'), () => S.download('shangliang-' + name + '.csv', S.csv(header, rows())), 'button.small'),
      S.meta.edition.all_data
        ? el('a.button.small', { href: S.meta.edition.all_data }, S.t('allData'))
        : el('span.hint', {}, S.t('allDataHow')));
  };
})();
