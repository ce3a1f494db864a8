import { choice, end, prose, record, rows, state, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { contents } from '../registration/codes.js';

/** 办理指引 (案件辅助支撑, P07): articles and phrases for one kind of matter, beside which the closed cases stand that were handled by it. */
export const guide = record(petitions, 'guide', ['办理指引', 'Guides'], {
  one: 'Guide',
  law: 'P07',
  number: 'ZY{yyyymmdd}{seq:6}',
  fields: {
    title: text(['事项', 'Matter'], { required: true, max: 100, search: true, filter: true }),
    content: choice(['业务类型', 'Business'], contents, { required: true, filter: true }),
    articles: rows(
      ['法条', 'Articles'],
      { article: text(['条款', 'Article'], { required: true, max: 100 }), words: prose(['条文', 'Words'], { required: true, max: 4000 }) },
      { most: 30 },
    ),
    phrases: rows(
      ['常用表述', 'Phrases'],
      { use: text(['用于', 'For'], { required: true, max: 60 }), words: prose(['表述', 'Words'], { required: true, max: 2000 }) },
      { most: 30 },
    ),
    points: prose(['办理要点', 'What to look at'], { max: 4000 }),
  },
  states: { current: state(['在用', 'In use']), retired: end(['停用', 'Retired']) },
  see: {
    desk: 'city',
    reviewer: 'city',
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'city',
    'office-lead': 'city',
    'district-clerk': 'city',
    'district-head': 'city',
  },
  actions: {
    write: {
      title: ['新建指引', 'Write'],
      to: 'current',
      by: 'lead',
      form: ['title', 'content', 'articles', 'phrases', 'points'],
      need: ['articles'],
    },
    amend: {
      title: ['修改', 'Amend'],
      from: 'current',
      by: 'lead',
      form: ['title', 'content', 'articles', 'phrases', 'points'],
      need: ['articles'],
    },
    retire: { title: ['停用', 'Retire'], from: 'current', to: 'retired', by: 'lead', reason: true },
  },
  related: [{ title: ['同类办理件', 'Handled by it'], type: 'petitions.part', by: 'guide', view: 'answered' }],
  menu: { group: 'registers', order: 2 },
  heading: ['title'],
  list: { columns: ['number', 'title', 'content', 'state'], filters: ['state', 'title', 'content'], sort: '-createdAt' },
});
