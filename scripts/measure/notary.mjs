/**
 * `node scripts/measure/notary.mjs <folder>`: what the warning models and the nine scoring models of notary offices must say of the CSV files in a folder. A program of its own: it shares no line with
 * the hub, and is written from the page of the area. Prints JSON lines `{ kind, of, line }` of warnings and `{ kind, of, codes, score }` of scores, which `npm run measure notary` compares.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
/** A file as objects; no cell of ours holds a comma or a quote. */
const read = (name) => {
  const [head, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.filter(Boolean).map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
};
const out = (row) => process.stdout.write(`${JSON.stringify(row)}\n`);
const sum = (all) => all.reduce((a, b) => a + b, 0);
const group = (all, of) => {
  const groups = new Map();
  for (const one of all) {
    const key = of(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
};
const number = (text) => (text === '' || text === undefined ? null : Number(text));
const dayMs = 86_400_000;
const ms = (day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const dayOf = (at) => new Date(at).toISOString().slice(0, 10);
const plus = (day, days) => dayOf(ms(day) + days * dayMs);
/** Of an instant, the day in Shanghai. */
const shanghai = (instant) => dayOf(Date.parse(instant) + 8 * 3_600_000);
const lastOfMonth = (month) => dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
const monthBefore = (month, months) => dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 - months, 1)).slice(0, 7);
const half = (value, digits) => (Math.sign(value) * Math.round((Math.abs(value) + 1e-9) * 10 ** digits)) / 10 ** digits;

/** Days of rest and make-up days by the notices of the State Council. */
const rests = [
  ['2024-05-01', '2024-05-05'], ['2024-06-08', '2024-06-10'], ['2024-09-15', '2024-09-17'], ['2024-10-01', '2024-10-07'], ['2025-01-01', '2025-01-01'], ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'], ['2025-05-01', '2025-05-05'], ['2025-05-31', '2025-06-02'], ['2025-10-01', '2025-10-08'], ['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'], ['2026-05-01', '2026-05-05'],
];
const madeUp = new Set(['2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12', '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09']);
const works = (day) => madeUp.has(day) || (!rests.some(([from, to]) => day >= from && day <= to) && new Date(ms(day)).getUTCDay() % 6 !== 0);

const [{ today }] = read('today');
const offices = new Map(read('offices').map((one) => [one.code, one]));
const people = new Map(read('people').map((one) => [one.licence, one]));
const parties = group(read('parties'), (one) => one.act);
const agents = group(read('agents'), (one) => one.act);
const pauses = group(read('pauses'), (one) => one.act);
const fees = group(read('fees'), (one) => one.act);
const recordings = group(read('recordings'), (one) => one.act);
const acts = read('acts').map((act) => ({
  ...act,
  on: shanghai(act.acceptedAt),
  issuedOn: act.issuedAt === '' ? '' : shanghai(act.issuedAt),
  isWithdrawn: act.state === 'withdrawn',
  parties: parties.get(act.id) ?? [],
  agents: agents.get(act.id) ?? [],
  pauses: pauses.get(act.id) ?? [],
  fees: (fees.get(act.id) ?? []).map((fee) => ({ ...fee, fen: (fee.refundOf === '' ? 1 : -1) * Number(fee.amount) })),
  recordings: recordings.get(act.id) ?? [],
}));
const age = (born, on) => Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
const oldest = (act) => Math.max(-1, ...act.parties.filter(({ kind, bornOn }) => kind === 'person' && bornOn !== '').map(({ bornOn }) => age(bornOn, act.on)));
const net = (act) => sum(act.fees.map(({ fen }) => fen));

/** A warning: model, whose, and its numbers as text. */
const warn = (kind, { office, who = '', item, period = '', level, numbers = '' }) => out({ kind, of: office, line: [item, who, period, level, numbers].join(' | ') });
const twice = (value, limit) => (value >= 2 * limit ? 'red' : value >= limit ? 'yellow' : null);
const known = acts.filter((act) => offices.has(act.office));
const standing = known.filter((act) => !act.isWithdrawn);

// N01: applicants of sixty or more; what disposes of property and money weighs two.
const heavy = new Set(['propertySale', 'propertyPower', 'power', 'gift', 'loan', 'mortgageRegistration']);
const ofElderly = standing.filter((act) => people.has(act.notary) && oldest(act) >= 60);
for (const [item, limit, period] of [['一日涉老办证', 8, (act) => act.on], ['一月涉老办证', 60, (act) => act.on.slice(0, 7)]])
  for (const all of group(ofElderly, (act) => `${act.notary} ${period(act)}`).values()) {
    const value = sum(all.map(({ matter }) => (heavy.has(matter) ? 2 : 1)));
    const level = twice(value, limit);
    if (level) warn('elderly', { office: all[0].office, who: all[0].notary, item, period: period(all[0]), level, numbers: `${value}` });
  }

// N02: by the digest, in the whole city; one act counts once, and listed enterprises not at all.
const exempt = read('exemptions');
const isListed = ({ uscc }, on) => exempt.some((one) => one.uscc === uscc && one.from <= on && (one.until === '' || one.until >= on));
const seen = standing.flatMap((act) => act.parties.filter((one) => !isListed(one, act.on)).map((one) => ({ digest: one.digest, on: act.on, act: act.id, office: act.office })));
for (const all of group(seen, ({ digest }) => digest).values()) {
  all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const [days, limit] of [[30, 3], [365, 8]]) {
    const of = (from) => all.filter(({ on }) => on >= from && on <= plus(from, days - 1));
    const count = (some) => new Set(some.map(({ act }) => act)).size;
    const first = all.find(({ on }) => count(of(on)) >= limit);
    if (!first) continue;
    const span = of(first.on);
    for (const [office, own] of group(span, (one) => one.office))
      warn('sameParty', { office, item: `${days} 日内同一当事人`, period: `${first.on} 至 ${plus(first.on, days - 1)}`, level: twice(count(span), limit), numbers: `${count(span)} ${count(span) - count(own)}` });
  }
}

// N03: what was paid less refunds, without what is collected for others.
for (const act of standing) {
  const fen = sum(act.fees.filter(({ kind }) => kind !== 'translation').map((fee) => fee.fen));
  const level = fen >= 200_000_00 ? 'red' : fen >= 50_000_00 ? 'yellow' : null;
  if (level) warn('largeFee', { office: act.office, who: act.id, item: '单件收费', level, period: act.on.slice(0, 7), numbers: (fen / 100).toFixed(2) });
}

// N04, N05: each of the twelve months that are over, and the year up to its end; January and February together.
const spans = Array.from({ length: 12 }, (_, i) => monthBefore(today.slice(0, 7), i + 1)).flatMap((month) => {
  const [year, of] = month.split('-');
  if (of === '01') return [];
  const before = `${Number(year) - 1}`;
  const until = [lastOfMonth(month), lastOfMonth(`${before}-${of}`)];
  const whole = { now: [`${year}-01-01`, until[0]], then: [`${before}-01-01`, until[1]] };
  if (of === '02') return [{ words: `${year}-01至02`, ...whole }];
  return [
    { words: month, now: [`${month}-01`, until[0]], then: [`${before}-${of}-01`, until[1]] },
    { words: `${year}-01至${of}`, ...whole },
  ];
});
const within = (rows, [from, to]) => sum(rows.filter(({ on }) => on >= from && on <= to).map(({ amount }) => amount));
function growth(kind, rows, base, { office, who = '', item }) {
  for (const { words, now, then } of spans) {
    const [is, was] = [within(rows, now), within(rows, then)];
    if (was <= 0 || was < base) continue;
    const percent = half(((is - was) / was) * 100, 1);
    const level = Math.abs(percent) >= 50 ? 'red' : Math.abs(percent) >= 30 ? 'yellow' : null;
    if (level) warn(kind, { office, who, item, period: words, level, numbers: `${percent < 0 ? '-' : '+'}${Math.abs(percent).toFixed(1)}` });
  }
}
const paid = known.flatMap((act) =>
  act.issuedOn === '' ? [] : act.fees.filter(({ kind }) => kind !== 'translation').map((fee) => ({ office: act.office, amount: fee.fen / 100, on: fee.refundOf !== '' && fee.on > act.issuedOn ? fee.on : act.issuedOn })),
);
for (const [office, rows] of group(paid, (one) => one.office)) growth('feeGrowth', rows, 100_000, { office, item: '收费净额同比' });
const one = ({ on, office, notary }) => ({ on, office, notary, amount: 1 });
for (const [office, rows] of group(standing.map(one), (of) => of.office)) growth('acceptanceGrowth', rows, 30, { office, item: '受理量同比' });
for (const [notary, rows] of group(standing.map(one), (of) => of.notary))
  if (people.has(notary)) growth('acceptanceGrowth', rows, 30, { office: people.get(notary).office, who: notary, item: `受理量同比（${people.get(notary).name}）` });

// N06: recordings.
const rad = (degrees) => (degrees * Math.PI) / 180;
function metres(lonA, latA, lonB, latB) {
  const [x, y] = [Math.sin(rad(lonB - lonA) / 2) ** 2 * Math.cos(rad(latA)) * Math.cos(rad(latB)), Math.sin(rad(latB - latA) / 2) ** 2];
  return 6_371_000 * 2 * Math.atan2(Math.sqrt(x + y), Math.sqrt(1 - x - y));
}
const must = new Set(['propertySale', 'propertyPower', 'will', 'gift', 'guardianship']);
for (const act of standing) {
  const say = (item, level, numbers) => warn('video', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers });
  const has = act.recordings.length > 0;
  if (!has && act.issuedOn !== '' && (must.has(act.matter) || oldest(act) >= 60)) say('应录未录', 'red', '');
  const seconds = sum(act.recordings.map((of) => (Date.parse(of.ended) - Date.parse(of.began)) / 1000));
  if (has && (seconds < 180 || seconds > 7200)) say('时长异常', 'yellow', `${seconds}`);
  const gap = Math.max(0, ...act.recordings.map((of) => Number(of.gap)));
  if (gap > 60) say('录像中断', 'yellow', `${gap}`);
  if (act.recordings.some((of) => of.isChanged === 'true')) say('摘要不一致', 'red', '');
  if (act.recordings.some((of) => of.face === 'failed')) say('人脸比对', 'red', '');
  const places = offices.get(act.office).places.split(';').filter(Boolean).map((of) => of.split(' ').map(Number));
  const points = [...act.recordings, act].map((of) => [number(of.longitude), number(of.latitude)]).filter(([east]) => east !== null);
  if (act.place !== 'online' && places.length > 0 && points.length > 0) {
    const far = Math.max(...points.map(([east, north]) => Math.min(...places.map(([lon, lat]) => metres(lon, lat, east, north)))));
    if (far > 500 && !(act.place === 'outside' && act.approval !== '')) say('位置异常', 'yellow', `${Math.round(far)}`);
  }
  if (has && net(act) > 200_000_00) say('费用高', 'yellow', `${net(act) / 100}`);
}
const midnight = Date.parse(`${today}T00:00:00+08:00`);
for (const { device, office, heardAt } of read('devices')) {
  const hours = Math.floor((midnight - Date.parse(heardAt)) / 3_600_000);
  if (hours >= 24) warn('device', { office, who: device, item: '设备离线', level: hours >= 72 ? 'red' : 'yellow', numbers: `${hours}` });
}

