/* Data, state, words: what every view stands on. Data come by script tags, for a page opened from disk may not fetch. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const chunks = new Map();
  const waiting = new Map();

  S.views = {};

  /* ---- data ---- */
  S.data = {
    /** Called by a chunk of data when its script runs. */
    put(name, value) {
      chunks.set(name, value);
    },
    /** A chunk by name; the promise fails where the folder has none. */
    load(name) {
      if (chunks.has(name)) {
        const kept = chunks.get(name);
        chunks.delete(name);
        chunks.set(name, kept);
        return Promise.resolve(kept);
      }
      if (!waiting.has(name)) {
        waiting.set(name, S.script('data/' + name + '.js').then(() => {
          const value = chunks.get(name);
          forget();
          return value;
        }));
      }
      return waiting.get(name);
    },
    /** A chunk by name, or null where the folder has none. */
    find(name) {
      return S.data.load(name).catch(() => null);
    },
  };

  const MOST_CHUNKS = 16;
  /** Lets go of the chunks of single views that were asked for longest ago; they load again when they are asked for. */
  function forget() {
    const single = [...chunks.keys()].filter((name) => name.includes('/'));
    single.slice(0, Math.max(0, single.length - MOST_CHUNKS)).forEach((name) => {
      chunks.delete(name);
      waiting.delete(name);
      scripts.delete('data/' + name + '.js');
    });
  }

  const scripts = new Map();
  /** Runs a script of this folder, once. */
  S.script = function (path) {
    if (!scripts.has(path)) {
      scripts.set(path, new Promise((done, fail) => {
        const tag = document.createElement('script');
        tag.src = path;
        tag.onload = () => { tag.remove(); done(); };
        tag.onerror = () => { tag.remove(); fail(new Error(path)); };
        document.head.append(tag);
      }));
    }
    return scripts.get(path);
  };

  /** Rows as objects by column. */
  S.rows = function (part) {
    if (!part) return [];
    if (!part.objects) {
      part.objects = part.rows.map((row) => {
        const object = {};
        part.columns.forEach((column, i) => { object[column] = row[i]; });
        return object;
      });
      part.rows = null;
    }
    return part.objects;
  };

  /** A code as part of a chunk's name. */
  S.nameOf = (code) => String(code).replace(/[^A-Za-z0-9_-]/gu, (c) => '.' + c.codePointAt(0).toString(16));

  /** The rows of one indicator and year, or none. */
  S.cells = async function (folder, indicator, year) {
    const there = ((S.meta.chunks[folder] || {})[indicator] || {})[year];
    if (there === undefined) return [];
    return S.rows((await S.data.load(folder + '/' + S.nameOf(indicator) + '-' + S.nameOf(year))).rows);
  };

  /* ---- what the codes are called ---- */
  S.index = function (meta, divisions) {
    S.meta = meta;
    S.words.caution = meta.caution;
    S.indicators = new Map(meta.indicators.map((row) => [row[0], {
      code: row[0], zh: row[1], stage: row[2], unit: row[3], notes: [row[5], row[6]], en: row[7],
    }]));
    S.rules = new Map(meta.rules.map(([set, code, zh, en]) => [set + '/' + code, { zh, en }]));
    S.unitKinds = new Map(meta.units);
    S.themes = new Map(meta.themes.map(([code, zh, en]) => [code, { zh, en }]));
    S.sectors = new Map(meta.sectors.map(([code, zh, en]) => [code, { zh, en }]));
    S.divisions = new Map(S.rows(divisions.divisions).map((d) => [d.code, d]));
    for (const d of S.divisions.values()) d.spoken = d.pinyin.replace(/ /g, '');
  };

  /** Reports, each once: one may tell of several divisions. */
  S.reports = (divisions) => (S.known(S.meta.edition.reports) ? S.meta.edition.reports : divisions.reduce((total, d) => total + (d.reports || 0), 0));

  /** What all views rest on: sources, their dates, and where the figures read went. */
  S.coverageLine = function () {
    const divisions = [...S.divisions.values()].filter((d) => d.has_page);
    const sum = (key) => S.number(divisions.reduce((total, d) => total + (d[key] || 0), 0));
    const dates = divisions.flatMap((d) => [d.first_date, d.last_date]).filter(Boolean).sort();
    const b = S.meta.balance;
    const line = S.t('coveredBy', S.number(S.reports(divisions)), sum('log_rows'), dates.length ? dates[0] + ' – ' + dates[dates.length - 1] : S.t('unknown'));
    return S.known(b.read)
      ? line + S.t('coveredFigures', S.number(b.read), S.number(b.assigned || 0), S.number(b.unassigned || 0), S.number(b.dropped || 0)) : line;
  };

  const humanised = (code) => String(code).replace(/_/g, ' ');
  S.english = () => S.state.lang === 'en';
  const named = (names, code) => (names.has(code) ? names.get(code)[S.english() ? 'en' : 'zh'] || humanised(code) : humanised(code));
  /** Words by key; {0}, {1} … stand for the arguments. */
  S.t = function (key, ...args) {
    const both = S.words[key];
    if (!both) return humanised(key.includes('.') ? key.slice(key.indexOf('.') + 1) : key);
    return both[S.english() ? 1 : 0].replace(/\{(\d)\}/g, (_, i) => args[+i]);
  };
  /** What a code of some list is called: S.code('status', 'not_covered'). */
  S.code = (list, code) => (code === null || code === undefined ? S.t('none') : S.t(list + '.' + code));
  S.indicatorName = (code) => named(S.indicators, code);
  S.themeName = (code) => (code === null ? S.t('noTheme') : named(S.themes, code));
  S.sectorName = (code) => (code === null ? S.t('noSector') : named(S.sectors, code));
  S.indicatorNote = (code) => (S.indicators.has(code) ? S.indicators.get(code).notes[S.english() ? 1 : 0] : '');
  /** What a rule of members' duty is called. */
  S.ruleName = (set, code) => (S.rules.has(set + '/' + code) ? named(S.rules, set + '/' + code) : humanised(code));
  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  S.divisionName = function (code) {
    const d = S.divisions.get(code);
    if (!d) return code;
    if (!S.english() || !d.pinyin) return d.name;
    const words = d.pinyin.split(' ');
    return words.length < 2 ? capital(d.spoken) : capital(words.slice(0, -1).join('')) + ' ' + capital(words[words.length - 1]);
  };
  /** The divisions above one: 湖北省 宜昌市. */
  S.above = function (code) {
    const d = S.divisions.get(code);
    if (!d) return '';
    return [d.province, d.city].filter((c, i, all) => c && c !== code && all.indexOf(c) === i).map(S.divisionName).join(' ');
  };
  /** Whether a division answers to a search: part of its name, its pinyin or initials, or how its code begins. */
  S.matches = function (d, query) {
    const q = query.trim().toLowerCase().replace(/\s+/g, '');
    if (!q || !d) return !q;
    return d.name.includes(q) || d.code.startsWith(q) || d.spoken.startsWith(q) || d.initials.startsWith(q)
        || (q.length > 3 && d.spoken.includes(q));
  };

  /* ---- numbers as they are read ---- */
  const known = (x) => x !== null && x !== undefined;
  S.known = known;
  /** Formats by the most digits after the point: making one takes long. */
  const formats = [0, 1, 2, 3, 4].map((digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }));
  S.number = function (x) {
    if (!known(x)) return '';
    const digits = Math.abs(x) >= 1000 ? 1 : Math.abs(x) >= 10 ? 2 : 4;
    return formats[Number.isInteger(x) ? 0 : digits].format(x);
  };
  S.percent = (x) => (known(x) ? formats[1].format(x * 100) + '%' : '');
  S.unitName = (unit) => (!known(unit) || unit === 'ratio' ? '' : S.words['unit.' + unit] ? S.t('unit.' + unit) : unit);
  /** A number in its unit; shares as per cent. */
  S.quantity = (x, unit) => (unit === 'ratio' ? S.percent(x) : S.number(x));
  const FITTING = { count: ['count', 'person', 'household'], person: ['person', 'count'], household: ['household', 'count'] };
  /** The group of units within which an indicator's numbers meet: 人 and 名 are of one, 元 and 件 never. */
  S.unitGroup = function (indicator, unit) {
    const kind = S.unitKinds.get(unit) || 'count';
    const wanted = (S.indicators.get(indicator) || {}).unit;
    return (FITTING[wanted] || [wanted]).includes(kind) ? wanted : kind;
  };
  /** What the words allow: 12–15, ≥ 12; nothing where they say exactly the number. */
  S.plural = (list) => list.join(S.english() ? ', ' : '、');
  S.allowed = function (row) {
    if (!known(row.low) || (row.low === row.value && row.high === row.value)) return '';
    return known(row.high)
      ? S.quantity(row.low, row.unit) + '–' + S.quantity(row.high, row.unit)
      : '≥ ' + S.quantity(row.low, row.unit);
  };

  /* ---- state: what the address after # tells ---- */
  const LISTS = ['counties', 'status'];
  S.state = { lang: 'zh', counties: [] };
  S.readState = function () {
    const state = { counties: [] };
    new URLSearchParams(location.hash.slice(1)).forEach((value, key) => {
      state[key] = LISTS.includes(key) ? value.split(',').filter(Boolean) : value;
    });
    if (!state.view) state.view = state.counties.length > 1 ? 'compare' : state.county ? 'county' : 'overview';
    if (!S.views[state.view]) state.view = 'overview';
    state.lang = state.lang === 'en' ? 'en' : 'zh';
    S.state = state;
  };
  S.address = function (changes) {
    const all = Object.assign({}, S.state, changes);
    const params = new URLSearchParams();
    Object.keys(all).forEach((key) => {
      const value = Array.isArray(all[key]) ? all[key].join(',') : all[key];
      if (value && !(key === 'lang' && value === 'zh')) params.set(key, value);
    });
    return '#' + params.toString();
  };
  /** Shows another state. */
  S.go = (changes) => { location.hash = S.address(changes); };
  /** Notes a change in the address that the view has shown already. */
  S.note = function (changes) {
    Object.assign(S.state, changes);
    history.replaceState(null, '', S.address({}));
  };
})();
