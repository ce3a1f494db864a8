import { dayMs, group, half, ms, out, read, sum } from './rows.mjs';

// N30–N38: December 2025. The dictionary says weight, direction and thresholds, since they are data; what each indicator is, is written out here.
const dictionary = read('dictionary');
const [sOffices, sPeople, sActs, sComplaints, sPunishments, sFiles, sMonths, sPays, sBenefits, sAwards] = [
  'offices',
  'people',
  'acts',
  'complaints',
  'punishments',
  'files',
  'months',
  'pays',
  'benefits',
  'awards',
].map((name) => read(`scored-${name}`));
const ratio = (over, under) => (over === null || under === null || under === 0 ? null : over / under);
const rise = (is, was, least) =>
  was === null || was === 0 || is === null || Math.abs(was) < least ? null : ((is - was) / Math.abs(was)) * 100;
const there = (day) => (of) => of.joinedOn <= day && (of.leftOn === '' || of.leftOn > day);
const degrees = { doctor: 4, master: 3, bachelor: 2, college: 1 };
const titles = { first: 3, second: 3, third: 2, fourth: 1 };
const posts = { director: 3, deputy: 2, section: 1, none: 0 };
const loss = { education: 1, house: 3, industry: 5, party: 8, government: 8 };
const leastOf = new Map(dictionary.map(({ code, least }) => [code, Number(least || 0)]));

const rewards = { city: 5, national: 10 };
const grades = { national: 3, city: 2, district: 1 };

/** What month reports say of a year: December is not due at its end, and of a year that lacks another month nothing is said. */
function monthsOf(office, year, id) {
  const mine = (rows) => rows.filter((of) => of.office === office && of.on.startsWith(year) && of.on <= `${year}-11`);
  const months = mine(sMonths);
  if (months.length !== 11) return null;
  const pays = mine(sPays);
  const mean = (some) => (some.length === 0 ? null : sum(some.map(({ yuan }) => Number(yuan))) / (some.length / 11));
  return {
    income: sum(months.map((of) => Number(of.income))),
    expense: sum(months.map((of) => Number(of.expense))),
    pay: mean(pays),
    on: mean(pays.filter(({ onStaff }) => onStaff === 'true')),
    off: mean(pays.filter(({ onStaff }) => onStaff !== 'true')),
    own: sum(pays.filter((of) => of.id === id).map(({ yuan }) => Number(yuan))),
  };
}
const isListed = ({ talent, talentSince }) => talent !== '' && talentSince <= '2025-12-31';
const merits = (is) =>
  sum(sAwards.filter((of) => is(of) && of.isRecognised === 'true' && of.on >= '2024-01-01').map(({ level }) => rewards[level]));
const services = (is) => sBenefits.filter((of) => is(of) && of.on.startsWith('2025') && of.isTakenBack !== 'true').length;
/** Of an office that may report: nothing at all is known of one whose world knows no reports. */
function ofReturns(office, { mean, notaries, isHeard }) {
  if (office.hasReturns !== 'true')
    return Object.fromEntries(
      ['N31-08', 'N32-02', 'N32-06', 'N33-01', 'N33-02', 'N33-03', 'N34-05', 'N34-06', 'N34-08', 'N34-09'].map((code) => [code, null]),
    );
  const [is, was] = [monthsOf(office.id, '2025'), monthsOf(office.id, '2024')];
  return {
    'N31-08': office.isStaffReported === 'true' ? ratio(notaries.filter(isListed).length * 100, notaries.length) : null,
    'N32-02': isHeard
      ? ratio(
          services((of) => of.office === office.id),
          notaries.length,
        )
      : null,
    'N33-01': is?.pay ?? null,
    'N33-02': rise(is?.pay ?? null, was?.pay ?? null, 1),
    'N33-03': is === null || is.on === null || is.off === null ? null : ((is.on - is.off) / is.on) * 100,
    'N34-05': is && is.income / is.expense,
    'N34-06': is && ((is.income - is.expense) / is.income) * 100,
    'N34-08': is && is.income - is.expense,
    'N34-09': is && ratio(is.expense, mean),
  };
}
function ofOwnReturns(office, of, isHeard) {
  if (office.hasReturns !== 'true')
    return { 'N36-03': titles[of.title] ?? null, 'N36-04': null, 'N37-04': null, 'N38-03': null, 'N38-04': null };
  const isStaffReported = office.isStaffReported === 'true';
  const [is, was] = [monthsOf(office.id, '2025', of.id), monthsOf(office.id, '2024', of.id)];
  return {
    'N36-03': isStaffReported && of.isProven === 'true' ? (titles[of.title] ?? null) : null,
    'N36-04': isStaffReported ? (isListed(of) ? grades[of.talent] : 0) : null,
    'N37-04': isHeard ? services((one) => one.person === of.id) : null,
    'N38-03': is && is.own,
    'N38-04': rise(is && is.own, was && was.own, 1),
  };
}