// N41: what a notary may not do.
const lend = ['小额贷款', '典当', '融资租赁', '融资担保', '商业保理', '网络借贷', '金融信息', '投资管理', '资产管理', '财富管理', '投资咨询'];
for (const act of standing) {
  const say = (item, level) => warn('practice', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers: '' });
  const lent = act.parties.some(({ kind, name }) => kind !== 'person' && kind !== 'financial' && lend.some((word) => name.includes(word)));
  const isIssued = act.issuedOn !== '';
  if (act.matter === 'propertyPower' && act.agents.some(({ relation }) => relation === 'intermediary' || relation === 'other')) say('不动产处分全项委托', 'red');
  if (lent && ['loan', 'enforcement', 'contract', 'mortgageRegistration'].includes(act.matter)) say('非金融机构融资合同', 'red');
  if (lent && ['power', 'propertyPower'].includes(act.matter)) say('具有担保性质的委托', 'red');
  if (isIssued && act.recordings.some((of) => of.face === 'failed')) say('未查核真实身份', 'red');
  if (isIssued && (act.approvedOn === '' || Date.parse(act.issuedAt) - Date.parse(act.acceptedAt) < 600_000)) say('未经实质审查出具公证书', 'red');
  if (act.approver !== '' && (act.approver === act.notary || act.approver === act.issuer)) say('审批人即承办人', 'red');
  if (!people.has(act.notary)) say('无执业登记办证', 'red');
  else if (['suspended', 'left'].includes(people.get(act.notary).status)) say('停止执业期间办证', 'red');
  if (act.matter === 'will' && isIssued && Number(act.witnesses || 0) < 1) say('遗嘱公证一人办理', 'red');
  const [east, north] = [number(act.longitude), number(act.latitude)];
  if (act.place !== 'online' && east !== null && (east < 120.85 || east > 122.25 || north < 30.67 || north > 31.9)) say('超出执业区域', 'yellow');
}

