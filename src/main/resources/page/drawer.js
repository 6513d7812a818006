/* The evidence drawer: the sentences behind a number, and why other numbers were not added. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const MOST_LOGS = 200;
  /** What parts the cells of a row of a table, as the reader tells it. */
  const CELL_MARK = ' | ';
  let opener = null;

  /** A cell: {county, indicator, year, ids?} – with ids, only these figures stand behind it. */
  S.openDrawer = async function (cell) {
    const drawer = document.getElementById('drawer');
    opener = drawer.contains(document.activeElement) ? opener : document.activeElement;
    S.note({ cell: [cell.county, cell.indicator, cell.year].join('/') });
    drawer.hidden = false;
    document.body.classList.add('with-drawer');
    drawer.setAttribute('role', 'dialog');
    drawer.setAttribute('aria-label', S.t('evidence'));
    const body = el('div.drawer-body', {}, S.empty(S.t('loading')));
    const close = S.button('×', S.closeDrawer, 'close');
    close.setAttribute('aria-label', S.t('close'));
    drawer.replaceChildren(el('div.drawer-head', {}, el('h2', {}, heading(cell)), close), body, el('p.caution', {}, S.t('caution')));
    close.focus();
    const chunk = await S.data.find('evidence/' + S.nameOf(cell.county === null ? 'none' : cell.county));
    const rows = S.rows(chunk && chunk.rows).filter((row) => belongs(row, cell));
    const logs = S.rows(chunk && chunk.log_evidence).filter((row) => counts(row, cell));
    body.replaceChildren(...content(cell, rows, logs));
  };

  S.closeDrawer = function () {
    const drawer = document.getElementById('drawer');
    if (drawer.hidden) return;
    drawer.hidden = true;
    document.body.classList.remove('with-drawer');
    S.note({ cell: '' });
    if (opener && opener.isConnected) opener.focus();
  };

  /** Opens what the address names. */
  S.restoreDrawer = function () {
    if (!S.state.cell) return;
    const [county, indicator, year] = S.state.cell.split('/');
    S.openDrawer({ county, indicator, year: year === 'null' || year === '' ? null : year });
  };

  document.addEventListener('keydown', (event) => {
    const drawer = document.getElementById('drawer');
    if (drawer.hidden) return;
    if (event.key === 'Escape') S.closeDrawer();
    if (event.key === 'Tab') keepFocus(drawer, event);
  });

  function keepFocus(drawer, event) {
    const stops = [...drawer.querySelectorAll('button, a[href], summary')];
    const last = stops[stops.length - 1];
    if (event.shiftKey && document.activeElement === stops[0]) { event.preventDefault(); last.focus(); }
    if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); stops[0].focus(); }
  }

  function heading(cell) {
    const year = S.known(cell.year) ? String(cell.year) : S.t('yearUnknown');
    return [S.divisionName(cell.county), S.indicatorName(cell.indicator), year].join(' · ');
  }

  function belongs(row, cell) {
    if (cell.ids && cell.ids.length) return cell.ids.includes(row.figure_id);
    return row.indicator === cell.indicator && String(row.year) === String(cell.year);
  }

  function counts(log, cell) {
    if (log.indicator !== cell.indicator) return false;
    return cell.ids && cell.ids.length ? cell.ids.includes(log.log_id) : String(log.day).slice(0, 4) === String(cell.year);
  }

  function content(cell, rows, logs) {
    const told = cell.ids && cell.ids.length ? rows : rows.filter((r) => r.role === 'counted');
    const left = cell.ids && cell.ids.length ? [] : rows.filter((r) => r.role !== 'counted');
    if (!rows.length && !logs.length) return [S.empty(S.t('noSentences'))];
    if (!rows.length) return [logList(logs), S.citeBox(heading(cell))];
    const first = told[0] || rows[0];
    const source = [first.title && '《' + first.title + '》', first.publisher, first.published_on, first.source_id].filter(Boolean).join(', ');
    const parts = [el('p.drawer-sum', {}, S.t('evidenceSum', told.length, left.length))];
    if (told.length) parts.push(el('h3', {}, S.t('countedHead')), el('ol.evidence', {}, told.map((r) => item(r))));
    if (left.length) parts.push(el('h3', {}, S.t('leftHead')), el('ol.evidence', {}, left.map((r) => item(r))));
    if (logs.length) parts.push(logList(logs));
    parts.push(S.citeBox(heading(cell) + (S.english() ? ': ' : '：')
      + told.map((r) => r.mention).join(', ') + ' — ' + S.t('originalSource', source)));
    return parts;
  }

  /** Rows of logs by their ids: nothing in them names a person. */
  function logList(logs) {
    const shown = logs.slice(0, MOST_LOGS);
    return el('div.logs', {}, el('h3', {}, S.t('logHead', logs.length)),
      logs.length > MOST_LOGS ? S.hint(S.t('firstOnlyLogs', MOST_LOGS)) : null,
      S.table([
        { title: S.t('logRecord'), node: (r) => S.quoted(r.log_id) },
        { title: S.t('day'), node: (r) => el('span', {}, r.day) },
        { title: S.t('adds'), num: true, node: (r) => el('span', {}, S.quantity(r.value, r.unit) + ' ' + S.unitName(r.unit)) },
        { title: S.t('file'), node: (r) => S.quoted(String(r.source_id).split('/').pop() + S.t('fileRow', r.row_no)) },
      ], shown, S.t('logHead', logs.length)));
  }

  function item(row) {
    const counted = row.role === 'counted';
    const facts = [
      [S.t('why'), S.english() ? row.reason_en : row.reason_zh],
      [S.t('quotation'), row.sentence.includes(CELL_MARK) ? S.t('tableRow') : null],
      [S.t('article'), row.title],
      [S.t('publisher'), row.publisher],
      [S.t('publishedOn'), row.published_on || S.t('unknown')],
      [S.t('period'), period(row)],
      [S.t('file'), row.file + (row.row_no ? S.t('fileRow', row.row_no) : '')],
      [S.t('issues'), row.issues.map((i) => S.code('issue', i)).join(S.english() ? '; ' : '；')],
    ].filter(([, value]) => value);
    return el('li.' + (counted ? 'counted' : 'left'), { 'data-figure': row.figure_id, 'data-role': row.role },
      el('blockquote', {}, el('bdi.sentence', { dir: 'auto' }, marked(row))),
      el('dl', {}, facts.map(([name, value]) => [el('dt', {}, name), el('dd', {}, S.quoted(value))]),
        /^https?:\/\//.test(row.url || '')
          ? [el('dt', {}, S.t('address')), el('dd', {}, el('a', { href: row.url, target: '_blank', rel: 'noopener noreferrer' }, row.url))]
          : null));
  }

  /** The sentence with the number marked where it was read: the same words may stand in it more than once. */
  function marked({ sentence, mention, mention_at: at }) {
    if (!mention || !S.known(at) || !sentence.startsWith(mention, at)) return [sentence];
    return [sentence.slice(0, at), el('mark', {}, mention), sentence.slice(at + mention.length)];
  }

  function period(row) {
    if (!row.period_start && !row.period_end) return S.t('yearUnknown');
    return (row.period_start || '?') + ' – ' + (row.period_end || '?');
  }
})();