function topGone(now, before) {
  const top = (of) =>
    [...group(of, ({ matter }) => matter)]
      .map(([matter, all]) => [matter, all.length])
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([matter]) => matter);
  const former = top(before);
  return former.length === 0 ? null : former.filter((matter) => !top(now).includes(matter)).length;
}
function ofActs(of, now, before, isHeard, wasHeard) {
  const n = (is, value) => (is ? value() : null);
  const yuan = (some) => sum(some.map((act) => Number(act.yuan)));
  const [codes, online] =
    of === 'N30'
      ? [['N30-01', 'N30-02', 'N30-03', 'N30-04', 'N30-05', 'N30-06'], 'N30-07']
      : [['N35-01', 'N35-02', 'N35-03', 'N35-04', 'N35-05', 'N35-06'], 'N35-08'];
  return {
    [codes[0]]: n(isHeard, () => now.length),
    [codes[1]]: n(isHeard && wasHeard, () => rise(now.length, before.length, leastOf.get(codes[1]))),
    [codes[2]]: n(isHeard, () => yuan(now)),
    [codes[3]]: n(isHeard && wasHeard, () => rise(yuan(now), yuan(before), leastOf.get(codes[3]))),
    [codes[4]]: n(isHeard, () => topGone(now, before)),
    [codes[5]]: n(isHeard, () => ratio(now.filter(({ isNew }) => isNew === 'true').length * 100, now.length)),
    [online]: n(isHeard, () => ratio(sum(now.map((act) => ({ whole: 1, application: 0.5, offline: 0 })[act.online])), now.length)),
  };
}
const inYear =
  (year) =>
  ({ on }) =>
    on.startsWith(year);