// N41: quality of acts, what is not archived after three months, what was refused or ended, complaints.
for (const act of standing) {
  const say = (item, level, numbers) => warn('quality', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers });
  if (act.issuedOn !== '') {
    let days = 0;
    for (let day = plus(act.on, 1); day <= act.issuedOn; day = plus(day, 1)) if (works(day) && !act.pauses.some(({ from, until }) => day >= from && day <= until)) days++;
    if (days > 15) say('超期出证', 'yellow', `${days}`);
  }
  if (act.correctedOn !== '') say('补正公证书', 'yellow', act.correctedOn);
  if (act.state === 'revoked') say('撤销公证书', 'red', act.closedOn);
}
const threeLater = (month) => monthBefore(month, -3);
for (const [key, all] of group(known.filter((act) => act.issuedOn !== '' && act.archivedOn === ''), (act) => `${act.office} ${act.issuedOn.slice(0, 7)}`)) {
  const [office, month] = key.split(' ');
  if (lastOfMonth(threeLater(month)) < today) warn('archive', { office, item: '逾期未归档', period: month, level: 'yellow', numbers: `${all.length}` });
}
for (const [key, all] of group(known.filter((act) => act.closedOn !== '' && act.issuedOn === ''), (act) => `${act.office} ${act.closedOn.slice(0, 7)}`)) {
  const [office, month] = key.split(' ');
  const level = twice(all.length, 20);
  if (level) warn('refusals', { office, item: '不予办理与终止', period: month, level, numbers: `${all.length}` });
}
for (const { office, result, answeredOn } of read('complaints'))
  if (result === 'substantiated' || result === 'partly')
    warn('substantiated', { office, item: '投诉查证属实', period: answeredOn.slice(0, 7), level: result === 'partly' ? 'yellow' : 'red', numbers: '' });

