/** What stands beside a petition. */
export const related = [
  { title: ['分办情况', 'Parts'], type: 'petitions.part', by: 'petition' },
  {
    title: ['判重结论（本件为后件）', 'Verdicts on duplicates'],
    type: 'petitions.verdict',
    by: 'petition',
    begin: { actions: ['suggest'], fill: { petition: 'id' } },
  },
  { title: ['判重结论（本件为先件）', 'Verdicts on later ones'], type: 'petitions.verdict', by: 'twin' },
  { title: ['并入本件的信访', 'Petitions joined to this one'], type: 'petitions.petition', by: 'mergedInto' },
  { title: ['同一事件的信访', 'Petitions about the same event'], type: 'petitions.petition', by: 'event', of: 'event' },
  {
    title: ['抄送及告知', 'Copies'],
    type: 'petitions.copy',
    by: 'petition',
    begin: { actions: ['inform'], fill: { petition: 'id' } },
  },
  { title: ['复查复核', 'Reviews'], type: 'petitions.review', by: 'petition' },
  { title: ['督办单', 'Supervision orders'], type: 'petitions.order', by: 'petition' },
  { title: ['满意度评价', 'Ratings'], type: 'petitions.rating', by: 'petition' },
  { title: ['网上上传文书', 'Papers from the website'], type: 'petitions.onlinePaper', by: 'petition' },
  { title: ['网上评价', 'Ratings online'], type: 'petitions.onlineRating', by: 'petition' },
  { title: ['短信通知', 'Text messages'], type: 'petitions.text', by: 'petition' },
  { title: ['上报司法部', 'Reports to the ministry'], type: 'petitions.upload', by: 'petition' },
] as const;