const rowsOfOffices = sOffices.map((house) => {
  const { id, category } = house;
  const all = sActs.filter(({ office }) => office === id);
  const [now, before] = [all.filter(inYear('2025')), all.filter(inYear('2024'))];
  const isHeard = now.length > 0;
  const staff = sPeople.filter(({ office }) => office === id);
  const [begin, end] = [staff.filter(there('2024-12-31')), staff.filter(there('2025-12-31'))];
  const mean = (begin.length + end.length) / 2;
  const notaries = end.filter(({ kind }) => kind === 'notary');
  const graded = notaries.filter(({ degree }) => degree !== '');
  const months = Array.from({ length: 12 }, (_, i) => now.filter(({ on }) => Number(on.slice(5, 7)) === i + 1).length);
  const gone = (why) => staff.filter(({ leftOn, leaving }) => leftOn.startsWith('2025') && leaving === why).length;
  const heard = sComplaints.filter(({ office }) => office === id);
  const weight = sum(heard.map(({ result }) => (result === 'substantiated' ? 3 : 1)));
  const file = sFiles.find(({ office }) => office === id);
  const looked = file ? Number(file.excellent) + Number(file.good) + Number(file.fair) : 0;
  return {
    id,
    category,
    office: id,
    values: {
      ...ofActs('N30', now, before, isHeard, before.length > 0),
      'N31-01': end.length,
      'N31-02': rise(end.length, begin.length, leastOf.get('N31-02')),
      'N31-03': ratio(notaries.length * 100, end.length),
      'N31-04': isHeard ? ratio(now.length, mean) : null,
      'N31-05': isHeard ? ratio(sum(now.map(({ yuan }) => Number(yuan))), mean) : null,
      'N31-06': ratio(notaries.filter(({ fields }) => Number(fields) > 0).length * 100, notaries.length),
      'N31-07': ratio(notaries.filter(({ title }) => ['first', 'second', 'third'].includes(title)).length * 100, notaries.length),
      'N31-09': ratio(sum(graded.map(({ degree }) => degrees[degree])), graded.length),
      'N31-10': (ms('2025-12-31') - ms('2019-07-01')) / dayMs / 365.25,
      'N32-01': isHeard ? ratio(sum(now.map(({ days }) => Number(days))), now.length) : null,
      'N32-03': looked === 0 ? null : (100 * file.excellent + 85 * file.good + 70 * file.fair) / looked - 5 * file.overdue,
      'N32-04': isHeard ? ratio(weight * 10_000, now.length) : null,
      ...ofReturns(house, { mean, notaries, isHeard }),
      'N32-05':
        merits(({ office }) => office === id) -
        sum(sPunishments.filter(({ office, on }) => office === id && on >= '2024-01-01').map(({ kind }) => loss[kind])),
      'N34-01': staff.filter(({ joinedOn }) => joinedOn.startsWith('2025')).length,
      'N34-02': rise(end.length, begin.length, leastOf.get('N34-02')),
      'N34-03': ratio(gone('retired') * 100, mean),
      'N34-04': ratio(gone('left') * 100, mean),
      'N34-07': isHeard ? ratio(Math.max(...months), Math.min(...months)) : null,
    },
  };
});
const rowsOfNotaries = sPeople
  .filter((of) => of.kind === 'notary' && (of.leftOn === '' || of.leftOn > '2025-12-31'))
  .map((of) => {
    const all = sActs.filter(({ notary }) => notary === of.id);
    const [now, before] = [all.filter(inYear('2025')), all.filter(inYear('2024'))];
    const ofHouse = sActs.filter(({ office }) => office === of.office);
    const [isHeard, wasHeard] = ['2025', '2024'].map((year) => ofHouse.some(inYear(year)));
    const weight = sum(sComplaints.filter(({ person }) => person === of.id).map(({ result }) => (result === 'substantiated' ? 3 : 1)));
    const yuan = sum(now.map((act) => Number(act.yuan)));
    return {
      id: of.id,
      category: sOffices.find(({ id }) => id === of.office).category,
      office: of.office,
      values: {
        ...ofActs('N35', now, before, isHeard, wasHeard),
        'N35-07': isHeard ? ratio(yuan, now.length) : null,
        'N36-01': degrees[of.degree] ?? null,
        'N36-02': Number(of.fields),
        ...ofOwnReturns(
          sOffices.find(({ id }) => id === of.office),
          of,
          isHeard,
        ),
        'N36-05': 2025 - Number(of.licensedOn.slice(0, 4)) - (of.licensedOn.slice(5) > '12-31' ? 1 : 0),
        'N37-01': isHeard ? ratio(sum(now.map(({ days }) => Number(days))), now.length) : null,
        'N37-02': isHeard ? ratio(weight * 10_000, now.length) : null,
        'N37-03':
          merits(({ person }) => person === of.id) -
          sum(sPunishments.filter(({ person, on }) => person === of.id && on >= '2024-01-01').map(({ kind }) => loss[kind])),
        'N38-01': posts[of.post] ?? null,
        'N38-02': of.onStaff === 'true' ? 1 : 0,
      },
    };
  });