// N41: a day beside the ninety before, and the mean fee of a month beside the twelve before.
function zOf(value, before, least) {
  if (before.length < least) return null;
  const mean = sum(before) / before.length;
  const spread = Math.sqrt(sum(before.map((of) => (of - mean) * (of - mean))) / before.length);
  return spread === 0 ? null : (value - mean) / spread;
}
const shown = (z) => `${z > 0 ? '+' : '-'}${Math.abs(z).toFixed(1)}`;
for (const [office, all] of group(standing, (act) => act.office)) {
  const days = [...group(all, ({ on }) => on)].map(([on, of]) => ({ on, count: of.length }));
  for (const { on, count } of days.filter((day) => day.on < today && day.on >= plus(today, -7))) {
    const z = zOf(count, days.filter((day) => day.on < on && day.on >= plus(on, -90)).map((day) => day.count), 20);
    const level = z === null ? null : Math.abs(z) >= 4 ? 'red' : Math.abs(z) >= 3 ? 'yellow' : null;
    if (level) warn('volume', { office, item: '日受理量', period: on, level, numbers: `${count} ${shown(z)}` });
  }
}
for (const [office, all] of group(known.filter((act) => act.issuedOn !== ''), (act) => act.office)) {
  const last = monthBefore(today.slice(0, 7), 1);
  const means = new Map([...group(all, (act) => act.issuedOn.slice(0, 7))].map(([month, of]) => [month, sum(of.map(net)) / of.length]));
  if (!means.has(last)) continue;
  const z = zOf(means.get(last), [...means].filter(([month]) => month < last && month >= monthBefore(last, 12)).map(([, mean]) => mean), 6);
  const level = z === null ? null : Math.abs(z) >= 3 ? 'red' : Math.abs(z) >= 2 ? 'yellow' : null;
  if (level) warn('deviation', { office, item: '单件平均收费', period: last, level, numbers: `${(means.get(last) / 100).toFixed(2)} ${shown(z)}` });
}

