/* Topics found in the texts: terms, how well they hang together, where and when, the articles that are most of them. */
(function () {
  'use strict';
  const S = window.Shangliang;
  const el = S.el;

  S.views.topics = {
    async render(root) {
      const chunk = await S.data.find('topics');
      const all = S.rows(chunk && chunk.topics);
      if (!all.length) { root.append(S.empty(S.t(S.meta.tables.topics ? 'noTopics' : 'noTable'))); return; }
      const corpora = [...new Set(all.map((t) => t.corpus))];
      const corpus = corpora.includes(S.state.corpus) ? S.state.corpus : corpora[0];
      const topics = all.filter((t) => t.corpus === corpus);
      const articles = S.rows(chunk.articles);
      S.add(root,
        S.filters(S.select(S.t('corpus'), corpora.map((c) => [c, S.t('corpus.' + c)]), corpus, (v) => S.go({ corpus: v }))),
        S.hint(S.t('topicsHint')),
        summary(topics, corpus),
        topics.map((topic) => one(topic, articles.filter((a) => a.topic_id === topic.topic_id), corpus)),
        S.section(S.t('modelsHead'), S.hint(S.t('modelsHint')), models(S.rows(chunk.topic_models).filter((m) => m.corpus === corpus))),
        el('div.below', {},
          S.downloads('topics-' + corpus, ['topic_no', 'label', 'terms', 'coherence', 'stability', 'articles', 'counties', 'years', 'themes', 'suggested_terms'],
            () => topics.map((t) => [t.topic_no, t.label, t.terms.map((x) => x[0]).join(' '), t.coherence, t.stability, t.articles, t.counties, t.years.join(' '), t.themes.join(' '), t.suggested_terms.join(' ')])),
          S.citeBox(S.t('tab.topics') + ' · ' + S.t('corpus.' + corpus))));
    },
  };

  function summary(topics, corpus) {
    return S.section(S.t('topicsFound', topics.length), S.table([
      { title: S.t('topic'), node: (t) => el('span', {}, t.topic_no + ' ', S.quoted(t.label)) },
      { title: S.t('texts.' + corpus), num: true, node: (t) => el('span', {}, S.number(t.articles)) },
      { title: S.t('divisionsIn'), num: true, node: (t) => el('span', {}, S.number(t.counties)) },
      { title: S.t('years'), node: (t) => el('span.nowrap', {}, t.years.length ? span(t.years) : S.t('yearUnknown')) },
      { title: S.t('coherence'), num: true, hint: S.t('coherenceHow'), node: (t) => el('span', {}, t.coherence.toFixed(2)) },
      { title: S.t('stability'), num: true, hint: S.t('stabilityHow'), node: (t) => el('span', {}, S.percent(t.stability)) },
      { title: S.t('theme'), node: (t) => (t.themes.length ? el('span.wide', {}, S.plural(t.themes.map(S.themeName))) : el('span.absent', {}, S.t('noThemeCovers'))) },
    ], topics, S.t('topicsFound', topics.length)));
  }

  const span = (years) => { const sorted = years.slice().sort((a, b) => a - b); return sorted.length > 1 ? sorted[0] + '–' + sorted[sorted.length - 1] : String(sorted[0]); };

  function one(topic, articles, corpus) {
    const most = Math.max(...topic.terms.map((t) => t[1]));
    return S.section([topic.topic_no + ' ', S.quoted(topic.label)],
      el('ul.terms', {}, topic.terms.map(([term, weight]) => el('li.term', {}, S.quoted(term),
        el('span.term-bar', { style: 'width:' + Math.max(2, 100 * weight / most) + '%', title: S.percent(weight) })))),
      topic.suggested_terms.length ? S.hint([S.t('suggested', ''), S.quoted(topic.suggested_terms.join(S.english() ? ', ' : '、'))]) : null,
      articles.length ? el('details', {}, el('summary', {}, S.t('articlesOf', articles.length)), S.table([
        { title: S.t('article'), node: (a) => (S.known(a.title) ? S.quoted(a.title) : el('span.absent', {}, S.t('noTitle'))) },
        { title: S.t('division'), node: (a) => (S.known(a.division_code) ? S.link({ view: 'county', county: a.division_code }, S.divisionName(a.division_code)) : el('span.absent', {}, S.t('noPlace'))) },
        { title: S.t('publisher'), node: (a) => (S.known(a.publisher) ? S.quoted(a.publisher) : S.nothing()) },
        { title: S.t('publishedOn'), node: (a) => el('span', {}, a.published_on || S.t('unknown')) },
        { title: S.t('shareOfText'), num: true, node: (a) => el('span', {}, S.percent(a.share)) },
      ], articles, S.t('articlesOf', articles.length))) : S.hint(S.t(corpus === 'article' ? 'noArticlesOf' : 'titlesNotShown')));
  }

  function models(rows) {
    if (!rows.length) return S.empty(S.t('noneFound'));
    const figure = (x) => (S.known(x) ? el('span', {}, x.toFixed(2)) : S.nothing());
    return S.table([
      { title: S.t('topicsTried'), num: true, node: (m) => el('span', {}, m.topics + (m.chosen ? ' ' + S.t('chosen') : '')) },
      { title: S.t('topicsUsed'), num: true, hint: S.t('topicsUsedHow'), node: (m) => el('span', {}, String(m.used)) },
      { title: S.t('coherence'), num: true, node: (m) => figure(m.coherence) },
      { title: S.t('kmeans'), num: true, node: (m) => figure(m.kmeans_coherence) },
      { title: S.t('random'), num: true, node: (m) => figure(m.random_coherence) },
      { title: S.t('textsTold'), num: true, node: (m) => el('span', {}, S.number(m.texts)) },
      { title: S.t('issues'), node: (m) => (S.known(m.issue) ? el('span', {}, S.code('topicIssue', m.issue)) : S.nothing()) },
    ], rows, S.t('modelsHead'));
  }
})();