/** What lies at a share of the sorted values, between two of them in proportion. */
function at(sorted, share) {
  const place = share * (sorted.length - 1);
  const low = Math.trunc(place);
  return low + 1 < sorted.length ? sorted[low] + (sorted[low + 1] - sorted[low]) * (place - low) : sorted[low];
}
const told = (rows, code) => rows.filter(({ values }) => (values[code] ?? null) !== null);
const larger = (value, among) => among.filter((of) => of - value > 1e-6).length + 1;
function judge(row, rows, { code, direction, peers, subject }) {
  const value = row.values[code] ?? null;
  const all = told(rows, code);
  const same = all.filter(({ category }) => category === row.category);
  const among = peers === 'all' || same.length < 5 ? all : same;
  if (value === null) return { value: null, normal: null, rank: null };
  const numbers = (of) => of.map(({ values }) => values[code]);
  const ranked = numbers(subject === 'office' ? among : all.filter(({ office }) => office === row.office));
  const rank = `${larger(value, ranked)}/${ranked.length}`;
  if (direction === 'info') return { value, normal: null, rank };
  const sorted = numbers(among).sort((a, b) => a - b);
  const [low, high] = [at(sorted, 0.05), at(sorted, 0.95)];
  if (high - low < 1e-12) return { value, normal: 100, rank };
  const up = (Math.max(low, Math.min(high, value)) - low) / (high - low);
  return { value, normal: 100 * (direction === 'down' ? 1 - up : up), rank };
}
/** The weight of what has no data goes to the rest; too much of it missing, there is no score. */
function whole(parts, may) {
  const [all, known] = [
    sum(parts.map(({ weight }) => weight)),
    sum(parts.filter(({ points }) => points !== null).map(({ weight }) => weight)),
  ];
  return known === 0 || (all - known) / all > may + 1e-9 ? null : sum(parts.map(({ weight, points }) => weight * (points ?? 0))) / known;
}
const isCrossed = (value, limit, direction) => limit !== '' && (direction === 'up' ? value <= Number(limit) : value >= Number(limit));
for (const [subject, rows] of [
  ['office', rowsOfOffices],
  ['person', rowsOfNotaries],
]) {
  const own = dictionary.filter((of) => of.subject === subject);
  const models = [...new Set(own.map(({ model }) => model))];
  const sheets = rows.map((row) => {
    const judged = own.map((of) => ({ ...of, ...judge(row, rows, of) }));
    const scores = Object.fromEntries(
      models.map((model) => [
        model,
        whole(
          judged
            .filter((of) => of.model === model && of.direction !== 'info')
            .map(({ weight, normal }) => ({ weight: Number(weight), points: normal })),
          0.3,
        ),
      ]),
    );
    const risks = judged.filter(({ model, direction, value }) => model === 'risk' && direction !== 'info' && value !== null);
    const penalty = Math.min(
      10,
      sum(
        risks.map(({ value, red, yellow, direction }) =>
          isCrossed(value, red, direction) ? 5 : isCrossed(value, yellow, direction) ? 2 : 0,
        ),
      ),
    );
    const mean = whole(
      models.map((model) => ({ weight: 1, points: scores[model] })),
      0.4,
    );
    return { row, judged, scores, composite: mean === null ? null : half(Math.max(0, mean - penalty), 1) };
  });
  for (const { row, judged, scores, composite } of sheets) {
    const peers = sheets.filter((other) => other.row.category === row.category && other.composite !== null).map((other) => other.composite);
    out({
      kind: 'sheet',
      subject,
      of: row.id,
      parts: judged.map(({ code, model, value, normal, rank }) => ({
        code,
        model,
        isKnown: code in row.values,
        value,
        normal: normal === null ? null : half(normal, 1).toFixed(1),
        rank,
      })),
      scores: Object.fromEntries(
        Object.entries(scores).map(([model, score]) => [model, score === null ? null : half(score, 1).toFixed(1)]),
      ),
      composite: composite === null ? null : composite.toFixed(1),
      place: composite === null ? null : `${larger(composite, peers)} / ${peers.length}`,
    });
  }
}