// N30–N38: December 2025. The dictionary says weight, direction and thresholds, since they are data; what each indicator is, is written out here.
const dictionary = read('dictionary');
const [sOffices, sPeople, sActs, sComplaints, sPunishments, sFiles] = ['offices', 'people', 'acts', 'complaints', 'punishments', 'files'].map((name) => read(`scored-${name}`));
const ratio = (over, under) => (over === null || under === null || under === 0 ? null : over / under);
const rise = (is, was, least) => (was === null || was === 0 || is === null || Math.abs(was) < least ? null : ((is - was) / Math.abs(was)) * 100);
const there = (day) => (of) => of.joinedOn <= day && (of.leftOn === '' || of.leftOn > day);
const degrees = { doctor: 4, master: 3, bachelor: 2, college: 1 };
const titles = { first: 3, second: 3, third: 2, fourth: 1 };
const posts = { director: 3, deputy: 2, section: 1, none: 0 };
const loss = { education: 1, house: 3, industry: 5, party: 8, government: 8 };
const leastOf = new Map(dictionary.map(({ code, least }) => [code, Number(least || 0)]));

function topGone(now, before) {
  const top = (of) => [...group(of, ({ matter }) => matter)].map(([matter, all]) => [matter, all.length]).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 5).map(([matter]) => matter);
  const former = top(before);
  return former.length === 0 ? null : former.filter((matter) => !top(now).includes(matter)).length;
}
function ofActs(of, now, before, isHeard, wasHeard) {
  const n = (is, value) => (is ? value() : null);
  const yuan = (some) => sum(some.map((act) => Number(act.yuan)));
  const [codes, online] = of === 'N30' ? [['N30-01', 'N30-02', 'N30-03', 'N30-04', 'N30-05', 'N30-06'], 'N30-07'] : [['N35-01', 'N35-02', 'N35-03', 'N35-04', 'N35-05', 'N35-06'], 'N35-08'];
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
const inYear = (year) => ({ on }) => on.startsWith(year);
const rowsOfOffices = sOffices.map(({ id, category }) => {
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
    id, category, office: id,
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
      'N32-05': -sum(sPunishments.filter(({ office, on }) => office === id && on >= '2024-01-01').map(({ kind }) => loss[kind])),
      'N34-01': staff.filter(({ joinedOn }) => joinedOn.startsWith('2025')).length,
      'N34-02': rise(end.length, begin.length, leastOf.get('N34-02')),
      'N34-03': ratio(gone('retired') * 100, mean),
      'N34-04': ratio(gone('left') * 100, mean),
      'N34-07': isHeard ? ratio(Math.max(...months), Math.min(...months)) : null,
    },
  };
});
const rowsOfNotaries = sPeople.filter((of) => of.kind === 'notary' && (of.leftOn === '' || of.leftOn > '2025-12-31')).map((of) => {
  const all = sActs.filter(({ notary }) => notary === of.id);
  const [now, before] = [all.filter(inYear('2025')), all.filter(inYear('2024'))];
  const ofHouse = sActs.filter(({ office }) => office === of.office);
  const [isHeard, wasHeard] = ['2025', '2024'].map((year) => ofHouse.some(inYear(year)));
  const weight = sum(sComplaints.filter(({ person }) => person === of.id).map(({ result }) => (result === 'substantiated' ? 3 : 1)));
  const yuan = sum(now.map((act) => Number(act.yuan)));
  return {
    id: of.id, category: sOffices.find(({ id }) => id === of.office).category, office: of.office,
    values: {
      ...ofActs('N35', now, before, isHeard, wasHeard),
      'N35-07': isHeard ? ratio(yuan, now.length) : null,
      'N36-01': degrees[of.degree] ?? null,
      'N36-02': Number(of.fields),
      'N36-03': titles[of.title] ?? null,
      'N36-05': 2025 - Number(of.licensedOn.slice(0, 4)) - (of.licensedOn.slice(5) > '12-31' ? 1 : 0),
      'N37-01': isHeard ? ratio(sum(now.map(({ days }) => Number(days))), now.length) : null,
      'N37-02': isHeard ? ratio(weight * 10_000, now.length) : null,
      'N37-03': -sum(sPunishments.filter(({ person, on }) => person === of.id && on >= '2024-01-01').map(({ kind }) => loss[kind])),
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
  const [all, known] = [sum(parts.map(({ weight }) => weight)), sum(parts.filter(({ points }) => points !== null).map(({ weight }) => weight))];
  return known === 0 || (all - known) / all > may + 1e-9 ? null : sum(parts.map(({ weight, points }) => weight * (points ?? 0))) / known;
}
const isCrossed = (value, limit, direction) => limit !== '' && (direction === 'up' ? value <= Number(limit) : value >= Number(limit));
for (const [subject, rows] of [['office', rowsOfOffices], ['person', rowsOfNotaries]]) {
  const own = dictionary.filter((of) => of.subject === subject);
  const models = [...new Set(own.map(({ model }) => model))];
  const sheets = rows.map((row) => {
    const judged = own.map((of) => ({ ...of, ...judge(row, rows, of) }));
    const scores = Object.fromEntries(
      models.map((model) => [model, whole(judged.filter((of) => of.model === model && of.direction !== 'info').map(({ weight, normal }) => ({ weight: Number(weight), points: normal })), 0.3)]),
    );
    const risks = judged.filter(({ model, direction, value }) => model === 'risk' && direction !== 'info' && value !== null);
    const penalty = Math.min(10, sum(risks.map(({ value, red, yellow, direction }) => (isCrossed(value, red, direction) ? 5 : isCrossed(value, yellow, direction) ? 2 : 0))));
    const mean = whole(models.map((model) => ({ weight: 1, points: scores[model] })), 0.4);
    return { row, judged, scores, composite: mean === null ? null : half(Math.max(0, mean - penalty), 1) };
  });
  for (const { row, judged, scores, composite } of sheets) {
    const peers = sheets.filter((other) => other.row.category === row.category && other.composite !== null).map((other) => other.composite);
    out({
      kind: 'sheet', subject, of: row.id,
      parts: judged.map(({ code, model, value, normal, rank }) => ({ code, model, value, normal: normal === null ? null : half(normal, 1).toFixed(1), rank })),
      scores: Object.fromEntries(Object.entries(scores).map(([model, score]) => [model, score === null ? null : half(score, 1).toFixed(1)])),
      composite: composite === null ? null : composite.toFixed(1),
      place: composite === null ? null : `${larger(composite, peers)} / ${peers.length}`,
    });
  }
}
