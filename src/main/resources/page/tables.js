/* Tables: Tabulator where rows are many and sorted, plain tables else and on paper. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const grids = new Set();

  /** A column: {key, title, value: row → sortable, node: row → Node, num, width, small (kept on a phone), hint}. */
  const cellOf = (column, row) => (column.node ? column.node(row) : el('span', {}, S.known(column.value(row)) ? String(column.value(row)) : S.t('none')));

  /** A plain table; the first column heads its row. A row {group, note} heads those below it. */
  S.table = function (columns, rows, caption) {
    return el('div.scroll', { tabindex: 0, role: 'region', 'aria-label': caption || S.t('table') },
      el('table.plain', {}, caption ? el('caption', {}, caption) : null,
        el('thead', {}, el('tr', {}, columns.map((c) => el('th' + (c.num ? '.num' : ''), { scope: 'col', title: c.hint }, c.title)))),
        el('tbody', {}, rows.map((row) => (row && row.group ? group(row, columns) : el('tr', {}, columns.map((c, i) =>
          (i === 0 ? el('th', { scope: 'row' }, cellOf(c, row)) : el('td' + (c.num ? '.num' : ''), {}, cellOf(c, row))))))))));
  };
  const group = (row, columns) => el('tr.group', {}, el('th', { colspan: columns.length, scope: 'colgroup' }, row.group, row.note ? el('span.above', {}, row.note) : null));

  const less = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN'));

  /** A sorted table of those of many rows that {keeps} keeps: {node, filter(keeps), rows()}. What is not told sorts last, either way. */
  S.grid = async function (host, columns, options) {
    await S.script('assets/tabulator.min.js');
    const narrow = host.clientWidth < 640;
    const kept = (keeps) => options.rows.reduce((n, row) => n + (keeps(row) ? 1 : 0), 0);
    const tall = (rows) => Math.round(Math.min(window.innerHeight * (options.share || 0.62), 64 + 52 * Math.max(2, rows)));
    let height = tall(options.keeps ? kept(options.keeps) : options.rows.length);
    const holder = el('div.grid', {});
    host.append(holder);
    const table = new window.Tabulator(holder, {
      data: options.rows,
      height,
      layout: 'fitColumns',
      renderVerticalBuffer: 300,
      columnHeaderSortMulti: false,
      headerSortClickElement: 'header',
      placeholder: () => S.empty(S.t('nothingFits')),
      initialSort: options.sort ? [options.sort] : [],
      initialFilter: options.keeps ? [{ field: options.keeps }] : [],
      columns: columns.filter((c) => !narrow || c.small).map((c, i) => ({
        title: c.title, field: c.key, hozAlign: c.num ? 'right' : 'left', headerHozAlign: c.num ? 'right' : 'left',
        headerTooltip: false, frozen: i === 0, headerSortStartingDir: c.first || (c.num ? 'desc' : 'asc'),
        minWidth: narrow ? (c.narrow || 92) : (c.width || 90), widthGrow: c.grow || 1, variableHeight: false,
        formatter: (cell) => cellOf(c, cell.getRow().getData()),
        sorter: (a, b, one, other, column, direction) => {
          const x = c.value(one.getData());
          const y = c.value(other.getData());
          if (S.known(x) && S.known(y)) return less(x, y) || less(one.getData().division_code || '', other.getData().division_code || '');
          const last = direction === 'asc' ? 1 : -1;
          return S.known(x) ? -last : S.known(y) ? last : 0;
        },
      })),
    });
    await new Promise((done) => table.on('tableBuilt', done));
    holder.querySelectorAll('.tabulator-col.tabulator-sortable').forEach((head) => {
      head.tabIndex = 0;
      head.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); head.click(); }
      });
    });
    if (options.onsort) table.on('dataSorted', (sorters) => sorters[0] && options.onsort(sorters[0].field, sorters[0].dir));
    const grid = {
      node: holder,
      table,
      filter: (keeps) => {
        const wanted = tall(kept(keeps));
        table.blockRedraw();
        table.setFilter(keeps);
        if (wanted !== height) table.setHeight(height = wanted);
        table.restoreRedraw();
      },
      rows: () => table.getRows('active').map((row) => row.getData()),
    };
    grids.forEach((one) => {
      if (one.holder.isConnected) return;
      one.grid.table.destroy();
      grids.delete(one);
    });
    grids.add({ holder, grid, columns });
    S.lastGrid = grid;
    return grid;
  };

  /** On paper every row shows, and none is cut: Tabulator draws only those on the screen. */
  window.addEventListener('beforeprint', () => {
    grids.forEach((one) => {
      if (!one.holder.isConnected) { grids.delete(one); return; }
      const paper = S.table(one.columns, one.grid.rows());
      paper.classList.add('on-paper');
      one.holder.after(paper);
      one.holder.classList.add('off-paper');
    });
  });
  window.addEventListener('afterprint', () => {
    document.querySelectorAll('.on-paper').forEach((node) => node.remove());
    document.querySelectorAll('.off-paper').forEach((node) => node.classList.remove('off-paper'));
  });
})();
