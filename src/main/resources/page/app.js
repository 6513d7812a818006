/* Start, tabs, address, printing. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;
  const TABS = ['overview', 'league', 'ranks', 'county', 'compare', 'themes', 'topics', 'reconciliation', 'quality', 'print'];
  const KEPT = ['lang', 'indicator', 'year', 'province', 'city', 'county', 'counties'];
  let drawn = 0;

  /** All views one below the other, for paper. */
  S.views.print = {
    async render(root) {
      root.append(el('p.no-print', {}, S.button(S.t('printAll'), () => window.print(), 'button.primary'), ' ', S.t('printHint')));
      for (const name of TABS.filter((t) => t !== 'print')) {
        if (name === 'county' && !S.state.county) continue;
        if (name === 'compare' && S.state.counties.length < 2) continue;
        const part = el('section.printed', {}, el('h1', {}, S.t('tab.' + name)));
        root.append(part);
        const state = Object.assign({}, S.state);
        await S.views[name].render(part);
        S.state = state;
      }
    },
  };

  async function draw() {
    const mine = ++drawn;
    S.readState();
    frame();
    const main = document.getElementById('main');
    const root = el('div.view.view-' + S.state.view, { 'data-view': S.state.view });
    main.replaceChildren(root);
    root.append(el('h1', {}, S.t('tab.' + S.state.view)));
    try {
      await S.views[S.state.view].render(root);
    } catch (error) {
      root.append(S.empty(S.t('broken', error.message)));
      console.error(error);
    }
    if (mine !== drawn) return;
    root.dataset.readyAt = performance.now();
    root.dataset.ready = 'yes';
    S.restoreDrawer();
    whenIdle(() => mine === drawn && fetchAhead());
  }

  const whenIdle = (job) => (window.requestIdleCallback ? window.requestIdleCallback(job, { timeout: 3000 }) : setTimeout(job, 500));

  /** What a reader is likely to ask for next: the years beside the one shown, of an indicator. */
  function fetchAhead() {
    if (!['league', 'ranks'].includes(S.state.view) || S.state.theme || S.state.sector) return;
    const years = S.yearsOf('league', S.state.indicator);
    const at = years.indexOf(String(S.state.year));
    [years[at + 1], years[at - 1]].filter(Boolean).forEach((year) => whenIdle(() => S.cells('league', S.state.indicator, year)));
  }

  function frame() {
    document.documentElement.lang = S.english() ? 'en' : 'zh-CN';
    document.title = S.t('title') + ' · ' + S.t('tab.' + S.state.view);
    document.querySelector('[data-skip]').textContent = S.t('skip');
    document.getElementById('brand-line').textContent = S.t('brandLine');
    document.getElementById('caution').textContent = S.t('caution');
    document.getElementById('coverage').textContent = S.coverageLine();
    const e = S.meta.edition;
    document.getElementById('edition').textContent = S.t('editionLine', e.version, S.known(e.release) ? S.t('releaseNo', e.release) : S.t('noRelease'), e.cut_off || S.t('unknown'));
    document.getElementById('switches').replaceChildren(
      el('a.switch', { href: S.address({ lang: S.english() ? 'zh' : 'en' }), lang: S.english() ? 'zh-CN' : 'en' }, S.english() ? '中文' : 'English'));
    const kept = {};
    KEPT.forEach((key) => { kept[key] = S.state[key]; });
    document.getElementById('tabs').replaceChildren(...TABS.map((name) => {
      const params = new URLSearchParams({ view: name });
      Object.entries(kept).forEach(([k, v]) => v && v.length && !(k === 'lang' && v === 'zh') && params.set(k, v));
      return el('a.tab', { href: '#' + params, 'aria-current': name === S.state.view ? 'page' : null }, S.t('tab.' + name));
    }));
    document.getElementById('tabs').setAttribute('aria-label', S.t('views'));
    document.getElementById('footer').replaceChildren(
      el('p', {}, S.t('caution')), el('p', {}, S.t('footer', e.version, e.codebook_version || S.t('unknown'), e.completed_at ? e.completed_at.slice(0, 16).replace('T', ' ') + ' UTC' : S.t('unknown'))));
  }

  document.querySelector('[data-skip]').addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  window.addEventListener('hashchange', draw);
  Promise.all([S.data.load('meta'), S.data.load('divisions')]).then(([meta, divisions]) => {
    S.index(meta, divisions);
    return draw();
  }).catch((error) => {
    document.getElementById('main').textContent = '数据读不出来 · The data cannot be read: ' + error.message;
  });
})();
